import { expect, test } from 'vitest';
import en from './en.json';
import zh from './zh.json';

const keys = (tree: object, path = ''): string[] =>
    Object.entries(tree).flatMap(([key, value]) =>
        typeof value === 'object' ? keys(value, `${path}${key}.`) : [path + key],
    );

test('both languages say the same things', () => {
    expect(keys(en).sort()).toEqual(keys(zh).sort());
});
