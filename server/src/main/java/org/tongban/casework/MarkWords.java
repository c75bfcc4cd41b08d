package org.tongban.casework;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.platform.Messages;

/** What is marked on a case, in words for the desk. */
@Component
class MarkWords {
    private final ClockWords clock;
    private final Messages messages;

    MarkWords(ClockWords clock, Messages messages) {
        this.clock = clock;
        this.messages = messages;
    }

    String note(CaseEvent.Marks event, Locale language) {
        return switch (event) {
            case CaseEvent.Reminded reminded ->
                messages.text(
                        "casework.mark.reminded",
                        Map.of("n", reminded.daysLeft(), "date", clock.date(reminded.dueOn(), language)),
                        language);
            case CaseEvent.Overdue overdue ->
                messages.text("casework.mark.overdue", Map.of("date", clock.date(overdue.dueOn(), language)), language);
        };
    }
}
