package org.tongban.licence;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A licence to be issued because a case was granted. Asked for twice with the same case and type, it is issued once.
 *
 * @param type slug of the licence type
 * @param authority credit code of the issuing authority
 * @param holder the person whom it is issued to
 * @param guideVersion of the service, for the words of its choices
 * @param form what was applied for, by key of the form's field
 * @param answers to the scenario questions, by key
 */
public record IssueRequest(
        UUID caseId,
        String type,
        String authority,
        UUID holder,
        String guideVersion,
        Map<String, String> form,
        Map<String, String> answers,
        LocalDate issuedOn) {}
