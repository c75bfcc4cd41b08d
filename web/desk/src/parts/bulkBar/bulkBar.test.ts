import { beforeEach, expect, test, vi } from 'vitest';
import { hands } from '../../api/hands';
import { mountAtDesk, settled } from '../../testing/cases';
import BulkBar from './BulkBar.vue';

beforeEach(() => vi.restoreAllMocks());

const bar = (chosen: string[], mayAssign = false) =>
    mountAtDesk(BulkBar, { props: { chosen, mayAssign, mayTake: true }, attachTo: document.body });

test('those that did not go stay chosen, with the reason beside each', async () => {
    vi.spyOn(hands, 'takeMany').mockResolvedValue({
        outcomes: [
            { id: 'a', number: '500103-20261012-000318', done: true, code: '', reason: '' },
            {
                id: 'b',
                number: '500103-20261012-000319',
                done: false,
                code: 'casework.held-by-colleague',
                reason: '这件由同事在办。',
            },
        ],
    });
    const shown = bar(['a', 'b']);
    await shown.get('button').trigger('click');
    await settled();

    expect(shown.emitted('update:chosen')?.at(-1)).toEqual([['b']]);
    expect(shown.emitted('changed')).toHaveLength(1);
    expect(document.body.textContent).toContain('1 件办妥，1 件没有');
    expect(document.body.textContent).toContain('这件由同事在办。');
    shown.unmount();
});

test('only the head assigns', () => {
    expect(bar(['a']).text()).not.toContain('分派');
    expect(bar(['a'], true).text()).toContain('分派');
});

test('with nothing chosen there is nothing to press', () => {
    expect(bar([], true).find('button').exists()).toBe(false);
});
