import { expect, test, vi } from 'vitest';
import { aCase, mountAtDesk, settled } from '../../testing/cases';
import BookingForm from './BookingForm.vue';
import OutcomeForm from './OutcomeForm.vue';
import VisitPanel from './VisitPanel.vue';

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

const PLACES = [{ key: '500103003', label: VISIT.placeName, value: '500103003' }];

test('a visit is moved from the time that was agreed on', async () => {
    const run = vi.fn().mockResolvedValue(true);
    const booking = { confirmed: VISIT, places: PLACES };
    const panel = mountAtDesk(VisitPanel, {
        props: { file: aCase({ id: 'moved', booking, actions: ['move-booking'] }), busy: '', run },
    });

    expect(panel.text()).not.toContain('没有来');
    await panel.get('button').trigger('click');
    await panel.get('input[type=date]').setValue('2026-12-03');
    await panel.get('form').trigger('submit');
    await settled();

    expect(run.mock.calls[0]?.[0]).toBe('booking');
    expect(run.mock.calls[0]?.[1]).toEqual({ place: '500103003', day: '2026-12-03', half: 'morning', note: '' });
    expect(panel.find('form').exists()).toBe(false);
});

test('from the day on it is written down that nobody came, asked once', async () => {
    const run = vi.fn().mockResolvedValue(true);
    const booking = { confirmed: VISIT, places: PLACES };
    const actions = ['move-booking', 'miss-visit'] as const;
    const panel = mountAtDesk(VisitPanel, {
        props: { file: aCase({ id: 'missed', booking, actions: [...actions] }), busy: '', run },
        attachTo: document.body,
    });

    await panel.findAll('button')[1]?.trigger('click');
    expect(run).not.toHaveBeenCalled();
    const dialog = document.querySelector('[role=dialog], dialog');
    expect(dialog?.textContent).toContain('登记申请人没有来？');
    [...(dialog?.querySelectorAll('button') ?? [])].find((each) => each.textContent?.includes('没有来'))?.click();
    await settled();

    expect(run.mock.calls[0]?.[0]).toBe('missed-visit');
    panel.unmount();
});

test('after a missed visit another day has to be chosen', () => {
    const booking = { wished: VISIT, missed: VISIT, places: PLACES };
    const form = mountAtDesk(BookingForm, { props: { file: aCase({ id: 'again', booking }), busy: false, run: vi.fn() } });

    expect((form.get('input[type=date]').element as HTMLInputElement).value).toBe('');
    expect((form.get('select').element as HTMLSelectElement).value).toBe('500103003');
});
