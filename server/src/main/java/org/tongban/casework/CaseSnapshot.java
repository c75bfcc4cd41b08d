package org.tongban.casework;

import java.util.UUID;

/** What an applicant submitted, with what was true then. */
public record CaseSnapshot(
        UUID applicant,
        String applicantMasked,
        String service,
        String guideVersion,
        String implementationCode,
        String authority,
        String division,
        CaseTerms terms,
        CaseContent content) {
    Competence competence() {
        return new Competence(service, guideVersion, implementationCode, authority, division);
    }

    CaseSnapshot under(CaseTerms other) {
        return new CaseSnapshot(
                applicant,
                applicantMasked,
                service,
                guideVersion,
                implementationCode,
                authority,
                division,
                other,
                content);
    }
}
