import { expect, test } from 'vitest';
import { todoCards } from './todos';

const words = {
    correct: '补正材料',
    correctNote: '请在 {date} 前补正',
    licence: '证照正在制作',
    licenceNote: '做好后短信告知',
    running: '{state}',
    runningNote: '最晚 {date} 办结',
};
const line = (state: string, dueOn?: string) => ({ id: state, serviceName: '食品经营许可', state, stateText: '审查中', dueOn });

test('what the applicant has to do stands before what is under way', () => {
    const cards = todoCards([line('ACCEPTED', '2026-10-14'), line('AWAITING_CORRECTION', '2026-10-12')], words, 'zh-CN');

    expect(cards.map((card) => card.querySelector('b')?.textContent)).toEqual(['补正材料', '审查中']);
    expect(cards[0]?.textContent).toContain('10月12日');
    expect(cards[0]?.getAttribute('href')).toBe('/my/cases/AWAITING_CORRECTION');
});

test('what is over waits for nobody', () => {
    expect(todoCards([line('CONCLUDED_GRANTED'), line('WITHDRAWN')], words, 'zh-CN')).toEqual([]);
});

test('a case without a date speaks of none', () => {
    expect(todoCards([line('SUBMITTED')], words, 'zh-CN')[0]?.textContent).toBe('审查中食品经营许可');
});
