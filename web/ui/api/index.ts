import { currentLanguage } from '../i18n';
import { ApiError, type Problem } from './problem';
import type { components } from './schema';

export { ApiError } from './problem';
export type { FieldProblem, Problem } from './problem';

/** What the server gives and takes, by the names of its API's document. */
export type Shapes = components['schemas'];

type Query = Record<string, string | number | boolean | undefined>;
interface Asking {
    /** Given by the caller when a retry must count as the same wish; else each call is a wish of its own. */
    idempotencyKey?: string;
    signal?: AbortSignal;
    headers?: Record<string, string>;
}

const signedOutListeners = new Set<() => void>();
const sentences = {
    zh: { offline: '网络不通，请检查网络后再试。', unreadable: '系统暂时没有答复，请稍后再试。' },
    en: {
        offline: 'There is no connection. Check your network and try again.',
        unreadable: 'The system did not answer. Please try again in a moment.',
    },
};

/** Called when the server says that nobody is signed in (any more). Gives the function that stops listening. */
export function onSignedOut(listener: () => void) {
    signedOutListeners.add(listener);
    return () => signedOutListeners.delete(listener);
}

export function newIdempotencyKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function csrfToken() {
    return /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}

function address(path: string, query: Query = {}) {
    const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
    const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)]));
    return given.length ? `${path}?${search}` : path;
}

async function problemOf(response: Response): Promise<Problem> {
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const body = isJson ? ((await response.json().catch(() => ({}))) as Partial<Problem>) : {};
    return {
        ...body,
        status: response.status,
        code: body.code ?? 'ui.unreadable',
        detail: body.detail ?? body.title ?? sentences[currentLanguage()].unreadable,
    };
}

async function send(method: string, url: string, body: unknown, asking: Asking) {
    const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': currentLanguage() };
    const isRaw = body instanceof Blob || body instanceof FormData || body instanceof ArrayBuffer;
    if (body !== undefined && !isRaw) headers['Content-Type'] = 'application/json';
    if (method !== 'GET') {
        headers['X-XSRF-TOKEN'] = csrfToken();
        headers['Idempotency-Key'] = asking.idempotencyKey ?? newIdempotencyKey();
    }
    try {
        return await fetch(url, {
            method,
            headers: { ...headers, ...asking.headers },
            body: body === undefined ? undefined : isRaw ? (body as BodyInit) : JSON.stringify(body),
            credentials: 'same-origin',
            signal: asking.signal,
        });
    } catch (failure) {
        if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
        throw new ApiError({ status: 0, code: 'ui.offline', detail: sentences[currentLanguage()].offline });
    }
}

const path = (url: string) => url.split('?')[0] ?? url;

/** The server's own pages cannot see the session cookie: this tells them whether it is worth asking. */
function rememberSignedIn(response: Response) {
    if (response.ok) localStorage.setItem('tongban.signedIn', '1');
    if (response.status === 401) localStorage.removeItem('tongban.signedIn');
}

async function ask<T>(method: string, url: string, body: unknown, asking: Asking): Promise<T> {
    const before = csrfToken();
    let response = await send(method, url, body, asking);
    // The first answer of a fresh server brings the CSRF cookie; with it the same wish is sent once more.
    if (response.status === 403 && method !== 'GET' && csrfToken() !== before) {
        response = await send(method, url, body, asking);
    }
    if (path(url).startsWith('/api/my/')) rememberSignedIn(response);
    if (response.status === 401) signedOutListeners.forEach((listener) => listener());
    if (!response.ok) throw new ApiError(await problemOf(response));
    if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T;
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as T;
}

/** Everything a face asks of the server. Rejects with ApiError, whose message can be shown as it is. */
export const api = {
    get: <T>(path: string, query?: Query, asking: Asking = {}) => ask<T>('GET', address(path, query), undefined, asking),
    post: <T>(path: string, body?: unknown, asking: Asking = {}) => ask<T>('POST', path, body, asking),
    put: <T>(path: string, body?: unknown, asking: Asking = {}) => ask<T>('PUT', path, body, asking),
    patch: <T>(path: string, body?: unknown, asking: Asking = {}) => ask<T>('PATCH', path, body, asking),
    delete: <T>(path: string, asking: Asking = {}) => ask<T>('DELETE', path, undefined, asking),
};
