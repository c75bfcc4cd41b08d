import { api } from '@tongban/ui';

const pieceBytes = 4 * 1024 * 1024;
const mostTries = 4;
const version = { 'Tus-Resumable': '1.0.0' };

const pause = (millis: number) => new Promise((done) => setTimeout(done, millis));
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const csrf = () => /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';

async function begin(file: File): Promise<string> {
    const response = await fetch('/api/desk/uploads', {
        method: 'POST',
        headers: {
            ...version,
            'X-XSRF-TOKEN': csrf(),
            'Upload-Length': String(file.size),
            'Upload-Metadata': `filename ${base64(file.name)},filetype ${base64(file.type)}`,
        },
    });
    const place = response.headers.get('Location');
    if (!response.ok || !place) throw await failureOf(response);
    return place;
}

async function failureOf(response: Response): Promise<Error> {
    const problem = (await response.json().catch(() => ({}))) as { detail?: string };
    return new Error(problem.detail ?? '');
}

async function offsetOf(place: string): Promise<number> {
    const response = await fetch(place, { method: 'HEAD', headers: version });
    return Number(response.headers.get('Upload-Offset') ?? 0);
}

/**
 * Sends a file piece by piece (tus 1.0.0); a broken line is taken up where it broke.
 *
 * @returns the reference a command names it by
 */
export async function upload(file: File, sent: (bytes: number) => void): Promise<string> {
    const place = await begin(file);
    let offset = 0;
    for (let tries = 0; offset < file.size; ) {
        try {
            await api.patch(place, file.slice(offset, offset + pieceBytes), {
                headers: { ...version, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) },
            });
            offset = Math.min(file.size, offset + pieceBytes);
            tries = 0;
        } catch (failure) {
            const refused = failure instanceof Error && 'status' in failure && Number(failure.status) >= 400;
            if (refused || ++tries >= mostTries) throw failure;
            await pause(500 * 2 ** tries);
            offset = await offsetOf(place);
        }
        sent(offset);
    }
    return place.slice(place.lastIndexOf('/') + 1);
}
