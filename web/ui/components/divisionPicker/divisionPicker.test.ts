import { flushPromises } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { mountWithMessages } from '../../testing';
import DivisionPicker from './DivisionPicker.vue';

const places: Record<string, { code: string; name: string }[]> = {
    '50': [{ code: '500103', name: '渝中区' }],
    '500103': [{ code: '500103001', name: '七星岗街道' }],
};
const children = async (parent: string) => places[parent] ?? [];

test('each choice opens the list below it, and the deepest is the value', async () => {
    const picker = mountWithMessages(DivisionPicker, { props: { legend: '地点', root: '50', children } });
    await flushPromises();

    await picker.get('select').setValue('500103');
    await flushPromises();
    await picker.findAll('select')[1]?.setValue('500103001');

    expect(picker.emitted('update:modelValue')?.at(-1)).toEqual(['500103001']);
});

test('a given value opens its whole way', async () => {
    const picker = mountWithMessages(DivisionPicker, {
        props: { legend: '地点', root: '50', children, modelValue: '500103001' },
    });
    await flushPromises();

    expect(picker.findAll('select').map((each) => (each.element as HTMLSelectElement).value)).toEqual([
        '500103',
        '500103001',
    ]);
});
