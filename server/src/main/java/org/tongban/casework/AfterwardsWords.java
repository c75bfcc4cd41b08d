package org.tongban.casework;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tongban.platform.Messages;

/** Says in words what became of a decision after the fact. */
@Component
class AfterwardsWords {
    private final Messages messages;

    AfterwardsWords(Messages messages) {
        this.messages = messages;
    }

    String note(CaseEvent.AfterTheFact event, Locale language) {
        var what =
                switch (event) {
                    case CaseEvent.DecisionCorrected corrected -> corrected.text();
                    case CaseEvent.GrantVoided voided ->
                        messages.text(voided.ground().code(), language);
                    case CaseEvent.Reopened reopened ->
                        CaseViews.joined(messages.text(reopened.cause().code(), language), reopened.reference());
                };
        return CaseViews.joined(what, event.reason());
    }
}
