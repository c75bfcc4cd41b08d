package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in a queue.
 *
 * @param applicant masked
 * @param arrivedAt since when it stands in this state
 * @param dueOn the authority's date, or the applicant's while a correction is asked; null once concluded
 * @param dueAt the authority's date to the minute; null unless the limit is in hours
 * @param workingDaysLeft 0 on the last day, negative afterwards; null where no authority has the turn
 * @param minutesLeft by the clock of working days, negative afterwards; null unless the limit is in hours
 * @param stepDueOn until when the step that is on is planned to be done; null where nothing is planned
 * @param holder the name of the member of staff who has it; empty where nobody has taken it
 * @param expedited it goes before others
 * @param lamp {@code green}, {@code amber}, {@code red} or {@code none}
 */
record DeskLine(
        UUID id,
        String number,
        String service,
        String applicant,
        String authorityName,
        String divisionName,
        CaseState state,
        String holder,
        Instant arrivedAt,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable Integer workingDaysLeft,
        @Nullable Integer minutesLeft,
        @Nullable LocalDate stepDueOn,
        String lamp,
        boolean expedited) {}
