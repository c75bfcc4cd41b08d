import { expect, test } from 'vitest';
import { application, serverAnswers } from '../../test/testing';
import { useApplication } from './application';

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
