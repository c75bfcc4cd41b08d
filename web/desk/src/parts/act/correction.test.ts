import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aCase, mountAtDesk, settled } from '../../testing/cases';
import { blankCorrection, flag } from '../../state/correction';
import { useDraft } from '../../state/draft';
import CorrectionForm from './CorrectionForm.vue';

const run = vi.fn(async () => true);

beforeEach(() => {
    sessionStorage.clear();
    run.mockClear();
});
afterEach(() => (document.body.innerHTML = ''));

function mountCorrection(...targets: [string, string][]) {
    const draft = useDraft('case-1', 'correction', blankCorrection);
    targets.forEach(([target, label]) => flag(draft.value.value, target, label));
    const file = aCase({ actions: ['accept', 'ask-correction', 'refuse-acceptance'] });
    return mountAtDesk(CorrectionForm, { props: { file, draft, busy: false, run }, attachTo: document.body });
}

test('every item says what to do before anything is sent', async () => {
    const form = mountCorrection(['form.area', '面积'], ['material.layout', '布局图']);
    await form.findAll('textarea')[0]!.setValue('请写实际面积');

    await form.get('form').trigger('submit');
    await settled();

    expect(document.querySelector('[role=dialog]')).toBeNull();
    expect(form.text()).toContain('请写清“布局图”怎么改');
});

test('all items go at once, after saying what will happen', async () => {
    const form = mountCorrection(['form.area', '面积'], ['material.layout', '布局图']);
    for (const note of form.findAll('textarea')) await note.setValue('请重新填写');
    await form.findAll('.correction-item select')[1]!.setValue('incomplete');

    await form.get('form').trigger('submit');
    await settled();
    const dialog = document.querySelector('[role=dialog]')!;
    expect(dialog.textContent).toContain('将把 2 项补正要求一次送达申请人');
    expect(run).not.toHaveBeenCalled();
    dialog.querySelector<HTMLButtonElement>('.is-primary')!.click();
    await settled();

    expect(run).toHaveBeenCalledWith(
        'correction-request',
        {
            items: [
                { target: 'form.area', reason: 'incorrect', note: '请重新填写' },
                { target: 'material.layout', reason: 'incomplete', note: '请重新填写' },
            ],
        },
        expect.any(String),
    );
});

test('a thing is listed once, however often it is marked', () => {
    const draft = blankCorrection();
    flag(draft, 'form.area', '面积');
    flag(draft, 'form.area', '面积');

    expect(draft.items).toHaveLength(1);
});
