import { expect, test } from 'vitest';
import { serverAnswers } from '../../test/testing';
import { get } from './client';
import { signInWanted, signedInAgain } from './session';

test('a call that meets the end of the session waits for the sign-in and goes on', async () => {
    const asked = serverAnswers({ status: 401, body: { code: 'platform.not-signed-in' } }, { body: { id: 'c1' } });

    const answer = get<{ id: string }>('/api/my/cases/c1');
    await new Promise((resolve) => setTimeout(resolve));
    expect(signInWanted.value).toBe(true);
    signedInAgain();

    expect(await answer).toEqual({ id: 'c1' });
    expect(asked).toHaveLength(2);
    expect(signInWanted.value).toBe(false);
});
