import type { FormValue } from './desk';

export interface BookedVisit {
    place: string;
    placeName: string;
    day: string;
    half: 'morning' | 'afternoon';
    halfText: string;
    reason: string;
    note: string;
}

/** What was asked for, what was agreed on or missed, and the counters to choose from. */
export interface Booking {
    wished?: BookedVisit;
    confirmed?: BookedVisit;
    missed?: BookedVisit;
    places: FormValue[];
}
