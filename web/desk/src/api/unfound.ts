/** What people searched and did not go on from; words alone, nothing of who searched. */
export interface UnfoundWords {
    /** how far back it looks */
    days: number;
    /** how often words were searched at least to stand here */
    least: number;
    lines: UnfoundLine[];
}

export interface UnfoundLine {
    words: string;
    searches: number;
    /** whether anything was shown for them */
    found: boolean;
    lastOn: string;
}
