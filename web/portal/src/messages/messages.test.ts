import { expect, test } from 'vitest';
import en from './en.json';
import zh from './zh.json';

type Texts = { [key: string]: string | Texts };

function keys(texts: Texts, path = ''): string[] {
    return Object.entries(texts).flatMap(([key, value]) =>
        typeof value === 'string' ? [path + key] : keys(value, `${path}${key}.`),
    );
}

test('every text is there in both languages, with the same places', () => {
    expect(keys(en)).toEqual(keys(zh));
});
