import { afterEach, expect, test, vi } from 'vitest';
import { followAnswers } from './answers';

const page = (mine: number, asked = '') => `
    <dl data-live="strip"><dd>您交 ${mine} 份</dd></dl>
    <form action="/guides/x/500103" data-questions>
        <div data-live="questions">
            <input type="radio" name="what" value="drinks" id="what-drinks" ${asked}>
        </div>
        <button data-refresh>更新</button>
    </form>
    <a data-apply href="/apply/x/500103${mine === 2 ? '?what=drinks' : ''}">申请</a>`;

afterEach(() => vi.unstubAllGlobals());

function open() {
    document.body.innerHTML = page(5);
    const form = document.querySelector('form') as HTMLFormElement;
    followAnswers(form);
    return form;
}

test('an answer shortens the list, and goes along to the application', async () => {
    const fetched = vi.fn(async () => new Response(page(2, 'checked')));
    vi.stubGlobal('fetch', fetched);
    const form = open();
    const answer = document.getElementById('what-drinks') as HTMLInputElement;

    answer.focus();
    answer.checked = true;
    form.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(document.querySelector('dd')?.textContent).toBe('您交 2 份'));

    expect(fetched).toHaveBeenCalledWith('/guides/x/500103?what=drinks', expect.anything());
    expect(document.querySelector('[data-apply]')?.getAttribute('href')).toBe('/apply/x/500103?what=drinks');
    expect(document.activeElement?.id).toBe('what-drinks');
    expect(location.search).toBe('?what=drinks');
});

test('what was answered stays the same node, so that the next press is not lost', async () => {
    vi.stubGlobal('fetch', async () => new Response(page(2, 'checked')));
    const form = open();
    const answer = document.getElementById('what-drinks') as HTMLInputElement;

    answer.click();
    await vi.waitFor(() => expect(document.querySelector('dd')?.textContent).toBe('您交 2 份'));

    expect(document.getElementById('what-drinks')).toBe(answer);
    expect(answer.checked).toBe(true);
    expect(form.isConnected).toBe(true);
});

test('when the server does not answer, the button of the plain form is there again', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')));
    const form = open();
    const button = document.querySelector('[data-refresh]') as HTMLElement;
    expect(button.hidden).toBe(true);

    form.dispatchEvent(new Event('change', { bubbles: true }));

    await vi.waitFor(() => expect(button.hidden).toBe(false));
});
