import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import { mountWithMessages } from '../../testing';
import ErrorSummary from './ErrorSummary.vue';

test('it takes the focus as soon as there is something wrong', async () => {
    const summary = mountWithMessages(ErrorSummary, { props: { errors: [] }, attachTo: document.body });
    expect(summary.find('[role=alert]').exists()).toBe(false);

    await summary.setProps({ errors: [{ target: 'phone', text: '手机号少了一位' }] });
    await nextTick();

    expect(document.activeElement).toBe(summary.get('[role=alert]').element);
    expect(summary.get('a').attributes('href')).toBe('#phone');
    summary.unmount();
});

test('a link puts the cursor into the field', async () => {
    document.body.innerHTML = '<input id="phone">';
    const field = document.getElementById('phone') as HTMLInputElement;
    field.scrollIntoView = () => {};
    const summary = mountWithMessages(ErrorSummary, { props: { errors: [{ target: 'phone', text: '少了一位' }] } });

    await summary.get('a').trigger('click');

    expect(document.activeElement).toBe(field);
});
