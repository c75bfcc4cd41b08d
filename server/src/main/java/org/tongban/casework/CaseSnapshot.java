package org.tongban.casework;

import java.util.Optional;
import java.util.UUID;

/**
 * What an applicant submitted, with what was true then.
 *
 * @param subject the licence that it is about; empty where it is about none
 */
public record CaseSnapshot(
        UUID applicant,
        String applicantMasked,
        String service,
        String guideVersion,
        String implementationCode,
        String authority,
        String division,
        CaseTerms terms,
        CaseContent content,
        Optional<Subject> subject) {

    /** About no licence. */
    public CaseSnapshot(
            UUID applicant,
            String applicantMasked,
            String service,
            String guideVersion,
            String implementationCode,
            String authority,
            String division,
            CaseTerms terms,
            CaseContent content) {
        this(
                applicant,
                applicantMasked,
                service,
                guideVersion,
                implementationCode,
                authority,
                division,
                terms,
                content,
                Optional.empty());
    }

    public CaseSnapshot about(Optional<Subject> licence) {
        return new CaseSnapshot(
                applicant,
                applicantMasked,
                service,
                guideVersion,
                implementationCode,
                authority,
                division,
                terms,
                content,
                licence);
    }

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
                content,
                subject);
    }
}
