import './home.css';
import { todoCards, type CaseLine } from './todos';
import { forgetSignedIn, mayBeSignedIn } from './signedIn';

/** What waits for the person who is signed in stands first. */
async function showTodos() {
    const box = document.querySelector<HTMLElement>('[data-todos]');
    if (!box || !mayBeSignedIn()) return;
    const answer = await fetch('/api/my/cases', { headers: { Accept: 'application/json' } });
    if (answer.status === 401) forgetSignedIn();
    if (!answer.ok) return;
    const { items } = (await answer.json()) as { items: CaseLine[] };
    const cards = todoCards(items, box.dataset, document.documentElement.lang);
    box.querySelector('[data-todo-list]')?.replaceChildren(...cards);
    box.hidden = cards.length === 0;
}

void showTodos().catch(() => undefined);
