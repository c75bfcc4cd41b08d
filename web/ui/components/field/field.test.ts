import { expect, test } from 'vitest';
import { mountWithMessages } from '../../testing';
import Field from './Field.vue';

test('a wrong field names its error to a screen reader', () => {
    const field = mountWithMessages(Field, { props: { id: 'phone', label: '手机号', error: '少了一位', required: true } });

    const control = field.get('input');
    expect(control.attributes('aria-invalid')).toBe('true');
    expect(field.get(`#${control.attributes('aria-describedby')}`).text()).toContain('少了一位');
});

test('what need not be filled says so', () => {
    const field = mountWithMessages(Field, { props: { label: '备注' } });

    expect(field.get('label').text()).toContain('选填');
});

test('typing changes the value', async () => {
    const field = mountWithMessages(Field, { props: { label: '店名', modelValue: '' } });

    await field.get('input').setValue('小面馆');

    expect(field.emitted('update:modelValue')).toEqual([['小面馆']]);
});
