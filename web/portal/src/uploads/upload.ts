import { ApiError, type Problem } from '@tongban/ui';
import { Upload, type DetailedError } from 'tus-js-client';
import { csrfToken, get } from '../api/client';
import { signInAgain } from '../api/session';
import type { UploadedFile } from '../api/types';

const ENDPOINT = '/api/my/uploads';
const PIECE_BYTES = 512 * 1024;
const WAITS_MS = [0, 1000, 3000, 5000, 10_000];

interface Unfinished {
    id: string;
    name: string;
    lengthBytes: number;
    offset: number;
}

/** An upload that was begun, here or on another device, and not finished: the same file by name and length. */
async function begun(file: File): Promise<string | undefined> {
    const unfinished = await get<Unfinished[]>(ENDPOINT).catch(() => []);
    const same = unfinished.find((one) => one.name === file.name && one.lengthBytes === file.size);
    return same && `${ENDPOINT}/${same.id}`;
}

/** What the server said when it took no more; without an answer the line is broken. */
function failureOf(error: Error | DetailedError): ApiError {
    const response = 'originalResponse' in error ? error.originalResponse : undefined;
    const status = response?.getStatus() ?? 0;
    try {
        return new ApiError({ ...(JSON.parse(response?.getBody() ?? '') as Problem), status });
    } catch {
        return new ApiError({ status, code: 'portal.upload-broken', detail: '' });
    }
}

/** Sends a file in pieces and goes on after a broken connection; `progress` is told how many bytes have arrived. */
export async function upload(file: File, progress: (sentBytes: number) => void): Promise<UploadedFile> {
    const uploadUrl = await begun(file);
    return new Promise((resolve, reject) => {
        const sending = new Upload(file, {
            endpoint: ENDPOINT,
            uploadUrl,
            chunkSize: PIECE_BYTES,
            retryDelays: WAITS_MS,
            metadata: { filename: file.name, filetype: file.type },
            storeFingerprintForResuming: false,
            onBeforeRequest: (request) => request.setHeader('X-XSRF-TOKEN', csrfToken()),
            onShouldRetry: (error) => {
                const status = error.originalResponse?.getStatus() ?? 0;
                return status === 0 || status === 409 || status >= 500;
            },
            onProgress: (sentBytes) => progress(sentBytes),
            onError: (error) => {
                const failure = failureOf(error);
                if (failure.status !== 401) return reject(failure);
                void signInAgain().then(() => sending.start());
            },
            onSuccess: () =>
                resolve({ id: idOf(sending.url ?? ''), name: file.name, sizeBytes: file.size, mediaType: file.type }),
        });
        sending.start();
    });
}

function idOf(url: string): string {
    return url.slice(url.lastIndexOf('/') + 1);
}
