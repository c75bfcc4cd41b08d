import '../../ui/components/choice/choice.css';
import '../../ui/components/steps/steps.css';
import './guide.css';
import { followAnswers } from './answers';

const form = document.querySelector<HTMLFormElement>('[data-questions]');
if (form) followAnswers(form);

/** Without a script the button beside the list does it. */
const switcher = document.querySelector<HTMLFormElement>('[data-switcher]');
switcher?.addEventListener('change', () => switcher.requestSubmit());
switcher?.querySelector('button')?.setAttribute('hidden', '');

const print = document.querySelector<HTMLButtonElement>('[data-print]');
if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
}
window.addEventListener('beforeprint', () => {
    document.querySelectorAll('details').forEach((details) => (details.open = true));
});
