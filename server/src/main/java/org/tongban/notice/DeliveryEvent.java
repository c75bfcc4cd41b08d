package org.tongban.notice;

import java.time.Instant;

/** What came of one try. */
sealed interface DeliveryEvent {
    /** The gateway has it; whether it reached the phone is asked later. */
    record Taken(Instant nextAt) implements DeliveryEvent {}

    record Delivered() implements DeliveryEvent {}

    record Postponed(Instant nextAt, String reason) implements DeliveryEvent {}

    record GivenUp(String reason) implements DeliveryEvent {}

    /** The gateway took it and never said what became of it. */
    record LeftUnconfirmed(String reason) implements DeliveryEvent {}
}
