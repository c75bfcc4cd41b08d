import { expect, test } from 'vitest';
import { mountHere } from '../../test/testing';
import type { FormField } from '../api/types';
import BookingInput from './BookingInput.vue';

const FIELD: FormField = {
    key: 'visit',
    label: '约一个到场的时间',
    kind: 'booking',
    required: true,
    hint: '',
    maxLength: 0,
    min: '',
    max: '',
    valueText: '',
    options: [
        { value: '500103003', text: '解放碑街道派出所户籍窗口' },
        { value: '500103004', text: '两路口街道派出所户籍窗口' },
    ],
};

test('place, day and half become one value', async () => {
    const input = mountHere(BookingInput, { field: FIELD, id: 'visit' });

    await input.find('select').setValue('500103003');
    await input.find('input[type=date]').setValue('2026-12-01');
    await input.find('input[value=afternoon]').setValue(true);

    expect(input.emitted('update:modelValue')?.at(-1)).toEqual(['500103003/2026-12-01/afternoon']);
});

test('what was chosen before is shown again', () => {
    const input = mountHere(BookingInput, {
        field: FIELD,
        id: 'visit',
        modelValue: '500103004/2026-12-02/morning',
    });

    expect((input.find('select').element as HTMLSelectElement).value).toBe('500103004');
    expect((input.find('input[type=date]').element as HTMLInputElement).value).toBe('2026-12-02');
});

test('a single place is not asked for', async () => {
    const hall = { ...FIELD, options: [{ value: '500103', text: '渝中区公安出入境接待大厅' }] };
    const input = mountHere(BookingInput, { field: hall, id: 'visit' });

    expect(input.find('select').exists()).toBe(false);
    expect(input.text()).toContain('渝中区公安出入境接待大厅');
    expect(input.emitted('update:modelValue')).toBeUndefined();
    await input.find('input[type=date]').setValue('2026-12-01');
    expect(input.emitted('update:modelValue')?.at(-1)).toEqual(['500103/2026-12-01/']);
});
