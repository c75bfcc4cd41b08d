package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What follows after a tolerant acceptance (容缺受理); the case stays where it is. */
sealed interface ToleranceEvent extends CaseEvent.Marks {

    record MissingHandedIn(List<String> keys, Instant at) implements ToleranceEvent {}

    /** The applicant was told how many working days are left. */
    record MissingReminded(List<String> keys, LocalDate until, int daysLeft, Instant at) implements ToleranceEvent {}

    /** What came is not what was asked for. @param material waited for again */
    record MissingSentBack(MissingMaterial material, String reason, Instant at) implements ToleranceEvent {}
}
