import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aCase, mountAtDesk, settled } from '../../testing/cases';
import DecisionForm from './DecisionForm.vue';

const run = vi.fn(async () => true);
const file = aCase({ state: 'REVIEWED', actions: ['decide', 'return'] });

beforeEach(() => {
    sessionStorage.clear();
    run.mockClear();
});
afterEach(() => (document.body.innerHTML = ''));

test('a refusal has a reason, and is asked for once', async () => {
    const form = mountAtDesk(DecisionForm, { props: { file, busy: false, run }, attachTo: document.body });
    await form.get('input[value=refuse]').setValue();
    await form.get('form').trigger('submit');
    expect(form.text()).toContain('请写明不予的理由');

    await form.get('textarea').setValue('布局不符合规定');
    await form.get('form').trigger('submit');
    await settled();
    const dialog = document.querySelector('[role=dialog]')!;
    expect(dialog.textContent).toContain('决定作出后不能修改');
    dialog.querySelector<HTMLButtonElement>('.is-danger')!.click();
    await settled();

    expect(run).toHaveBeenCalledWith(
        'decision',
        { grant: false, reason: '布局不符合规定', conditions: '' },
        expect.any(String),
    );
});

test('"not yet" changes nothing', async () => {
    const form = mountAtDesk(DecisionForm, { props: { file, busy: false, run }, attachTo: document.body });
    await form.get('input[value=grant]').setValue();
    await form.get('form').trigger('submit');
    await settled();
    document.querySelector<HTMLButtonElement>('[role=dialog] .is-quiet')!.click();
    await settled();

    expect(run).not.toHaveBeenCalled();
    expect(document.querySelector('[role=dialog]')).toBeNull();
});
