import { expect, test } from 'vitest';
import { mountWithMessages } from '../../testing';
import Choice from './Choice.vue';

const options = [
    { value: 'a', text: '甲' },
    { value: 'b', text: '乙' },
];

test('of radios only the last pressed stays', async () => {
    const choice = mountWithMessages(Choice, { props: { legend: '选', options, modelValue: 'a' } });

    await choice.get('input[value=b]').setValue();

    expect(choice.emitted('update:modelValue')).toEqual([['b']]);
});

test('boxes collect, and let go again', async () => {
    const choice = mountWithMessages(Choice, { props: { legend: '选', options, many: true, modelValue: ['a'] } });

    await choice.get('input[value=b]').setValue(true);
    await choice.get('input[value=a]').setValue(false);

    expect(choice.emitted('update:modelValue')).toEqual([[['a', 'b']], [['b']]]);
});
