import { becomeLike } from './becomeLike';

/**
 * Without a script the form is sent and the page comes back with a shorter list. With one, the parts of the page marked
 * `data-live` are taken out of that same answer and put in place, as soon as a question is answered.
 */
export function followAnswers(form: HTMLFormElement) {
    form.querySelector<HTMLElement>('[data-refresh]')?.setAttribute('hidden', '');
    let last = 0;

    async function refresh() {
        const turn = ++last;
        const address = addressOf(form);
        const live = document.querySelectorAll<HTMLElement>('[data-live]');
        live.forEach((part) => part.classList.add('is-refreshing'));
        try {
            const answer = await fetch(address, { headers: { Accept: 'text/html' } });
            if (!answer.ok) throw new Error(String(answer.status));
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
            if (turn !== last) return;
            exchange(page);
            history.replaceState(null, '', address);
        } catch {
            if (turn === last) form.querySelector<HTMLElement>('[data-refresh]')?.removeAttribute('hidden');
        } finally {
            live.forEach((part) => part.classList.remove('is-refreshing'));
        }
    }

    form.addEventListener('change', () => void refresh());
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        void refresh();
    });
}

export function addressOf(form: HTMLFormElement) {
    const answers = new URLSearchParams();
    for (const [question, answer] of new FormData(form)) {
        if (typeof answer === 'string' && answer) answers.set(question, answer);
    }
    const path = new URL(form.action, location.href).pathname;
    const query = answers.toString();
    return query ? `${path}?${query}` : path;
}

/** Takes the live parts and the address of the application from the other page. */
export function exchange(page: Document) {
    document.querySelectorAll<HTMLElement>('[data-live]').forEach((part) => {
        const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`);
        if (fresh) becomeLike(part, fresh);
    });
    const apply = page.querySelector<HTMLAnchorElement>('[data-apply]')?.getAttribute('href');
    if (apply) document.querySelectorAll('[data-apply]').forEach((link) => link.setAttribute('href', apply));
}
