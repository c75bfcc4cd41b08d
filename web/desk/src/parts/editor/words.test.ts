import { expect, test } from 'vitest';
import { shapeOf, type Shape } from './shape';
import en from './words.en.json';
import zh from './words.zh.json';

/** Every place of a service's text with its group, and every value that may be chosen there. */
function* places(shape: Shape): Generator<{ label: string; values: string[] }> {
    if (shape.kind === 'list') yield* places(shape.of);
    if (shape.kind === 'either') yield* places(shape.group);
    if (shape.kind !== 'group') return;
    for (const part of shape.parts) {
        const of = part.shape;
        const values = of.kind === 'choice' || of.kind === 'choices' ? of.values : [];
        yield { label: `${shape.name}.${part.name}`, values };
        yield* places(of);
    }
}

test.each([
    ['Chinese', zh],
    ['English', en],
])('everything that can stand in a service has a name in %s', (_, words) => {
    const known = (of: Record<string, string>, place: string) =>
        place in of || place.split('.').slice(1).join('.') in of;
    const nameless = [...places(shapeOf('service')!)].flatMap(({ label, values }) => [
        ...(known(words.labels, label) ? [] : [label]),
        ...values.map((value) => `${label}.${value}`).filter((value) => !known(words.values, value)),
    ]);
    expect(nameless).toEqual([]);
});
