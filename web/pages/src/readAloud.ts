/** What is read: the words of the page, a block at a time, in the order in which they stand. */
const BLOCKS = 'h1, h2, h3, p, li, dt, dd, summary, legend, label';

export function blocksOf(main: Element) {
    return [...main.querySelectorAll<HTMLElement>(BLOCKS)]
        .filter((block) => !block.querySelector(BLOCKS) && !block.closest('[hidden], [aria-hidden="true"]'))
        .map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim())
        .filter((words) => words !== '');
}

/** The button reads the page aloud, and stops it. Where the device has no voice there is no button. */
export function offerReadingAloud(button: HTMLButtonElement) {
    if (!('speechSynthesis' in window)) return;
    const label = button.querySelector('span') ?? button;
    const read = label.textContent ?? '';
    let reading = false;

    function stop() {
        reading = false;
        label.textContent = read;
        button.setAttribute('aria-pressed', 'false');
    }

    function start() {
        const main = document.querySelector('main');
        const blocks = main ? blocksOf(main) : [];
        if (blocks.length === 0) return;
        reading = true;
        label.textContent = button.dataset.stop ?? read;
        button.setAttribute('aria-pressed', 'true');
        blocks.forEach((words, place) => {
            const speech = new SpeechSynthesisUtterance(words);
            speech.lang = document.documentElement.lang;
            speech.rate = 0.9;
            if (place === blocks.length - 1) speech.onend = stop;
            speechSynthesis.speak(speech);
        });
    }

    button.hidden = false;
    button.addEventListener('click', () => {
        speechSynthesis.cancel();
        if (reading) stop();
        else start();
    });
    window.addEventListener('pagehide', () => speechSynthesis.cancel());
}
