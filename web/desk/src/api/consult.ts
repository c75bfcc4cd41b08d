export const VERDICTS = ['AGREES', 'AGREES_IF', 'OBJECTS', 'NOT_CONCERNED'] as const;

export type ConsultAct = 'answer' | 'return' | 'ask-again' | 'cancel';

/** An authority or an expert who was asked. */
export interface Consultation {
    nr: number;
    kind: 'OPINION' | 'COUNTERSIGNATURE';
    name: string;
    /** Empty where this post may not read it. */
    question: string;
    confidential: boolean;
    answerBy: string;
    state: 'WAITING' | 'LATE' | 'RETURNED' | 'RESTING' | 'ANSWERED' | 'CANCELLED';
    verdict?: (typeof VERDICTS)[number];
    answer: string;
    /** What they miss; empty unless they gave it back. */
    returned: string;
    answeredAt?: string;
    /** This authority is the one asked. */
    mine: boolean;
    may: ConsultAct[];
}
