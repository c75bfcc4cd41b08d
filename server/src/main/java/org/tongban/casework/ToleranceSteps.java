package org.tongban.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tongban.casework.CaseCommand.HandInMissing;
import org.tongban.casework.CaseCommand.MindMissing;
import org.tongban.casework.CaseCommand.OfTolerance;
import org.tongban.casework.CaseCommand.SendBackMissing;
import org.tongban.casework.CaseEvent.LapsedIncomplete;
import org.tongban.casework.ToleranceEvent.MissingHandedIn;
import org.tongban.casework.ToleranceEvent.MissingReminded;
import org.tongban.casework.ToleranceEvent.MissingSentBack;
import org.tongban.kernel.Decision;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/**
 * The part of {@link Case} in which a secondary material follows (容缺受理). The days count in the limit, and what does not
 * come ends the case: the applicant promised it in writing and was reminded.
 */
record ToleranceSteps(Case file, WorkingCalendar calendar) {

    Decision<CaseEvent> decide(OfTolerance command, Role actor, Instant now) {
        return switch (command) {
            case HandInMissing handedIn -> handIn(handedIn.keys(), actor, now);
            case MindMissing _ -> mind(actor, now);
            case SendBackMissing back -> sendBack(back, actor, now);
        };
    }

    /** What is missing when it is accepted now, as far as the service's text lets it follow. */
    List<MissingMaterial> from(Collection<String> keys, Instant now) {
        var mayFollow = file.terms().process().mayFollow();
        return keys.stream()
                .filter(mayFollow::containsKey)
                .sorted()
                .map(key -> missing(key, mayFollow.getOrDefault(key, 0), Zones.dateOf(now)))
                .toList();
    }

    /** Counted as every limit is: from the day after. */
    private MissingMaterial missing(String key, int days, LocalDate today) {
        var remindOn = file.terms().reminders().stream()
                .filter(left -> left < days)
                .map(left -> calendar.add(today, days - left))
                .sorted()
                .toList();
        return new MissingMaterial(key, calendar.add(today, days), remindOn);
    }

    private List<MissingMaterial> known() {
        return file.progress().marks().missing();
    }

    private Decision<CaseEvent> handIn(List<String> keys, Role actor, Instant now) {
        var waited = known().stream()
                .filter(each -> !each.isOver(Zones.dateOf(now)))
                .map(MissingMaterial::key)
                .toList();
        if (keys.isEmpty() || !waited.containsAll(keys))
            return Decision.rejected(new ToleranceRejection.NotWaitedFor());
        return file.by(Role.APPLICANT, actor, new MissingHandedIn(List.copyOf(keys), now));
    }

    /** It is waited for as long as before, but not past the day of the decision. */
    private Decision<CaseEvent> sendBack(SendBackMissing back, Role actor, Instant now) {
        if (!file.progress().marks().followed().contains(back.key()))
            return Decision.rejected(new ToleranceRejection.NotHandedInLater());
        if (!file.terms().isJudgedBy(actor)) return Decision.rejected(new CaseRejection.NotYourStep());
        var today = Zones.dateOf(now);
        var days = file.terms().process().mayFollow().getOrDefault(back.key(), 0);
        var left =
                calendar.count(today, new Clock(calendar).dates(file).current().due());
        var again = missing(back.key(), left > 0 ? Math.min(days, left) : days, today);
        return Case.reasoned(back.reason(), file.by(actor, actor, new MissingSentBack(again, back.reason(), now)));
    }

    /** The day that has passed comes before the reminder of another. */
    private Decision<CaseEvent> mind(Role actor, Instant now) {
        var today = Zones.dateOf(now);
        var over = known().stream().filter(each -> each.isOver(today)).toList();
        if (!over.isEmpty()) return file.by(Role.OPERATOR, actor, new LapsedIncomplete(keys(over), now));
        var due = known().stream().filter(each -> each.isToRemind(today)).toList();
        if (due.isEmpty()) return Decision.rejected(new CaseRejection.NotNow(file.state()));
        var until = due.stream()
                .map(MissingMaterial::until)
                .min(LocalDate::compareTo)
                .orElseThrow();
        var left = calendar.count(today, until);
        return file.by(Role.OPERATOR, actor, new MissingReminded(keys(due), until, left, now));
    }

    /** A grant rests on what is still missing; a refusal need not wait for it. */
    Decision<CaseEvent> decision(Decision<CaseEvent> decision, boolean grants) {
        if (!grants || decision instanceof Decision.Rejected<CaseEvent>) return decision;
        return last().<Decision<CaseEvent>>map(
                        until -> Decision.rejected(new ToleranceRejection.MaterialsMissing(known().size(), until)))
                .orElse(decision);
    }

    private Optional<LocalDate> last() {
        return known().stream().map(MissingMaterial::until).max(LocalDate::compareTo);
    }

    private static List<String> keys(List<MissingMaterial> materials) {
        return materials.stream().map(MissingMaterial::key).toList();
    }
}
