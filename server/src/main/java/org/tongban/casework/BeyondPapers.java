package org.tongban.casework;

import java.util.List;
import java.util.Locale;
import org.tongban.document.Paper;
import org.tongban.platform.Messages;

/** The papers of what reaches beyond the way of every day: the applicant heard, a decision mended after the fact. */
record BeyondPapers(
        Paper.CaseHead head,
        List<String> basis,
        Paper.Remedies remedies,
        Paper.Due due,
        Paper.Contact contact,
        Messages messages) {

    Paper of(DefenceEvent.RefusalAnnounced announced) {
        return new Paper.RefusalAnnouncement(head, announced.reason(), announced.until(), contact);
    }

    Paper of(CaseEvent.AfterTheFact event) {
        return switch (event) {
            case CaseEvent.DecisionCorrected corrected ->
                new Paper.DecisionCorrection(head, corrected.text(), corrected.reason());
            case CaseEvent.GrantVoided voided ->
                new Paper.Voiding(head, words(voided.ground().code()), voided.reason(), basis, remedies);
            case CaseEvent.Reopened reopened ->
                new Paper.Reopening(head, words(reopened.cause().code()), reopened.reference(), reopened.reason(), due);
        };
    }

    private String words(String code) {
        return messages.text(code, Locale.CHINESE);
    }
}
