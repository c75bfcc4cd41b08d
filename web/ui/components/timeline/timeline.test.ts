import { expect, test } from 'vitest';
import { mountWithMessages } from '../../testing';
import Timeline from './Timeline.vue';

test('an instant is shown in the time of China', () => {
    const timeline = mountWithMessages(Timeline, {
        props: { label: '进度', happenings: [{ at: '2026-09-29T16:30:00Z', title: '已提交' }] },
    });

    expect(timeline.get('time').text()).toContain('9月30日');
    expect(timeline.get('time').text()).toContain('00:30');
});
