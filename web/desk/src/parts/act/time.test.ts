import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Action } from '../../api/desk';
import type { CaseClock, DeskTime } from '../../api/time';
import { blankCorrection } from '../../state/correction';
import { useDraft } from '../../state/draft';
import { aCase, mountAtDesk, settled } from '../../testing/cases';
import ActionPanel from './ActionPanel.vue';
import type { Mode } from './mode';

const TIME: DeskTime = {
    extensionDays: 10,
    extensionUnit: 'WORKING',
    approvedBy: 'AUTHORITY_HEAD',
    procedures: [
        { kind: 'TESTING', name: '检测' },
        { kind: 'EXPERT_REVIEW', name: '专家评审' },
    ],
};
const REVIEW = { kind: 'EXPERT_REVIEW', name: '专家评审', since: '2099-10-09', expectedBy: '2099-10-20' };

const clock = (running: CaseClock['running']): CaseClock => ({ provisional: false, sentence: '', days: [], running });

beforeEach(() => sessionStorage.clear());
afterEach(() => (document.body.innerHTML = ''));

function panel(id: string, actions: Action[], mode: Mode, changes: Parameters<typeof aCase>[0] = {}) {
    const run = vi.fn().mockResolvedValue(true);
    const file = aCase({ id, actions, time: TIME, ...changes });
    const correction = useDraft(id, 'correction', blankCorrection);
    const shown = mountAtDesk(ActionPanel, { props: { file, busy: '', run, correction, mode }, attachTo: document.body });
    const confirm = async () => {
        await settled();
        [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] .dialog-actions button')].at(-1)!.click();
        await settled();
    };
    return { run, shown, confirm };
}

test('what is seldom done stands behind the main act, and only what the server offers', () => {
    const { shown } = panel('more', ['decide', 'extend', 'start-procedure'], '');

    const buttons = shown.findAll('.act-more button').map((each) => each.text());
    expect(buttons).toEqual(['开始特别程序', '延长期限']);
});

test('acts on the clock are not what a case waits for', () => {
    const { shown } = panel('waits', ['start-procedure'], '', { state: 'REVIEWED' });

    expect(shown.text()).toContain('等负责人决定');
});

test('an extension says how long and by whom, wants a reason, and is asked once', async () => {
    const { run, shown, confirm } = panel('longer', ['extend'], 'extend');
    expect(shown.text()).toContain('经本机关负责人批准，可以延长 10 个工作日');

    await shown.find('form').trigger('submit');
    expect(shown.text()).toContain('请写明延长的理由');
    await shown.find('textarea').setValue(' 要向外省核实资质 ');
    await shown.find('form').trigger('submit');
    expect(run).not.toHaveBeenCalled();
    await confirm();

    expect(run.mock.calls[0]?.slice(0, 2)).toEqual(['extension', { reason: '要向外省核实资质', approval: '' }]);
});

test('where the government approves, its number is asked for', async () => {
    const time = { ...TIME, approvedBy: 'GOVERNMENT_HEAD' as const };
    const { shown } = panel('approved', ['extend'], 'extend', { time });

    await shown.find('textarea').setValue('要核实');
    await shown.find('form').trigger('submit');

    expect(shown.text()).toContain('请填写批准文号');
    expect(document.querySelector('[role=dialog]')).toBeNull();
});

test('a special procedure has a kind, whole working days and a reason', async () => {
    const { run, shown } = panel('begins', ['start-procedure'], 'procedure');
    await shown.find('select').setValue('TESTING');
    await shown.find('input').setValue('1.5');
    await shown.find('textarea').setValue('送检');
    await shown.find('form').trigger('submit');
    expect(shown.text()).toContain('请填 1 到 250 的整数');

    await shown.find('input').setValue('10');
    await shown.find('form').trigger('submit');
    await settled();

    expect(run.mock.calls[0]?.slice(0, 2)).toEqual(['procedures', { kind: 'TESTING', neededDays: 10, reason: '送检' }]);
});

test('while a procedure runs it is named, nothing can be decided, and its end is written down', async () => {
    const actions: Action[] = ['decide', 'return', 'start-procedure', 'end-procedure'];
    const { shown } = panel('runs', actions, '', { state: 'REVIEWED', clock: clock([REVIEW]) });

    expect(shown.text()).toContain('正在专家评审：10月9日开始，预计到10月20日，这段时间不计时');
    expect(shown.findAll('button').map((each) => each.text())).not.toContain('作出决定');
    await shown.find('.callout button').trigger('click');
    expect(shown.emitted('update:mode')?.at(-1)).toEqual(['procedureEnd']);
});

test('a procedure that should have ended says so', () => {
    const late = { ...REVIEW, since: '2020-01-02', expectedBy: '2020-01-08' };

    expect(panel('late', [], '', { clock: clock([late]) }).shown.text()).toContain('还没有登记结果');
});

test('of several procedures the one that ended is chosen', async () => {
    const testing = { ...REVIEW, kind: 'TESTING', name: '检测' };
    const { run, shown } = panel('ends', ['end-procedure'], 'procedureEnd', { clock: clock([testing, REVIEW]) });

    await shown.find('textarea').setValue('合格');
    await shown.find('form').trigger('submit');
    expect(shown.text()).toContain('请选结束的是哪一项');
    await shown.find('input[value=EXPERT_REVIEW]').setValue(true);
    await shown.find('form').trigger('submit');
    await settled();

    expect(run.mock.calls[0]?.slice(0, 2)).toEqual(['procedure-end', { kind: 'EXPERT_REVIEW', result: '合格' }]);
});

test.each([
    ['takeBack', 'take-back-acceptance', 'acceptance-withdrawal', '从今天起重新审核'],
    ['cancelCorrection', 'cancel-correction', 'correction-cancellation', '通知申请人不用补正了'],
] as const)('%s says what will happen and asks once', async (mode, action, resource, consequence) => {
    const { run, shown, confirm } = panel(mode, [action], mode);
    await shown.find('textarea').setValue('点错了');
    await shown.find('form').trigger('submit');
    await settled();

    expect(document.body.textContent).toContain(consequence);
    expect(run).not.toHaveBeenCalled();
    await confirm();

    expect(run.mock.calls[0]?.slice(0, 2)).toEqual([resource, { reason: '点错了' }]);
});
