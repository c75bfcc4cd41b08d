/** The desk's part of the API: shapes and calls. */
import { api } from '@tongban/ui';
import type { LaterCheck } from './alerts';
import type { Booking } from './booking';
import type { Consultation } from './consult';
import type { DemoAccounts } from './demo';
import type { PublicNotice } from './notice';
import type { HeldBy } from './hands';
import type { Party } from './party';
import type { ProjectCode } from './projectCode';
import type { Rating } from './rating';
import type { DeskRole } from './role';
import type { Subject } from './subject';
import type { CaseClock, DeskTime } from './time';
import type { UnfoundWords } from './unfound';

export type { DemoAccount, DemoAccounts } from './demo';
export type { BookedVisit, Booking } from './booking';
export type { Rating } from './rating';
export type { UnfoundLine, UnfoundWords } from './unfound';

export type Lamp = 'green' | 'amber' | 'red' | 'none';
export interface Post {
    id: string;
    title: string;
    role: DeskRole;
    authorityName: string;
    divisionName: string;
}
/** Who is signed in; `post` is missing until one was chosen. */
export interface Me {
    id: string;
    login: string;
    name: string;
    posts: Post[];
    post?: Post;
}

export interface Queue {
    key: string;
    count: number;
    red: number;
    amber: number;
}

export interface CaseLine {
    id: string;
    number: string;
    service: string;
    applicant: string;
    authorityName: string;
    divisionName: string;
    state: string;
    /** Name of whoever has it; empty where nobody has taken it. */
    holder: string;
    /** Since when it stands in this state. */
    arrivedAt: string;
    dueOn?: string;
    /** Until when the step that is on is planned to be done. */
    stepDueOn?: string;
    /** To the minute, where the limit is in hours. */
    dueAt?: string;
    provisional: boolean;
    /** By the clock of working days; negative afterwards. */
    minutesLeft?: number;
    /** 0 on the last day, negative afterwards; missing where no authority has the turn. */
    workingDaysLeft?: number;
    lamp: Lamp;
    /** It goes before others. */
    expedited: boolean;
}

export interface Slice<T> {
    items: T[];
    next: string;
}

export interface FormValue {
    key: string;
    label: string;
    value: string;
}

export interface FormGroup {
    key: string;
    title: string;
    fields: FormValue[];
}

export interface CaseFile {
    sha256: string;
    name: string;
    mediaType: string;
    sizeBytes: number;
}

export interface CaseMaterial {
    key: string;
    name: string;
    /** A issued by government, B verified at a counter, C uploaded, D vouched for by the applicant. */
    grade: 'A' | 'B' | 'C' | 'D' | '';
    source: 'licence' | 'earlier' | 'identity' | 'form' | 'commitment' | 'upload' | 'later';
    note: string;
    files: CaseFile[];
    facts: FormValue[];
}

export interface CheckItem {
    key: string;
    text: string;
}

export interface HistoryEntry {
    version: number;
    at: string;
    event: string;
    title: string;
    note: string;
    authorityName: string;
    post: string;
    /** Name of the member of staff; empty where it was none. */
    by: string;
    /** For whom they stood in; empty for their own doing. */
    inPlaceOf: string;
}

export interface CorrectionItem {
    /** `form.<field>` or `material.<key>` */
    target: string;
    label: string;
    reason: 'incorrect' | 'incomplete' | 'outdated';
    note: string;
}

export interface CaseDocument {
    id: string;
    title: string;
    number: string;
    datedOn: string;
}

export interface CaseLicence {
    id: string;
    number: string;
    title: string;
    state: string;
    version: number;
}

export interface SiteCheck {
    at: string;
    officers: string[];
    findings: string;
    passed: boolean;
    photos: string[];
}

export interface Review {
    at: string;
    checklist: Record<string, boolean>;
    opinion: string;
    recommend: boolean;
}

export type Action =
    | 'accept'
    | 'ask-correction'
    | 'hand-up'
    | 'send-down'
    | 'refuse-acceptance'
    | 'site-check'
    | 'confirm-booking'
    | 'move-booking'
    | 'miss-visit'
    | 'ask-code-again'
    | 'review'
    | 'return'
    | 'decide'
    | 'report-outcome'
    | 'cancel-correction'
    | 'pass-on'
    | 'publish-notice'
    | 'announce-refusal'
    | 'name-party'
    | 'record-hearing'
    | 'correct-decision'
    | 'void'
    | 'reopen'
    | 'start-procedure'
    | 'end-procedure'
    | 'extend'
    | 'take-back-acceptance'
    | 'consult'
    | 'take'
    | 'assign'
    | 'hand-over'
    | 'give-back'
    | 'expedite'
    | 'end-expedition'
    | 'send-back-missing'
    | 'later-check';

export interface DeskCase {
    id: string;
    number: string;
    version: number;
    service: string;
    slug: string;
    immediate: boolean;
    state: string;
    lamp: Lamp;
    authorityName: string;
    divisionName: string;
    submittedAt: string;
    dueOn?: string;
    applicant: { name: string; idNumber: string; phone: string };
    masked: boolean;
    answers: FormValue[];
    form: FormGroup[];
    materials: CaseMaterial[];
    checklist: CheckItem[];
    opinions: { grant: string[]; refuse: string[]; notAccept: string[] };
    clock?: CaseClock;
    history: HistoryEntry[];
    correction?: { items: CorrectionItem[]; answerBy?: string };
    siteCheck?: SiteCheck;
    review?: Review;
    /** Why the last opinion was sent back; empty if it was not. */
    returned: string;
    decision?: { grant: boolean; reason: string; conditions: string; at: string };
    booking?: Booking;
    projectCode?: ProjectCode;
    /** Who decides instead of this authority; empty if it decides itself. */
    elsewhere: string;
    documents: CaseDocument[];
    licences: CaseLicence[];
    /** The licence that it is about. */
    subject?: Subject;
    time?: DeskTime;
    /** The post whose turn it is; empty where it is nobody's here. */
    turn: '' | 'window' | 'officer' | 'head';
    heldBy?: HeldBy;
    consultations: Consultation[];
    /** Why it goes before others; empty where it does not. */
    expedited: string;
    /** What is to be checked after the grant and is not yet. */
    laterChecks: LaterCheck[];
    /** What follows after a tolerant acceptance; before it, what would. */
    missing: { key: string; name: string; standard: string; until: string }[];
    /** Keys of those that have come since. */
    followed: string[];
    /** False where this authority is only asked. */
    own: boolean;
    actions: Action[];
}

/** Items that it could be, and who carries out the chosen one elsewhere: division, its name, the authority's name. */
export interface Competent {
    services: FormValue[];
    places: FormValue[];
}

export interface QueueQuery {
    queue: string;
    q?: string;
    lamp?: string;
    /** A day, as 2026-11-24. */
    due?: string;
    cursor?: string;
}

/** An answer that may change under way: one key per wish, however often it is sent. */
const once = (idempotencyKey: string) => ({ idempotencyKey });

export const desk = {
    demoAccounts: () => api.get<DemoAccounts>('/api/demo/accounts'),
    signIn: (login: string, password: string) =>
        api.post<{ posts: Post[]; post?: Post }>('/api/desk/sign-in', { login, password }),
    choosePost: (postId: string) => api.post<Me>('/api/desk/session/post', { postId }),
    me: () => api.get<Me>('/api/desk/me'),
    signOut: () => api.delete<void>('/api/desk/session'),
    queues: () => api.get<{ queues: Queue[] }>('/api/desk/queues'),
    cases: ({ queue, q, lamp, due, cursor }: QueueQuery, signal?: AbortSignal) =>
        api.get<Slice<CaseLine>>('/api/desk/cases', { queue, q, lamp, due, cursor }, { signal }),
    case: (id: string, signal?: AbortSignal) => api.get<DeskCase>(`/api/desk/cases/${id}`, {}, { signal }),
    consultable: (id: string) => api.get<FormValue[]>(`/api/desk/cases/${id}/consultable-authorities`),
    competent: (id: string, service: string) =>
        api.get<Competent>(`/api/desk/cases/${id}/competent-authorities`, { service }),
    parties: (id: string) => api.get<Party[]>(`/api/desk/cases/${id}/parties`),
    publicNotice: (id: string) => api.get<PublicNotice>(`/api/desk/cases/${id}/public-notice`),
    fileUrl: (caseId: string, sha256: string) => `/api/desk/cases/${caseId}/files/${sha256}`,
    documentUrl: (caseId: string, documentId: string) => `/api/desk/cases/${caseId}/documents/${documentId}`,
    archiveUrl: (caseId: string) => `/api/desk/cases/${caseId}/archive`,
    /** Sends one command on a case; its `expectedVersion` makes a second decision in another tab fail cleanly. */
    command: (id: string, resource: string, body: Record<string, unknown>, key: string) =>
        api.post<unknown>(`/api/desk/cases/${id}/${resource}`, body, once(key)),
    unfoundWords: () => api.get<UnfoundWords>('/api/desk/unfound-words'),
    ratings: (cursor?: string) => api.get<Slice<Rating>>('/api/desk/ratings', { cursor }),
};
