import { beforeEach, expect, test, vi } from 'vitest';
import { aCase, mountAtDesk, settled } from '../../testing/cases';
import ReviewForm from './ReviewForm.vue';

const run = vi.fn(async () => true);
const mountReview = () => mountAtDesk(ReviewForm, { props: { file: aCase(), busy: false, run } });

beforeEach(() => {
    sessionStorage.clear();
    run.mockClear();
});

test('an opinion goes nowhere before every point is answered', async () => {
    const review = mountReview();
    await review.findAll('.is-met')[0]!.trigger('click');
    await review.get('input[value=grant]').setValue();
    await review.get('textarea').setValue('同意');

    await review.get('form').trigger('submit');

    expect(run).not.toHaveBeenCalled();
    expect(review.text()).toContain('还有 1 项没有核对');
});

test('a point that is not met and a recommendation to grant do not go together', async () => {
    const review = mountReview();
    await review.findAll('.is-met')[0]!.trigger('click');
    await review.findAll('.is-unmet')[1]!.trigger('click');
    await review.get('input[value=grant]').setValue();
    await review.get('textarea').setValue('同意');

    await review.get('form').trigger('submit');

    expect(run).not.toHaveBeenCalled();
    expect(review.text()).toContain('却建议准予');
});

test('a whole opinion is sent with its points', async () => {
    const review = mountReview();
    for (const met of review.findAll('.is-met')) await met.trigger('click');
    await review.get('input[value=grant]').setValue();
    await review.get('.phrases button').trigger('click');

    await review.get('form').trigger('submit');

    expect(run).toHaveBeenCalledWith(
        'review',
        { checklist: { standing: true, layout: true }, opinion: '建议准予。', recommend: true },
        expect.any(String),
    );
});

test('what was written is there again after a reload', async () => {
    const before = mountReview();
    await before.get('textarea').setValue('布局要再看');
    before.unmount();

    expect(mountReview().get('textarea').element.value).toBe('布局要再看');
    await settled();
});

test('no word of a case is kept beyond the tab', async () => {
    await mountReview().get('textarea').setValue('李小渝的布局');

    expect(JSON.stringify(localStorage)).not.toContain('李小渝');
});
