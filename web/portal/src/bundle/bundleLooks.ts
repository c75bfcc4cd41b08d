/** How a part's state looks; the words are the server's. */
export function toneOfPart(state: string): 'grey' | 'blue' | 'green' | 'amber' | 'red' {
    switch (state) {
        case 'running':
            return 'blue';
        case 'your-turn':
            return 'amber';
        case 'granted':
            return 'green';
        case 'refused':
            return 'red';
        default:
            return 'grey';
    }
}

export const hasEnded = (state: string) => ['granted', 'refused', 'withdrawn', 'blocked'].includes(state);
