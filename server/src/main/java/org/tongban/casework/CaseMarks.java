package org.tongban.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.platform.Zones;

/**
 * What is noted on a case beside its steps; it outlives correction and acceptance.
 *
 * @param told the last reminder; empty before the first
 * @param expedited it goes before others
 * @param checks what is checked after the grant, and what has been
 * @param missing materials that follow after acceptance
 */
public record CaseMarks(
        Optional<Told> told, boolean expedited, List<LaterCheck> checks, List<MissingMaterial> missing) {
    static final CaseMarks NONE = new CaseMarks(Optional.empty(), false, List.of(), List.of());

    public CaseMarks {
        checks = Objects.requireNonNullElse(checks, List.of());
        missing = Objects.requireNonNullElse(missing, List.of());
    }

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
            case CaseEvent.Expedited _ -> new CaseMarks(told, true, checks, missing);
            case CaseEvent.ExpeditionEnded _ -> new CaseMarks(told, false, checks, missing);
            case CaseEvent.CheckedAutomatically _ -> this;
            case CaseEvent.LaterCheckSet set ->
                with(Stream.concat(checks.stream(), Stream.of(set.check())).toList());
            case CaseEvent.LaterCheckDone done ->
                with(checks.stream()
                        .map(each -> each.kind() == done.kind() ? each.finished() : each)
                        .toList());
            case ToleranceEvent.MissingHandedIn handedIn ->
                waitingFor(missing.stream()
                        .filter(each -> !handedIn.keys().contains(each.key()))
                        .toList());
            case ToleranceEvent.MissingReminded reminded -> {
                var day = Zones.dateOf(reminded.at());
                yield waitingFor(
                        missing.stream().map(each -> each.reminded(day)).toList());
            }
        };
    }

    private CaseMarks told(LocalDate dueOn, int daysLeft) {
        return new CaseMarks(Optional.of(new Told(dueOn, daysLeft)), expedited, checks, missing);
    }

    CaseMarks waitingFor(List<MissingMaterial> materials) {
        return new CaseMarks(told, expedited, checks, materials);
    }

    private CaseMarks with(List<LaterCheck> all) {
        return new CaseMarks(told, expedited, all, missing);
    }

    /** What was told of this day already is not told again; another day is told anew. */
    boolean isStillToTell(LocalDate dueOn, int daysLeft) {
        return told.filter(one -> one.dueOn().equals(dueOn) && one.daysLeft() <= daysLeft)
                .isEmpty();
    }

    boolean has(LaterCheck.Kind kind) {
        return checks.stream().anyMatch(each -> each.kind() == kind);
    }

    List<LaterCheck> openChecks() {
        return checks.stream().filter(each -> !each.done()).toList();
    }
}
