import { expect, test, vi } from 'vitest';
import { useToasts } from './toasts';

test('good news goes by itself, bad news stays until it is closed', () => {
    vi.useFakeTimers();
    const toasts = useToasts();
    toasts.success('已保存');
    const bad = toasts.error('没有保存');

    vi.advanceTimersByTime(60_000);

    expect(toasts.shown.map((each) => each.text)).toEqual(['没有保存']);
    toasts.close(bad);
    expect(toasts.shown).toHaveLength(0);
    vi.useRealTimers();
});
