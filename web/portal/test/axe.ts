import axe from 'axe-core';

/** For tests only: what axe finds in a mounted component. Colours need a real page; the browser stories check those. */
export async function axeFaults(element: HTMLElement): Promise<string[]> {
    const found = await axe.run(element, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    return found.violations.map((violation) => `${violation.id}: ${violation.help}`);
}
