import { expect, test } from 'vitest';
import type { Json, PatchOp } from '../../api/catalogue';
import { applied, at, below, inverse } from './tree';

const GUIDE: Json = {
    name: { zh: '食品经营许可', en: 'Food' },
    'a/b': 1,
    materials: [{ key: 'one' }, { key: 'two' }, { key: 'three' }],
};

test('a place is found by its pointer', () => {
    expect(at(GUIDE, '/materials/1/key')).toBe('two');
    expect(at(GUIDE, below('', 'a/b'))).toBe(1);
    expect(at(GUIDE, '/materials/9/key')).toBeUndefined();
    expect(at(GUIDE, '/name/zh/deeper')).toBeUndefined();
});

test('a change touches its place and leaves the tree before it as it was', () => {
    const before = structuredClone(GUIDE);
    const after = applied(GUIDE, { op: 'SET', path: '/name/zh', value: '食品' });
    expect(at(after, '/name')).toEqual({ zh: '食品', en: 'Food' });
    expect(GUIDE).toEqual(before);
});

test.each<[string, PatchOp]>([
    ['a value', { op: 'SET', path: '/name/en', value: 'x' }],
    ['a value that was not there', { op: 'SET', path: '/visits', value: { count: 1 } }],
    ['an entry before another', { op: 'INSERT', path: '/materials/1', value: { key: 'new' } }],
    ['an entry behind the last', { op: 'INSERT', path: '/materials/-', value: { key: 'new' } }],
    ['an entry away', { op: 'REMOVE', path: '/materials/0' }],
    ['a key away', { op: 'REMOVE', path: '/name/en' }],
    ['an entry forward', { op: 'MOVE', from: '/materials/2', path: '/materials/0' }],
    ['an entry back', { op: 'MOVE', from: '/materials/0', path: '/materials/2' }],
])('what is done to %s can be taken back', (_, op) => {
    const back = inverse(GUIDE, op);
    const after = applied(GUIDE, op);
    expect(after).not.toEqual(GUIDE);
    expect(applied(after, back)).toEqual(GUIDE);
});

test('an entry moved to the front is the first, one moved to the end the last', () => {
    const keys = (tree: Json) => (at(tree, '/materials') as { key: string }[]).map((each) => each.key);
    expect(keys(applied(GUIDE, { op: 'MOVE', from: '/materials/2', path: '/materials/0' }))).toEqual(['three', 'one', 'two']);
    expect(keys(applied(GUIDE, { op: 'MOVE', from: '/materials/0', path: '/materials/2' }))).toEqual(['two', 'three', 'one']);
});
