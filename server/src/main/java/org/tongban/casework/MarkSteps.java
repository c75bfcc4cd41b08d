package org.tongban.casework;

import java.time.Instant;
import org.tongban.casework.CaseCommand.Mark;
import org.tongban.casework.CaseCommand.Remind;
import org.tongban.kernel.Decision;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Role;

/** The part of {@link Case} that marks it and moves it nowhere. */
record MarkSteps(Case file, WorkingCalendar calendar) {

    Decision<CaseEvent> decide(Mark mark, Role actor, Instant now) {
        return switch (mark) {
            case Remind _ -> remind(actor, now);
        };
    }

    private Decision<CaseEvent> remind(Role actor, Instant now) {
        return new Reminders(file, new Clock(calendar).dates(file).current())
                .now(now)
                .<Decision<CaseEvent>>map(told -> file.by(Role.OPERATOR, actor, told))
                .orElseGet(() -> Decision.rejected(new CaseRejection.NotNow(file.state())));
    }
}
