import { expect, test, vi } from 'vitest';
import type { Action, HistoryEntry } from '../../api/desk';
import type { HeldBy } from '../../api/hands';
import { aCase, mountAtDesk } from '../../testing/cases';
import PastPanel from '../past/PastPanel.vue';
import HandsPanel from './HandsPanel.vue';

const held = (changes: Partial<HeldBy>): HeldBy => ({
    name: '张敏',
    mine: false,
    standsIn: false,
    since: '2026-10-09T02:30:00Z',
    from: '',
    note: '',
    ...changes,
});

function panel(heldBy: HeldBy | undefined, actions: Action[], run = vi.fn()) {
    return mountAtDesk(HandsPanel, { props: { file: aCase({ heldBy, actions }), busy: '', run } });
}

test('what nobody has may be taken, or simply acted on', async () => {
    const run = vi.fn().mockResolvedValue(true);
    const shown = panel(undefined, ['take', 'review'], run);

    expect(shown.text()).toContain('还没有人认领');
    await shown.get('button').trigger('click');
    expect(run.mock.calls[0]?.[0]).toBe('taking');
});

test('who was handed a case reads what the colleague wrote', () => {
    const text = panel(held({ mine: true, from: '周涛', note: '等电话确认。' }), ['hand-over', 'give-back']).text();

    expect(text).toContain('您在办');
    expect(text).toContain('周涛交办时写道');
    expect(text).toContain('等电话确认。');
});

test('whoever stands in is told for whom; a colleague is told who has it', () => {
    expect(panel(held({ standsIn: true }), ['review', 'hand-over']).text()).toContain('张敏不在岗，由您代办');
    const others = panel(held({ note: '等电话确认。' }), []).text();
    expect(others).toContain('张敏在办');
    expect(others).toContain('请张敏移交');
    expect(others).not.toContain('等电话确认。');
});

test('where nobody here has the turn, nobody is named', () => {
    const file = aCase({ turn: '', actions: [] });
    expect(mountAtDesk(HandsPanel, { props: { file, busy: '', run: vi.fn() } }).text()).toBe('');
});

test('the history names who did it and in whose place', () => {
    const entry: HistoryEntry = {
        version: 4,
        at: '2026-10-09T02:30:00Z',
        event: 'Reviewed',
        title: '审查',
        note: '',
        authorityName: '渝中区市场监督管理局',
        post: '审查岗',
        by: '周涛',
        inPlaceOf: '张敏',
    };
    expect(mountAtDesk(PastPanel, { props: { file: aCase({ history: [entry] }) } }).text()).toContain('审查岗 · 周涛 代张敏');
});
