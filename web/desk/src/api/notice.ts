/** What is made public before it is decided, and what is said to it. */
export interface PublicNotice {
    from?: string;
    /** Last day to object; missing where nothing was made public. */
    until?: string;
    /** What the head wrote; empty where the service asks for it. */
    matter: string;
    objections: Objection[];
}

export interface Objection {
    nr: number;
    at: string;
    name: string;
    phone: string;
    text: string;
    answer: string;
    mayAnswer: boolean;
}
