import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ui = dirname(fileURLToPath(import.meta.url));
const [light = '', dark = ''] = readFileSync(join(ui, 'tokens.css'), 'utf8').split('@media (prefers-color-scheme: dark)');

function colours(scheme: string) {
    return Object.fromEntries([...scheme.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]));
}

function luminance(hex: string) {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
        .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
        .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string) {
    const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
}

/** Text on its ground. */
const texts: [string, string][] = [
    ...['ink', 'ink-2', 'ink-3', 'blue', 'blue-2', 'seal', 'green', 'amber'].flatMap((text) => [
        [text, 'paper'] as [string, string],
        [text, 'mist'] as [string, string],
    ]),
    ['ink-2', 'line-2'],
    ['ink-3', 'line-2'],
    ['blue-2', 'blue-soft'],
    ['ink-2', 'blue-soft'],
    ['seal', 'seal-soft'],
    ['green', 'green-soft'],
    ['amber', 'amber-soft'],
    ['on-blue', 'blue'],
    ['on-blue', 'blue-2'],
    ['on-seal', 'seal'],
];

/** What must be seen but is not read: 3 to 1 is enough. */
const marks: [string, string][] = [
    ['edge', 'paper'],
    ['focus', 'paper'],
    ['focus', 'mist'],
    ['blue', 'blue-soft'],
];

for (const [scheme, found] of [
    ['light', colours(light)],
    ['dark', { ...colours(light), ...colours(dark) }],
] as const) {
    test.each(texts)(`${scheme}: %s can be read on %s`, (text, ground) => {
        expect(contrast(found[text] ?? '', found[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
    });

    test.each(marks)(`${scheme}: %s can be seen on %s`, (mark, ground) => {
        expect(contrast(found[mark] ?? '', found[ground] ?? '')).toBeGreaterThanOrEqual(3);
    });
}

function sources(folder: string): string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        if (['node_modules', 'dist'].includes(entry.name)) return [];
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return sources(path);
        return /\.(css|vue)$/.test(entry.name) && entry.name !== 'tokens.css' ? [path] : [];
    });
}

test('no raw colour and no pixel stands outside the tokens', () => {
    const web = join(ui, '..');
    const raw = sources(web).flatMap((path) => {
        const styles = path.endsWith('.css') ? readFileSync(path, 'utf8') : styleOf(readFileSync(path, 'utf8'));
        return [...styles.matchAll(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(|\b\d+px\b/gi)].map(
            ([found]) => `${relative(web, path)}: ${found}`,
        );
    });
    expect(raw).toEqual([]);
});

function styleOf(component: string) {
    return [...component.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style]) => style).join('\n');
}
