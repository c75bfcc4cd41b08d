/** The shapes of the API as this application reads them. */
export interface Slice<T> {
    items: T[];
    next: string;
}

export interface Person {
    id: string;
    name: string;
    idNumber: string;
    phone: string;
}

export interface Option {
    value: string;
    text: string;
}

export interface Question {
    key: string;
    text: string;
    hint: string;
    kind: 'choice' | 'yesno';
    options: Option[];
}

export interface FormField {
    key: string;
    label: string;
    kind: string;
    required: boolean;
    hint: string;
    maxLength: number;
    min: string;
    max: string;
    options: Option[];
    /** What stands for a code: the name of a division. */
    valueText?: string;
    /** Where a prefilled value comes from, and which value that was. */
    source?: { kind: string; text: string; value: string };
}

export interface Group {
    key: string;
    title: string;
    fields: FormField[];
}

export type Means = 'IDENTITY' | 'LICENCE' | 'FORM' | 'COMMITMENT' | 'LATER' | 'UPLOAD';

export interface UploadedFile {
    id: string;
    name: string;
    sizeBytes: number;
    mediaType: string;
}

export interface PlannedMaterial {
    key: string;
    name: string;
    standard: string;
    note: string;
    means: Means;
    others: Means[];
    reason: string;
    basis: string;
    commitment: string;
    accept: string[];
    maxBytes: number;
    required: boolean;
    files: UploadedFile[];
}

/** What the applicant decided about one material. */
export interface Choice {
    means: Means;
    files: string[];
}

export interface Wrong {
    pointer: string;
    code: string;
    detail: string;
}

export interface Application {
    id: string;
    version: number;
    state: 'DRAFT' | 'SUBMITTED';
    caseId?: string;
    service: string;
    serviceName: string;
    division: string;
    divisionName: string;
    authorityName: string;
    updatedAt: string;
    notices: { text: string; met: boolean }[];
    questions: Question[];
    groups: Group[];
    answers: Record<string, string>;
    form: Record<string, string>;
    materials: Record<string, Choice>;
    plan: { materials: PlannedMaterial[]; handIn: number };
    errors: Wrong[];
    promised: string;
}

export interface ApplicationLine {
    id: string;
    service: string;
    serviceName: string;
    division: string;
    divisionName: string;
    updatedAt: string;
}

export interface Receipt {
    caseId: string;
    number: string;
}

export interface Clock {
    dueOn: string;
    promisedOn: string;
    statutoryOn: string;
    provisional: boolean;
    /** Not accepted yet: the days show what would hold if it were accepted today. */
    ifAccepted: boolean;
    days: { date: string; kind: 'counted' | 'off' | 'paused' | 'due'; reason: string }[];
    sentence: string;
}

export interface CorrectionItem {
    /** `form.<field>` or `material.<key>` */
    target: string;
    label: string;
    reason: string;
    note: string;
}

export interface TimelineEntry {
    at: string;
    event: string;
    title: string;
    note: string;
    authority: string;
    post: string;
}

export interface CaseLine {
    id: string;
    number: string;
    service: string;
    serviceName: string;
    authorityName: string;
    state: string;
    stateText: string;
    submittedAt: string;
    dueOn: string;
}

export interface CaseMaterial {
    key: string;
    name: string;
    taken: 'identity' | 'licence' | 'form' | 'commitment' | 'upload' | 'later';
    reference: string;
    files: { sha256: string; name: string; mediaType: string; sizeBytes: number }[];
}

export interface CaseView extends CaseLine {
    version: number;
    division: string;
    post: string;
    clock?: Clock;
    timeline: TimelineEntry[];
    correction?: { items: CorrectionItem[]; answerBy: string };
    content: {
        applicantName: string;
        form: Record<string, string>;
        answers: Record<string, string>;
        materials: CaseMaterial[];
    };
    documents: { id: string; title: string; number: string; at: string }[];
    licences: { id: string; number: string; name: string }[];
}

export interface Message {
    id: string;
    title: string;
    text: string;
    caseId?: string;
    at: string;
    readAt?: string;
    ways?: { channel: string; state: string }[];
}

export interface Licence {
    id: string;
    number: string;
    name: string;
    holderName: string;
    issuer: string;
    issuedOn: string;
    validUntil?: string;
    state: string;
    stateText?: string;
    verifyUrl?: string;
}

export interface Access {
    id: string;
    at: string;
    authorityName: string;
    post: string;
    purpose: string;
    fields: string[];
    caseId?: string;
    caseNumber?: string;
}

export interface Rating {
    level: number;
    levelText: string;
    text: string;
    ratedAt: string;
}
