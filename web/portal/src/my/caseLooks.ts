/** How a case's state looks in a list; the words are the server's. */
export function toneOf(state: string): 'grey' | 'blue' | 'green' | 'amber' | 'red' {
    switch (state) {
        case 'AWAITING_CORRECTION':
            return 'amber';
        case 'CONCLUDED_GRANTED':
        case 'GRANTED':
            return 'green';
        case 'CONCLUDED_REFUSED':
        case 'NOT_ACCEPTED':
        case 'RETURNED_UNCORRECTED':
        case 'VOIDED':
            return 'red';
        case 'WITHDRAWN':
            return 'grey';
        default:
            return 'blue';
    }
}

const ENDS = ['CONCLUDED_GRANTED', 'CONCLUDED_REFUSED', 'NOT_ACCEPTED', 'RETURNED_UNCORRECTED', 'WITHDRAWN', 'VOIDED'];

export const isConcluded = (state: string) => ENDS.includes(state);

/** Once granted, the licence is being made; once ended, there is nothing to withdraw. */
export const canBeWithdrawn = (state: string) => !isConcluded(state) && state !== 'GRANTED';
