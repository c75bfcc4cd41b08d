package org.tongban.casework;

import java.time.Instant;
import org.tongban.casework.CaseCommand.EndExpedition;
import org.tongban.casework.CaseCommand.Expedite;
import org.tongban.casework.CaseCommand.Mark;
import org.tongban.casework.CaseCommand.Remind;
import org.tongban.kernel.Decision;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;

/** The part of {@link Case} that notes something on it beside its steps. */
record MarkSteps(Case file, WorkingCalendar calendar) {

    Decision<CaseEvent> decide(Mark mark, Role actor, Instant now) {
        return switch (mark) {
            case Remind _ -> remind(actor, now);
            case Expedite(var reason) -> expedite(reason, actor, now);
            case EndExpedition(var reason) -> endExpedition(reason, actor, now);
            case CaseCommand.Trusting trusting -> new TrustSteps(file, calendar).decide(trusting, actor, now);
        };
    }

    private Decision<CaseEvent> remind(Role actor, Instant now) {
        return new Reminders(file, new Clock(calendar).dates(file).current())
                .now(now)
                .<Decision<CaseEvent>>map(told -> file.by(Role.OPERATOR, actor, told))
                .orElseGet(() -> Decision.rejected(new CaseRejection.NotNow(file.state())));
    }

    /** By the window, which hears of the need, or the head. */
    private Decision<CaseEvent> expedite(String reason, Role actor, Instant now) {
        if (file.progress().marks().expedited()) return Decision.rejected(new MarkRejection.ExpeditedAlready());
        return Case.reasoned(reason, byWindowOrHead(actor, new CaseEvent.Expedited(reason, now)));
    }

    private Decision<CaseEvent> endExpedition(String reason, Role actor, Instant now) {
        if (!file.progress().marks().expedited()) return Decision.rejected(new MarkRejection.NotExpedited());
        return Case.reasoned(reason, byWindowOrHead(actor, new CaseEvent.ExpeditionEnded(reason, now)));
    }

    private Decision<CaseEvent> byWindowOrHead(Role actor, CaseEvent event) {
        return mayExpedite(actor) ? file.by(actor, actor, event) : Decision.rejected(new CaseRejection.NotYourStep());
    }

    static boolean mayExpedite(Role actor) {
        return actor == Role.WINDOW || actor == Role.HEAD;
    }
}
