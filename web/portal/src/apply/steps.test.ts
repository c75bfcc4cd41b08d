import { expect, test } from 'vitest';
import { application } from '../../test/testing';
import { errorsOf, idOf, stepsOf } from './steps';

const t = (key: string) => key;

test('one question group a page, and nothing to ask is no page', () => {
    expect(stepsOf(application(), t).map((step) => step.slug)).toEqual([
        'scenario',
        'holder',
        'form-operator',
        'materials',
        'check',
    ]);
    expect(
        stepsOf(application({ questions: [], plan: { materials: [], handIn: 0 } }), t).map((step) => step.slug),
    ).toEqual(['holder', 'form-operator', 'check']);
});

test('each page is told the errors that it can mend', () => {
    const wrong = (pointer: string) => ({ pointer, code: 'x', detail: 'x' });
    const here = application({ errors: [wrong('/answers/area'), wrong('/form/chief'), wrong('/materials/layout')] });

    const told = stepsOf(here, t).map((step) => errorsOf(here, step).map((error) => error.pointer));

    expect(told).toEqual([['/answers/area'], [], ['/form/chief'], ['/materials/layout'], []]);
});

test('which licence it is about is asked first', () => {
    const licence = { act: 'CHANGE' as const, options: [], changes: [] };
    const here = application({ licence, errors: [{ pointer: '/licence', code: 'x', detail: 'x' }] });
    const first = stepsOf(here, t)[0];

    expect(first?.slug).toBe('licence');
    expect(first && errorsOf(here, first)).toHaveLength(1);
});

test('a pointer names the field on the page', () => {
    expect(idOf('/form/shopName')).toBe('form-shopName');
});
