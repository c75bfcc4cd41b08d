import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { next, offerSuggestions } from './suggest';

const FOUND = [
    { name: '食品经营许可（新办）', note: '市场监督管理局', href: '/guides/food-business-licence' },
    { name: '食品小经营店备案发放', note: '市场监督管理局', href: '/guides/501001029001' },
];

describe('suggestions while typing', () => {
    const go = vi.fn();
    let box: HTMLInputElement;

    beforeEach(() => {
        vi.useFakeTimers();
        vi.stubGlobal('fetch', vi.fn(async () => ({ ok: true, json: async () => FOUND })));
        document.body.innerHTML = '<form data-some="{n} 个" data-none="没有"><input id="q" type="search"></form>';
        offerSuggestions(document.querySelector('form')!, go);
        box = document.querySelector('input')!;
        box.focus();
    });

    afterEach(() => {
        vi.useRealTimers();
        vi.unstubAllGlobals();
        go.mockReset();
    });

    async function type(words: string) {
        box.value = words;
        box.dispatchEvent(new Event('input'));
        await vi.advanceTimersByTimeAsync(200);
    }

    const press = (key: string) => {
        const event = new KeyboardEvent('keydown', { key, cancelable: true });
        box.dispatchEvent(event);
        return event;
    };

    it('says to assistive technology what it is and how many there are', async () => {
        await type('小面');

        expect(box.getAttribute('role')).toBe('combobox');
        expect(box.getAttribute('aria-expanded')).toBe('true');
        expect(document.querySelectorAll('[role=option]')).toHaveLength(2);
        expect(document.querySelector('[role=status]')?.textContent).toBe('2 个');
    });

    it('leads to what the arrow keys chose, and searches where nothing is chosen', async () => {
        await type('小面');

        expect(press('Enter').defaultPrevented).toBe(false);
        press('ArrowDown');
        press('ArrowDown');
        expect(box.getAttribute('aria-activedescendant')).toBe('q-suggestions-1');
        press('Enter');
        expect(go).toHaveBeenCalledWith('/guides/501001029001');
    });

    it('closes with Escape and leaves what was typed', async () => {
        await type('小面');
        press('Escape');

        expect(box.getAttribute('aria-expanded')).toBe('false');
        expect(box.value).toBe('小面');
    });

    it('asks once for what is typed in one go', async () => {
        box.value = '小';
        box.dispatchEvent(new Event('input'));
        await type('小面馆');

        expect(fetch).toHaveBeenCalledTimes(1);
    });
});

describe('the arrow keys', () => {
    it('go round, by way of the box', () => {
        expect(next(true, -1, 2)).toBe(0);
        expect(next(true, 1, 2)).toBe(-1);
        expect(next(false, -1, 2)).toBe(1);
    });
});
