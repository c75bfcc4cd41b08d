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

test('a site check names two officers', () => {
    expect(panel(['site-check']).text()).toContain('核查人员 2');
});
