import { flushPromises } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { mountHere, serverAnswers } from '../../test/testing';
import type { BookedVisit } from '../api/types';
import VisitCard from './VisitCard.vue';

const VISIT: BookedVisit = {
    place: '500103003',
    placeName: '解放碑街道派出所户籍窗口',
    day: '2026-12-01',
    half: 'morning',
    halfText: '上午',
    reason: '采集指纹',
    note: '',
};
const HERE = { visit: VISIT, caseId: 'c1', version: 4 };
const PLACES = { places: [{ code: '500103003', name: '解放碑街道派出所户籍窗口' }] };

const button = (text: string) =>
    [...document.querySelectorAll('button')].find((each) => each.textContent?.includes(text));

test('where the time can no longer be changed here, the card says to call', async () => {
    serverAnswers({ body: { places: [] } });
    const card = mountHere(VisitCard, HERE);
    await flushPromises();

    expect(card.text()).toContain('咨询电话');
    expect(button('换个时间')).toBeUndefined();
    card.unmount();
});

test('another time is chosen from the one agreed on', async () => {
    const asked = serverAnswers({ body: PLACES }, { body: {} });
    const card = mountHere(VisitCard, HERE);
    await flushPromises();
    button('换个时间')?.click();
    await flushPromises();

    const day = document.querySelector<HTMLInputElement>('input[type=date]');
    expect(day?.value).toBe('2026-12-01');
    if (day) {
        day.value = '2026-12-03';
        day.dispatchEvent(new Event('input'));
    }
    await flushPromises();
    button('改到这个时间')?.click();
    await flushPromises();

    expect(asked.map((each) => `${each.method} ${each.path}`)).toEqual([
        'GET /api/my/cases/c1/visit',
        'POST /api/my/cases/c1/visit',
    ]);
    expect(asked[1]?.body).toEqual({ expectedVersion: 4, place: '500103003', day: '2026-12-03', half: 'morning' });
    expect(card.emitted('done')).toHaveLength(1);
    card.unmount();
});
