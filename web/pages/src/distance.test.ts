import { expect, it } from 'vitest';
import { distanceInMetres, distanceInWords } from './distance';

it('measures as the crow flies', () => {
    const equator = { longitude: 106, latitude: 0 };

    expect(distanceInMetres(equator, equator)).toBe(0);
    expect(distanceInMetres(equator, { longitude: 107, latitude: 0 })).toBeCloseTo(111_195, -1);
    expect(
        distanceInMetres({ longitude: 106, latitude: 60 }, { longitude: 107, latitude: 60 }),
    ).toBeCloseTo(55_597, -2);
});

it('says no more than a walker wants to know', () => {
    const say = (metres: number) => distanceInWords(metres, '{n} 米', '{n} 公里');

    expect(say(12)).toBe('10 米');
    expect(say(994)).toBe('990 米');
    expect(say(999)).toBe('1.0 公里');
    expect(say(12_340)).toBe('12.3 公里');
});
