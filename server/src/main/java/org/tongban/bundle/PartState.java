package org.tongban.bundle;

/** Where a part of a bundle is. Every edge: {@link PartTransitions}. */
enum PartState {
    /** What it needs of other parts is not there yet. */
    WAITING,
    /** Its case is open. */
    RUNNING,
    GRANTED,
    /** Refused, not accepted, or returned uncorrected: its case says which. */
    REFUSED,
    WITHDRAWN,
    /** Ended, because a part that it needs did not come to a good end. */
    BLOCKED
}
