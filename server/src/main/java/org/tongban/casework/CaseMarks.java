package org.tongban.casework;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is marked on a case beside its steps; it outlives correction and acceptance.
 *
 * @param told the last reminder; empty before the first
 */
public record CaseMarks(Optional<Told> told) {
    static final CaseMarks NONE = new CaseMarks(Optional.empty());

    /**
     * Of which day was told, and how near it was.
     *
     * @param daysLeft working days; {@link Reminders#OVER} once it had passed
     */
    public record Told(LocalDate dueOn, int daysLeft) {}

    CaseMarks after(CaseEvent.Marks event) {
        return switch (event) {
            case CaseEvent.Reminded reminded -> told(reminded.dueOn(), reminded.daysLeft());
            case CaseEvent.Overdue overdue -> told(overdue.dueOn(), Reminders.OVER);
        };
    }

    private CaseMarks told(LocalDate dueOn, int daysLeft) {
        return new CaseMarks(Optional.of(new Told(dueOn, daysLeft)));
    }

    /** What was told of this day already is not told again; another day is told anew. */
    boolean isStillToTell(LocalDate dueOn, int daysLeft) {
        return told.filter(one -> one.dueOn().equals(dueOn) && one.daysLeft() <= daysLeft)
                .isEmpty();
    }
}
