import { expect, test } from 'vitest';
import { application, serverAnswers } from '../../test/testing';
import { BUNDLE, useApplication } from './application';

test('what is typed is saved with the version it builds on', async () => {
    const asked = serverAnswers(
        { body: application() },
        { body: application({ version: 2, form: { chief: '李兰' } }) },
    );
    const work = useApplication();
    await work.open('food-business-licence', '500103');

    work.draft.form.chief = '李兰';
    work.changed();
    await work.save();

    expect(asked[1]).toMatchObject({
        method: 'PUT',
        path: '/api/my/applications/a1',
        body: { version: 1, form: { chief: '李兰' } },
    });
    expect(work.application.value?.version).toBe(2);
    expect(work.saving.value).toBe('saved');
});

test('nothing is sent when nothing was changed', async () => {
    const asked = serverAnswers({ body: application() });
    const work = useApplication();
    await work.open('food-business-licence', '500103');

    await work.save();

    expect(asked).toHaveLength(1);
});

test('what is typed while a save is under way is kept and saved next', async () => {
    const asked = serverAnswers(
        { body: application() },
        { body: application({ version: 2, form: { chief: '李' } }) },
        { body: application({ version: 3, form: { chief: '李兰' } }) },
    );
    const work = useApplication();
    await work.open('food-business-licence', '500103');

    work.draft.form.chief = '李';
    work.changed();
    const first = work.save();
    work.draft.form.chief = '李兰';
    work.changed();
    await first;
    await work.save();

    expect(work.draft.form.chief).toBe('李兰');
    expect(asked.map((each) => each.method)).toEqual(['POST', 'PUT', 'PUT']);
    expect(asked[2]?.body).toMatchObject({ version: 2, form: { chief: '李兰' } });
});

test('a save from another device is noticed, not overwritten', async () => {
    serverAnswers(
        { body: application() },
        { status: 409, body: { code: 'intake.changed-elsewhere', detail: '另一处改过' } },
        { body: application({ version: 5, form: { chief: '王芳' } }) },
    );
    const work = useApplication();
    await work.open('food-business-licence', '500103');
    work.draft.form.chief = '李兰';
    work.changed();

    await expect(work.save()).rejects.toThrow('另一处改过');
    expect(work.saving.value).toBe('elsewhere');
    expect(work.draft.form.chief).toBe('李兰');

    await work.reload();
    expect(work.draft.form.chief).toBe('王芳');
    expect(work.saving.value).toBe('saved');
});

test('a submission that was cut off is sent again under the same key', async () => {
    const keys: string[] = [];
    const work = useApplication();
    serverAnswers({ body: application() });
    await work.open('food-business-licence', '500103');
    globalThis.fetch = async (_path, init) => {
        keys.push((init?.headers as Record<string, string>)['Idempotency-Key'] ?? '');
        if (keys.length === 1) throw new TypeError('cut off');
        return new Response(JSON.stringify({ caseId: 'c1', number: '500103-20260929-1' }));
    };

    await expect(work.submit()).rejects.toMatchObject({ status: 0 });
    await work.submit();

    expect(keys[0]).toBe(keys[1]);
});

test('what was answered on the guide is taken in, as far as it is asked', async () => {
    const question = {
        key: 'area',
        text: '店面多大？',
        hint: '',
        kind: 'choice',
        options: [
            { value: 'small', text: '小' },
            { value: 'large', text: '大' },
        ],
    };
    const asked = serverAnswers(
        { body: application({ questions: [question] }) },
        { body: application({ version: 2, questions: [question], answers: { area: 'large' } }) },
    );
    const work = useApplication();
    await work.open('food-business-licence', '500103');

    await work.carry({ area: 'large', lang: 'zh', business: 'shop' });

    expect(asked[1]?.body).toMatchObject({ version: 1, answers: { area: 'large' } });
    expect(asked).toHaveLength(2);
});

test('another licence fills the form in anew', async () => {
    const licence = { act: 'CHANGE' as const, options: [], changes: [] };
    const asked = serverAnswers(
        { body: application({ licence: { ...licence, chosen: 'l1' }, form: { chief: '李兰', phone: '1' } }) },
        { body: application({ version: 2, licence: { ...licence, chosen: 'l2' }, form: { chief: '王芳', phone: '1' } }) },
    );
    const work = useApplication();
    await work.open('food-business-licence-change', '500103', 'l1');

    await work.chooseLicence('l2');

    expect(asked[0]?.body).toMatchObject({ licence: 'l1' });
    expect(asked[1]?.body).toMatchObject({ licence: 'l2' });
    expect(work.draft.form).toEqual({ chief: '王芳', phone: '1' });
});

test('a bundle is one form within what is round it', async () => {
    const asked = serverAnswers({ body: { application: application(), parts: [], passed: [] } });
    const work = useApplication(BUNDLE);

    await work.open('open-a-restaurant', '500103');

    expect(asked[0]).toMatchObject({
        path: '/api/my/bundle-applications',
        body: { bundle: 'open-a-restaurant', division: '500103' },
    });
    expect(work.application.value?.id).toBe('a1');
    expect(work.whole.value?.parts).toEqual([]);
});
