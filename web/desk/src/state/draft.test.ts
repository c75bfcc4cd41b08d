import { beforeEach, expect, test } from 'vitest';
import { discardDrafts, useDraft } from './draft';

beforeEach(() => sessionStorage.clear());

test('the same content keeps its idempotency key over a reload, other content gets another', () => {
    const first = useDraft('c', 'decision', () => ({ reason: '' }));
    first.value.value.reason = '甲';
    const key = first.idempotencyKey();

    const again = useDraft('c', 'decision', () => ({ reason: '' }));
    expect(again.idempotencyKey()).toBe(key);

    again.value.value.reason = '乙';
    expect(again.idempotencyKey()).not.toBe(key);
});

test('drafts of one case go together, those of others stay', () => {
    useDraft('a', 'review', () => ({ opinion: '' })).value.value.opinion = '甲';
    useDraft('b', 'review', () => ({ opinion: '' })).value.value.opinion = '乙';

    discardDrafts('a');

    expect(useDraft('a', 'review', () => ({ opinion: '' })).value.value.opinion).toBe('');
    expect(useDraft('b', 'review', () => ({ opinion: '' })).value.value.opinion).toBe('乙');
});
