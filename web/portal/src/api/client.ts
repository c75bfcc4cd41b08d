import { api, ApiError } from '@tongban/ui';
import { signInAgain } from './session';

/** Does what was asked; when the session has ended it waits for a new sign-in in a dialog and goes on, nothing typed is lost. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
    try {
        return await ask();
    } catch (failure) {
        if (!(failure instanceof ApiError) || failure.status !== 401) throw failure;
        await signInAgain();
        return ask();
    }
}

type Query = Record<string, string | undefined>;

export const get = <T>(path: string, query?: Query) => patiently(() => api.get<T>(path, query));
export const post = <T>(path: string, body?: unknown, idempotencyKey?: string) =>
    patiently(() => api.post<T>(path, body, { idempotencyKey }));
export const put = <T>(path: string, body: unknown) => patiently(() => api.put<T>(path, body));
export const remove = (path: string) => patiently(() => api.delete<void>(path));

/** The token of the double-submit cookie, for the uploads, which do not go through the api client. */
export function csrfToken(): string {
    return /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}
