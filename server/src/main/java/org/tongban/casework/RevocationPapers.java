package org.tongban.casework;

import java.util.Map;
import java.util.Optional;
import org.tongban.document.Paper;

/**
 * The papers of a case in which a licence is revoked.
 *
 * @param form what the officer wrote: the article that it rests on, facts and reasons
 */
record RevocationPapers(Paper.CaseHead head, CaseFile file, Map<String, String> form, PaperContacts contacts) {

    Optional<Paper> of(CaseEvent event) {
        return switch (event) {
            case DefenceEvent.RefusalAnnounced announced ->
                Optional.of(new Paper.RevocationAnnouncement(
                        head,
                        number(),
                        said("basis"),
                        announced.reason(),
                        announced.until(),
                        contacts.of(file.authority())));
            case CaseEvent.Granted _ ->
                Optional.of(
                        new Paper.Revocation(head, number(), said("basis"), said("reason"), contacts.remedies(file)));
            default -> Optional.empty();
        };
    }

    private String number() {
        return file.progress().beyond().subject().map(Subject::number).orElse("");
    }

    private String said(String key) {
        return form.getOrDefault(key, "");
    }
}
