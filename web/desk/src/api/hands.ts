/** Who has which case, and who is away: shapes and calls. */
import { api } from '@tongban/ui';
import type { Post } from './desk';

export interface Colleague {
    id: string;
    name: string;
    post: Post['role'];
    /** The one who is signed in, at the post that was chosen. */
    me: boolean;
    /** How many cases that wait for this post they have. */
    cases: number;
    /** Today; then somebody stands in. */
    away: boolean;
}

/** Who of the post has the case. */
export interface HeldBy {
    name: string;
    mine: boolean;
    /** The caller stands in for whoever has it. */
    standsIn: boolean;
    since: string;
    /** Who gave it, and what they wrote; empty where it was taken. */
    from: string;
    note: string;
}

/** What became of one case of many. */
export interface Outcome {
    id: string;
    number: string;
    done: boolean;
    /** Why it did not go; empty if it did. */
    code: string;
    reason: string;
}

export interface MovedCase {
    id: string;
    state: string;
    version: number;
}

export interface DueDay {
    day: string;
    count: number;
    working: boolean;
}

export interface DueMonth {
    month: string;
    today: string;
    days: DueDay[];
}

interface Named {
    id: string;
    name: string;
}

export interface Absence {
    id: string;
    member: Named;
    post: Post['role'];
    from: string;
    to: string;
    substitute: Named;
    /** Today. */
    runs: boolean;
    mayEnd: boolean;
}

export interface AbsenceWish {
    /** Missing for oneself. */
    member?: string;
    post: string;
    from: string;
    to: string;
    substitute: string;
}

const once = (idempotencyKey: string) => ({ idempotencyKey });

export const hands = {
    colleagues: () => api.get<{ colleagues: Colleague[] }>('/api/desk/colleagues'),
    takeNext: (key: string) => api.post<{ taken?: MovedCase }>('/api/desk/next-case', {}, once(key)),
    takeMany: (cases: string[], key: string) =>
        api.post<{ outcomes: Outcome[] }>('/api/desk/takings', { cases }, once(key)),
    assignMany: (cases: string[], to: string, key: string) =>
        api.post<{ outcomes: Outcome[] }>('/api/desk/assignments', { cases, to }, once(key)),
    dueDays: (month: string, whose: 'mine' | 'ours') =>
        api.get<DueMonth>('/api/desk/due-days', { month, whose }),
    absences: () => api.get<{ absences: Absence[]; today: string }>('/api/desk/absences'),
    setAbsence: (wish: AbsenceWish, key: string) => api.post<Absence>('/api/desk/absences', wish, once(key)),
    endAbsence: (id: string, key: string) => api.post<unknown>(`/api/desk/absences/${id}/end`, {}, once(key)),
};
