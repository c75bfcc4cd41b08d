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
 * @param followed keys of those that have
 */
public record CaseMarks(
        Optional<Told> told,
        boolean expedited,
        List<LaterCheck> checks,
        List<MissingMaterial> missing,
        List<String> followed) {
    static final CaseMarks NONE = new CaseMarks(Optional.empty(), false, List.of(), List.of(), List.of());

    public CaseMarks {
        checks = Objects.requireNonNullElse(checks, List.of());
        missing = Objects.requireNonNullElse(missing, List.of());
        followed = Objects.requireNonNullElse(followed, List.of());
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
            case CaseEvent.Expedited _ -> expedited(true);
            case CaseEvent.ExpeditionEnded _ -> expedited(false);
            case CaseEvent.CheckedAutomatically _ -> this;
            case CaseEvent.LaterCheckSet set ->
                with(Stream.concat(checks.stream(), Stream.of(set.check())).toList());
            case CaseEvent.LaterCheckDone done ->
                with(checks.stream()
                        .map(each -> each.kind() == done.kind() ? each.finished() : each)
                        .toList());
            case ToleranceEvent.MissingHandedIn handedIn -> handedIn(handedIn.keys());
            case ToleranceEvent.MissingSentBack back ->
                waitingFor(Stream.concat(missing.stream(), Stream.of(back.material()))
                        .toList());
            case ToleranceEvent.MissingReminded reminded -> {
                var day = Zones.dateOf(reminded.at());
                yield waitingFor(
                        missing.stream().map(each -> each.reminded(day)).toList());
            }
        };
    }

    private CaseMarks told(LocalDate dueOn, int daysLeft) {
        return new CaseMarks(Optional.of(new Told(dueOn, daysLeft)), expedited, checks, missing, followed);
    }

    private CaseMarks expedited(boolean now) {
        return new CaseMarks(told, now, checks, missing, followed);
    }

    CaseMarks waitingFor(List<MissingMaterial> materials) {
        var waited = materials.stream().map(MissingMaterial::key).toList();
        var here = followed.stream().filter(key -> !waited.contains(key)).toList();
        return new CaseMarks(told, expedited, checks, materials, here);
    }

    private CaseMarks handedIn(List<String> keys) {
        var waited = missing.stream().filter(each -> !keys.contains(each.key())).toList();
        var here = Stream.concat(followed.stream(), keys.stream()).distinct().toList();
        return new CaseMarks(told, expedited, checks, waited, here);
    }

    private CaseMarks with(List<LaterCheck> all) {
        return new CaseMarks(told, expedited, all, missing, followed);
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
