import '../../ui/tokens.css';
import '../../ui/base.css';
import '../../ui/components/button/button.css';
import '../../ui/components/callout/callout.css';
import '../../ui/components/card/card.css';
import '../../ui/components/emptyState/emptyState.css';
import '../../ui/components/field/field.css';
import '../../ui/components/tag/tag.css';
import '../../ui/frame.css';
import './site.css';
import './elder.css';
import { offerReadingAloud } from './readAloud';
import { mayBeSignedIn } from './signedIn';

/** Who has signed in here finds the way to the own cases instead of the way to sign in. */
function greet() {
    const account = document.querySelector<HTMLAnchorElement>('[data-account]');
    if (!account || !mayBeSignedIn()) return;
    account.href = account.dataset.myHref ?? '/my';
    account.textContent = account.dataset.myText ?? '';
}

greet();

const aloud = document.querySelector<HTMLButtonElement>('[data-read-aloud]');
if (aloud) offerReadingAloud(aloud);

/** What suggests while typing is fetched by whoever begins to search. */
document.querySelectorAll<HTMLFormElement>('form[data-suggest]').forEach((form) => {
    const begin = () => void import('./suggest').then(({ offerSuggestions }) => offerSuggestions(form));
    form.addEventListener('focusin', begin, { once: true });
    if (form.contains(document.activeElement)) begin();
});
