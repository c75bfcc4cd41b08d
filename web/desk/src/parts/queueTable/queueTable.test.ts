import { expect, test } from 'vitest';
import type { CaseLine } from '../../api/desk';
import { mountAtDesk } from '../../testing/cases';
import QueueTable from './QueueTable.vue';

const line = (changes: Partial<CaseLine>): CaseLine => ({
    id: 'a',
    number: '500103-20261012-000318',
    service: '食品经营许可（新办）',
    applicant: '李**',
    authorityName: '渝中区市场监督管理局',
    divisionName: '渝中区',
    state: 'ACCEPTED',
    holder: '',
    arrivedAt: '2026-10-08T17:12:00Z',
    dueOn: '2026-10-14',
    provisional: false,
    workingDaysLeft: 2,
    lamp: 'green',
    expedited: false,
    ...changes,
});
const table = (...lines: CaseLine[]) =>
    mountAtDesk(QueueTable, { props: { lines, caption: '待审查', cursor: 0, openId: '', manyAuthorities: false, choosing: true, chosen: [] } });

test('time left is said in working days, also when it is over', () => {
    expect(table(line({ workingDaysLeft: 2 })).text()).toContain('2 个工作日');
    expect(table(line({ workingDaysLeft: 0, lamp: 'amber' })).text()).toContain('今天');
    expect(table(line({ workingDaysLeft: -3, lamp: 'red' })).text()).toContain('超 3 个工作日');
    expect(table(line({ workingDaysLeft: undefined, lamp: 'none' })).get('.cell-left').text()).toBe('—');
});

test('of a limit in hours the time left is said in hours and minutes, and the date to the minute', () => {
    const hours = (minutesLeft: number) => table(line({ dueAt: '2026-10-09T02:30:00Z', minutesLeft }));

    expect(hours(200).get('.cell-left:not(th)').text()).toBe('3 小时');
    expect(hours(20).get('.cell-left:not(th)').text()).toBe('20 分钟');
    expect(hours(-1).get('.cell-left:not(th)').text()).toBe('超 1 分钟');
    expect(hours(-130).get('.cell-left:not(th)').text()).toBe('超 2 小时');
    expect(hours(200).get('.cell-due:not(th)').text()).toBe('10-09 10:30');
});

test('arrival is shown in the time of China', () => {
    expect(table(line({})).get('.cell-arrived:not(th)').text()).toBe('10-09 01:12');
});

test('a lamp is also said in words', () => {
    expect(table(line({ lamp: 'red' })).get('.cell-lamp').text()).toContain('已超期');
});

test('a row is opened with the mouse and with the keyboard', async () => {
    const shown = table(line({ id: 'x' }));
    await shown.get('tbody tr').trigger('click');
    await shown.get('.cell-number button').trigger('click');

    expect(shown.emitted('open')).toHaveLength(2);
});

test('whoever has it stands in the row', () => {
    expect(table(line({ holder: '张敏' })).get('.cell-holder:not(th)').text()).toBe('张敏');
});

test('choosing a row neither opens it nor loses the others', async () => {
    const shown = mountAtDesk(QueueTable, {
        props: {
            lines: [line({ id: 'x' }), line({ id: 'y' })],
            caption: '待认领',
            cursor: 0,
            openId: '',
            manyAuthorities: false,
            choosing: true,
            chosen: ['x'],
        },
    });
    await shown.findAll('tbody input[type="checkbox"]')[1]?.setValue(true);
    expect(shown.emitted('update:chosen')?.at(-1)).toEqual([['x', 'y']]);
    await shown.get('thead input').setValue(true);
    expect(shown.emitted('update:chosen')?.at(-1)).toEqual([['x', 'y']]);
    expect(shown.emitted('open')).toBeUndefined();
});
