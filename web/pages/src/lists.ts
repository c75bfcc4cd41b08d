import '../../ui/components/steps/steps.css';
import './guide.css';
import './lists.css';

/** Without a script the button beside the choice does it. */
const form = document.querySelector<HTMLFormElement>('.list-form');
form?.addEventListener('change', (event) => {
    const changed = event.target as HTMLSelectElement;
    const authority = form.querySelector<HTMLSelectElement>('[name="by"]');
    if (changed.name === 'in' && authority) authority.value = '';
    form.requestSubmit();
});
