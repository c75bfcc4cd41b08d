package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;

/** Interested parties are told and heard, and what was said at a hearing is written down. */
sealed interface PartyEvent extends CaseEvent.GoesBeyond {

    /** Told with a code. @param until last day to state their view */
    record PartyNamed(int nr, LocalDate until, Instant at) implements PartyEvent {}

    /** What they say is kept beside the event. @param hearing true where a hearing is asked for (Art. 47) */
    record PartyStated(int nr, boolean hearing, Instant at) implements PartyEvent {}

    record HearingRecorded(HearingMinutes minutes, Instant at) implements PartyEvent {}
}
