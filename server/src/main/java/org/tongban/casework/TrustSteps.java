package org.tongban.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.tongban.casework.CaseCommand.DecideAutomatically;
import org.tongban.casework.CaseCommand.FinishLaterCheck;
import org.tongban.casework.CaseCommand.SetLaterCheck;
import org.tongban.casework.CaseCommand.Trusting;
import org.tongban.casework.CaseEvent.Accepted;
import org.tongban.casework.CaseEvent.CheckedAutomatically;
import org.tongban.casework.CaseEvent.Concluded;
import org.tongban.casework.CaseEvent.Granted;
import org.tongban.casework.CaseEvent.LaterCheckDone;
import org.tongban.casework.CaseEvent.LaterCheckSet;
import org.tongban.casework.CaseTerms.Trait;
import org.tongban.kernel.Decision;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

/** The part of {@link Case} that trusts first and looks afterwards: automatic decisions and what is checked later. */
record TrustSteps(Case file, WorkingCalendar calendar) {

    Decision<CaseEvent> decide(Trusting command, Role actor, Instant now) {
        return switch (command) {
            case DecideAutomatically automatic -> automatically(automatic, actor, now);
            case SetLaterCheck(var kind, var days) -> set(kind, days, actor, now);
            case FinishLaterCheck finish -> finish(finish, actor, now);
        };
    }

    /** Accepted, checked and granted in the same second. */
    private Decision<CaseEvent> automatically(DecideAutomatically automatic, Role actor, Instant now) {
        if (!file.terms().has(Trait.AUTOMATIC)) return Decision.rejected(new CaseRejection.NotNow(file.state()));
        var accepted = file.by(Role.OPERATOR, actor, new Accepted(now));
        if (accepted instanceof Decision.Rejected<CaseEvent>) return accepted;
        var events = new ArrayList<CaseEvent>();
        events.add(new Accepted(now));
        events.add(new CheckedAutomatically(automatic.conditions(), now));
        events.add(new Granted("", now));
        if (automatic.sampleDays() > 0) {
            events.add(new LaterCheckSet(check(LaterCheck.Kind.SAMPLE, automatic.sampleDays(), now), now));
        }
        if (!file.terms().issuesLicence()) events.add(new Concluded(Optional.empty(), "", now));
        return new Decision.Granted<>(events);
    }

    private Decision<CaseEvent> set(LaterCheck.Kind kind, int days, Role actor, Instant now) {
        return file.progress().marks().has(kind)
                ? Decision.rejected(new CaseRejection.NotNow(file.state()))
                : file.by(Role.OPERATOR, actor, new LaterCheckSet(check(kind, days, now), now));
    }

    private LaterCheck check(LaterCheck.Kind kind, int days, Instant now) {
        return new LaterCheck(kind, calendar.add(Zones.dateOf(now), days), false);
    }

    /** What was wrong is said with its reason; what was right needs none. */
    private Decision<CaseEvent> finish(FinishLaterCheck finish, Role actor, Instant now) {
        var isOpen = file.progress().marks().openChecks().stream().anyMatch(each -> each.kind() == finish.kind());
        if (!isOpen) return Decision.rejected(new MarkRejection.NothingToCheck());
        if (!mayCheck(actor)) return Decision.rejected(new CaseRejection.NotYourStep());
        var done = file.by(actor, actor, new LaterCheckDone(finish.kind(), finish.sound(), finish.reason(), now));
        if (!finish.sound()) return Case.reasoned(finish.reason(), done);
        return Case.tooLong(finish.reason()) ? Decision.rejected(Case.textTooLong()) : done;
    }

    static boolean mayCheck(Role actor) {
        return actor == Role.OFFICER || actor == Role.HEAD;
    }
}
