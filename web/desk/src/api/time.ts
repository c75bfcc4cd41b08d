import type { ClockDay } from '@tongban/ui';

export interface CaseClock {
    promisedOn?: string;
    statutoryOn?: string;
    /** Until when the step that is on is planned to be done. */
    stepDueOn?: string;
    /** To the minute, where the limit is in hours. */
    dueAt?: string;
    provisional: boolean;
    sentence: string;
    days: ClockDay[];
    running: RunningProcedure[];
}

/** A special procedure that holds the clock until the day on which it should end. */
export interface RunningProcedure {
    kind: string;
    name: string;
    since: string;
    expectedBy: string;
}

/** What may move the clock: how much longer and by whom, and which procedures could begin. */
export interface DeskTime {
    extensionDays: number;
    extensionUnit: 'WORKING' | 'CALENDAR' | 'HOURS';
    approvedBy: 'AUTHORITY_HEAD' | 'GOVERNMENT_HEAD';
    procedures: { kind: string; name: string }[];
}
