/** The licence that a case is about: how it stands today, and what would read otherwise on it. */
export interface Subject {
    licence: string;
    act: 'CHANGE' | 'RENEW' | 'REPLACE' | 'CANCEL' | 'REVOKE';
    typeName: string;
    number: string;
    state: string;
    validUntil?: string;
    /** Not decided by then, it counts as granted. */
    decideBy?: string;
    changes: { label: string; was: string; will: string }[];
}
