/** Somebody whom a case concerns, and what they say to it. */
export interface Party {
    nr: number;
    name: string;
    phone: string;
    concern: string;
    /** Last day to state their view. */
    until: string;
    /** Empty before they stated it. */
    statement: string;
    hearing: boolean;
    statedAt?: string;
}
