import { expect, test, vi } from 'vitest';
import { aCase, mountAtDesk, settled } from '../../testing/cases';
import BookingForm from './BookingForm.vue';
import OutcomeForm from './OutcomeForm.vue';

const VISIT = {
    place: '500103003',
    placeName: '解放碑街道派出所户籍窗口',
    day: '2026-12-01',
    half: 'morning' as const,
    halfText: '上午',
    reason: '采集指纹',
    note: '',
};

test('what the applicant asked for is confirmed as it is', async () => {
    const run = vi.fn().mockResolvedValue(true);
    const file = aCase({
        id: 'booked',
        booking: { wished: VISIT, places: [{ key: '500103003', label: VISIT.placeName, value: '500103003' }] },
    });
    const form = mountAtDesk(BookingForm, { props: { file, busy: false, run } });

    expect(form.text()).toContain('解放碑街道派出所户籍窗口');
    await form.find('form').trigger('submit');
    await settled();

    expect(run.mock.calls[0]?.[0]).toBe('booking');
    expect(run.mock.calls[0]?.[1]).toEqual({ place: '500103003', day: '2026-12-01', half: 'morning', note: '' });
});

test('a grant of the national system needs its number', async () => {
    const run = vi.fn().mockResolvedValue(true);
    const form = mountAtDesk(OutcomeForm, { props: { file: aCase({ id: 'told' }), busy: false, run } });

    await form.find('input[value=granted]').setValue(true);
    await form.find('form').trigger('submit');

    expect(form.text()).toContain('请填系统里的编号');
    expect(run).not.toHaveBeenCalled();
});
