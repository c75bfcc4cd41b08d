import { expect, test } from 'vitest';
import { mountWithMessages } from '../../testing';
import Steps from './Steps.vue';

test('the present step is marked for those who do not see it', () => {
    const steps = mountWithMessages(Steps, {
        props: { label: '步骤', steps: [{ title: '选', state: 'done' }, { title: '填', state: 'current' }] },
    });

    expect(steps.get('[aria-current=step]').text()).toBe('填');
    expect(steps.findAll('li')[0]?.text()).toContain('已完成');
});
