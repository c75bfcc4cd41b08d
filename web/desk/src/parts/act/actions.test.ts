import { expect, test, vi } from 'vitest';
import { aCase, mountAtDesk } from '../../testing/cases';
import type { Action } from '../../api/desk';
import { blankCorrection } from '../../state/correction';
import { useDraft } from '../../state/draft';
import ActionPanel from './ActionPanel.vue';

function panel(actions: Action[], state = 'ACCEPTED') {
    const correction = useDraft('case-1', 'correction', blankCorrection);
    return mountAtDesk(ActionPanel, { props: { file: aCase({ actions, state }), busy: '', run: vi.fn(), correction } });
}

test('the window accepts, asks for correction or refuses to accept', () => {
    const text = panel(['accept', 'ask-correction', 'refuse-acceptance'], 'SUBMITTED').text();

    expect(text).toContain('受理');
    expect(text).toContain('一次告知补正');
    expect(text).toContain('不予受理');
});

test('who has nothing to do is told who has', () => {
    const shown = panel([], 'REVIEWED');

    expect(shown.find('form').exists()).toBe(false);
    expect(shown.text()).toContain('等负责人决定');
});

test('a project that was refused its code is sent back to the applicant with the field already listed', async () => {
    const correction = useDraft('refused', 'correction', blankCorrection);
    const sentence = '国家的投资项目平台没有给出代码：“面积”不符合要求。';
    const file = aCase({
        id: 'refused',
        actions: ['ask-correction', 'ask-code-again', 'decide'],
        projectCode: { code: '', state: 'refused', sentence, target: 'form.area' },
    });
    const run = vi.fn().mockResolvedValue(true);
    const shown = mountAtDesk(ActionPanel, { props: { file, busy: '', run, correction } });
    const button = (text: string) => shown.findAll('button').find((each) => each.text() === text);

    expect(shown.text()).toContain('现在写的是：面积“46”');
    await button('再次申请赋码')?.trigger('click');
    expect(run.mock.calls[0]?.[0]).toBe('project-code-request');
    await button('请申请人补正')?.trigger('click');
    expect(correction.value.value.items.map((item) => item.target)).toEqual(['form.area']);
    expect(shown.emitted('update:mode')?.at(-1)).toEqual(['correction']);
});

test('before the day of the visit there is nothing to do but move it', () => {
    const visit = { place: '', placeName: '窗口', day: '2026-12-01', half: 'morning' as const, halfText: '上午', reason: '', note: '' };
    const correction = useDraft('case-1', 'correction', blankCorrection);
    const file = aCase({ actions: ['move-booking'], booking: { confirmed: visit, places: [] } });
    const text = mountAtDesk(ActionPanel, { props: { file, busy: '', run: vi.fn(), correction } }).text();

    expect(text).toContain('等申请人到场');
    expect(text).toContain('改时间');
});

test('a site check names two officers', () => {
    expect(panel(['site-check']).text()).toContain('核查人员 2');
});
