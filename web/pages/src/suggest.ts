export interface Suggestion {
    name: string;
    note: string;
    href: string;
}

const PAUSE_MILLIS = 120;

/**
 * Services while somebody types, as a list below the box (WAI-ARIA combobox with a list). Without a script, and whatever
 * goes wrong here, the form is sent as it is.
 */
export function offerSuggestions(form: HTMLFormElement, go = (href: string) => location.assign(href)) {
    const input = form.querySelector<HTMLInputElement>('input[type=search]');
    if (!input) return;
    const box = input;
    const list = document.createElement('ul');
    list.id = `${box.id}-suggestions`;
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', form.dataset.label ?? '');
    list.hidden = true;
    const said = document.createElement('p');
    said.className = 'visually-hidden';
    said.setAttribute('role', 'status');
    form.append(list, said);
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-controls', list.id);
    box.setAttribute('aria-expanded', 'false');

    let waiting = 0;
    let asked: AbortController | undefined;
    let chosen = -1;

    const options = () => Array.from(list.children) as HTMLElement[];

    function close() {
        window.clearTimeout(waiting);
        asked?.abort();
        list.hidden = true;
        box.setAttribute('aria-expanded', 'false');
        choose(-1);
    }

    function choose(index: number) {
        chosen = index;
        options().forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
        const option = options()[index];
        if (option) {
            box.setAttribute('aria-activedescendant', option.id);
            option.scrollIntoView?.({ block: 'nearest' });
        } else {
            box.removeAttribute('aria-activedescendant');
        }
    }

    function show(suggestions: Suggestion[]) {
        list.replaceChildren(...suggestions.map((each, at) => optionOf(each, `${list.id}-${at}`)));
        list.hidden = suggestions.length === 0;
        box.setAttribute('aria-expanded', String(suggestions.length > 0));
        choose(-1);
        const words = suggestions.length ? form.dataset.some : form.dataset.none;
        said.textContent = (words ?? '').replace('{n}', String(suggestions.length));
    }

    function reopen() {
        list.hidden = false;
        box.setAttribute('aria-expanded', 'true');
    }

    async function ask() {
        const typed = box.value.trim();
        asked?.abort();
        if (!typed) return close();
        asked = new AbortController();
        try {
            const answer = await fetch(`/api/suggestions?q=${encodeURIComponent(typed)}`, {
                headers: { Accept: 'application/json' },
                signal: asked.signal,
            });
            if (answer.ok && document.activeElement === box) show((await answer.json()) as Suggestion[]);
        } catch {
            // Left by what was typed meanwhile, or there is no network: the search itself is still there.
        }
    }

    box.addEventListener('input', () => {
        window.clearTimeout(waiting);
        waiting = window.setTimeout(() => void ask(), PAUSE_MILLIS);
    });
    box.addEventListener('keydown', (event) => {
        if (event.isComposing) return; // the input method has the keys
        if (event.key === 'Escape' && !list.hidden) {
            event.preventDefault();
            close();
        } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options().length) {
            event.preventDefault();
            if (list.hidden) return reopen();
            choose(next(event.key === 'ArrowDown', chosen, options().length));
        } else if (event.key === 'Enter' && !list.hidden && chosen >= 0) {
            event.preventDefault();
            go(options()[chosen]?.dataset.href ?? '/search');
        }
    });
    box.addEventListener('blur', close);
    list.addEventListener('mousedown', (event) => event.preventDefault()); // the box keeps the focus
    list.addEventListener('click', (event) => {
        const option = (event.target as HTMLElement).closest<HTMLElement>('[role=option]');
        if (option) go(option.dataset.href ?? '/search');
    });
}

/** Round and round; one step beyond either end is the box itself. */
export function next(down: boolean, now: number, count: number) {
    const after = now + (down ? 1 : -1);
    if (after < -1) return count - 1;
    return after >= count ? -1 : after;
}

function optionOf(suggestion: Suggestion, id: string) {
    const option = document.createElement('li');
    option.id = id;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.href = suggestion.href;
    const name = document.createElement('b');
    name.textContent = suggestion.name;
    const note = document.createElement('small');
    note.textContent = suggestion.note;
    option.append(name, note);
    return option;
}
