import { expect, test } from 'vitest';
import { mountWithMessages } from '../../testing';
import ClockDays from './ClockDays.vue';

const days = [
    { date: '2026-09-30', kind: 'counted', reason: '' },
    { date: '2026-10-01', kind: 'off', reason: '国庆' },
    { date: '2026-10-08', kind: 'due', reason: '到期' },
] as const;

test('the table says in words what the strip says in colour', () => {
    const clock = mountWithMessages(ClockDays, { props: { days: [...days] } });

    const rows = clock.findAll('tbody tr').map((row) => row.text());
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain('国庆');
    expect(clock.get('.clock-days').attributes('aria-hidden')).toBe('true');
});

test('the key names only what happens', () => {
    const clock = mountWithMessages(ClockDays, { props: { days: [...days] } });

    expect(clock.findAll('.clock-key li')).toHaveLength(3);
});

test('a day on which the clock stood still says for what, in the strip and in the table', () => {
    const clock = mountWithMessages(ClockDays, {
        props: { days: [{ date: '2026-10-12', kind: 'paused', reason: '专家评审' }] },
    });

    expect(clock.get('.clock-day.is-paused').text()).toContain('专家评审');
    expect(clock.get('tbody tr').text()).toContain('依法扣除');
    expect(clock.get('tbody tr').text()).toContain('专家评审');
});
