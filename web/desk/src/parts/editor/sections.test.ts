import { expect, test } from 'vitest';
import { SECTIONS, sectionOf } from './sections';
import { shapeOf } from './shape';

test('every place of a service is edited on one page, but for its address', () => {
    const shape = shapeOf('service')!;
    const places = shape.kind === 'group' ? shape.parts.map((part) => part.name) : [];
    const edited = Object.values(SECTIONS).flat() as string[];
    expect(new Set(edited).size).toBe(edited.length);
    expect(places.filter((place) => !edited.includes(place))).toEqual(['slug']);
});

test('a finding leads to the page of its place', () => {
    expect(sectionOf('/materials/2/name/zh')).toBe('materials');
    expect(sectionOf('/fee')).toBe('limits');
    expect(sectionOf('')).toBe('basics');
});
