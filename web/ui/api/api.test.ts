import { afterEach, expect, test, vi } from 'vitest';
import { api, ApiError, onSignedOut } from '.';

function answers(...responses: Response[]) {
    const fetched = vi.fn(async () => responses.shift() as Response);
    vi.stubGlobal('fetch', fetched);
    return fetched;
}

function json(status: number, body: unknown) {
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
}

afterEach(() => {
    vi.unstubAllGlobals();
    document.cookie = 'XSRF-TOKEN=; max-age=0';
});

test('a change carries the CSRF token and a key of its own', async () => {
    document.cookie = 'XSRF-TOKEN=abc';
    const fetched = answers(json(200, { id: '1' }));

    await api.post('/api/my/cases', { slug: 'x' });

    const headers = (fetched.mock.calls[0] as unknown as [string, RequestInit])[1].headers as Record<string, string>;
    expect(headers['X-XSRF-TOKEN']).toBe('abc');
    expect(headers['Idempotency-Key']).toMatch(/^[0-9a-f]{32}$/);
});

test('a problem becomes an error that can be shown, field by field', async () => {
    answers(
        json(400, {
            code: 'platform.fields',
            detail: '有 1 处要改',
            errors: [{ pointer: '/form/phone', code: 'kernel.bad-phone', detail: '手机号少了一位' }],
        }),
    );

    const error = await api.post('/api/x').catch((failure: unknown) => failure as ApiError);

    expect(error).toBeInstanceOf(ApiError);
    expect((error as ApiError).fields()).toEqual([{ key: 'phone', text: '手机号少了一位' }]);
});

test('who is signed out is told once, and the call still fails', async () => {
    answers(json(401, { code: 'platform.signed-out', detail: '请登录' }));
    const told = vi.fn();
    const stop = onSignedOut(told);

    await expect(api.get('/api/my/cases')).rejects.toThrow('请登录');

    expect(told).toHaveBeenCalledOnce();
    stop();
});

test('no network and no sense are said in words', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')));
    await expect(api.get('/api/x')).rejects.toMatchObject({ code: 'ui.offline', status: 0 });

    answers(new Response('<html>', { status: 502 }));
    await expect(api.get('/api/x')).rejects.toMatchObject({ code: 'ui.unreadable', status: 502 });
});
