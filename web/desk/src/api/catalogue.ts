/** The texts of the catalogue and what they are changed to: shapes and calls. */
import { api } from '@tongban/ui';

export type AdjustmentState = 'draft' | 'staffing-review' | 'legal-review' | 'approved' | 'published' | 'withdrawn';
export type AdjustmentAct = 'edit' | 'submit' | 'approve' | 'send-back' | 'withdraw';

export interface AdjustmentLine {
    id: string;
    version: number;
    state: AdjustmentState;
    title: string;
    /** Missing: as soon as it is approved. */
    effectiveOn?: string;
    authorityName: string;
    author: string;
    changedAt: string;
}

export interface FileLine {
    path: string;
    version: number;
    kind: 'added' | 'changed' | 'removed' | 'same';
    changedBy: string;
    changedAt: string;
    /** Others have published changes of the same lines since the edit began. */
    overtaken: boolean;
    /** Open adjustments that have this file too. */
    others: { id: string; title: string; state: AdjustmentState; author: string; authorityName: string }[];
}

export interface StepLine {
    kind: string;
    words: string;
    problems: string[];
    who: string;
    post: string;
    authorityName: string;
    at: string;
}

export interface Adjustment extends AdjustmentLine {
    reason: string;
    begunAt: string;
    changedBy: string;
    files: FileLine[];
    steps: StepLine[];
    may: AdjustmentAct[];
}

/** What the lint says; `pointer` is a JSON pointer to the value, empty where the file as a whole is meant. */
export interface Finding {
    severity: 'error' | 'warning';
    code: string;
    file: string;
    line: number;
    pointer: string;
    message: string;
    reason: string;
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface DraftText {
    path: string;
    version: number;
    /** Missing where the file goes. */
    text?: string;
    base?: string;
    inForce?: string;
    overtaken: boolean;
    changedAt: string;
    /** Missing where the text cannot be read. */
    json?: Json;
    findings: Finding[];
}

export interface PatchOp {
    op: 'SET' | 'INSERT' | 'REMOVE' | 'MOVE';
    path: string;
    from?: string;
    value?: Json;
}

const root = '/api/desk/catalog';
const of = (id: string) => `${root}/adjustments/${id}`;

export const catalogue = {
    adjustments: (state: string, cursor = '') =>
        api.get<{ items: AdjustmentLine[]; next: string }>(`${root}/adjustments`, { state, cursor }),
    adjustment: (id: string) => api.get<Adjustment>(of(id)),
    begin: (said: { title: string; reason: string; effectiveOn?: string }) =>
        api.post<Adjustment>(`${root}/adjustments`, said),
    describe: (id: string, said: { expectedVersion: number; title: string; reason: string; effectiveOn?: string }) =>
        api.put<Adjustment>(of(id), said),
    act: (id: string, act: string, body: Record<string, unknown>) => api.post<Adjustment>(`${of(id)}/${act}`, body),
    files: (under: string) => api.get<{ path: string; hash: string; name: string }[]>(`${root}/files`, { under }),
    inForce: (path: string) => api.get<{ text: string; json?: Json }>(`${root}/file`, { path }),
    draft: (id: string, path: string) => api.get<DraftText>(`${of(id)}/file`, { path }),
    patch: (id: string, path: string, expectedVersion: number, ops: PatchOp[]) =>
        api.patch<DraftText>(`${of(id)}/file`, { path, expectedVersion, ops }),
    save: (id: string, path: string, expectedVersion: number, text: string) =>
        api.put<DraftText>(`${of(id)}/file`, { path, expectedVersion, text }),
    rebase: (id: string, path: string, expectedVersion: number, text?: string) =>
        api.post<DraftText>(`${of(id)}/rebase`, { path, expectedVersion, text }),
    drop: (id: string, path: string, expectedVersion: number) =>
        api.delete<void>(`${of(id)}/file?${new URLSearchParams({ path, expectedVersion: String(expectedVersion) })}`),
};
