package org.tongban.notice;

/** What the other side said to one try. */
sealed interface Answer {
    record Taken() implements Answer {}

    record Delivered() implements Answer {}

    /** Not now: down, busy, unreachable. */
    record Later(String reason) implements Answer {}

    /** Trying again is of no use. */
    record Never(String reason) implements Answer {}
}
