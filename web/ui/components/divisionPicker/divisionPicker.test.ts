import { flushPromises } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { mountWithMessages } from '../../testing';
import DivisionPicker from './DivisionPicker.vue';

const places: Record<string, { code: string; name: string }[]> = {
    '50': [{ code: '500103', name: '渝中区' }],
    '42': [{ code: '4205', name: '宜昌市' }],
    '4205': [{ code: '420502', name: '西陵区' }],
    '420502': [{ code: '420502001', name: '学院街道' }],
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

test('a province with cities has one list more', async () => {
    const picker = mountWithMessages(DivisionPicker, {
        props: { legend: '地点', root: '42', children, modelValue: '420502001' },
    });
    await flushPromises();

    const lists = picker.findAll('select');
    expect(lists.map((each) => (each.element as HTMLSelectElement).value)).toEqual(['4205', '420502', '420502001']);
    expect(lists[0]?.attributes('aria-label')).toBe('市');
});
