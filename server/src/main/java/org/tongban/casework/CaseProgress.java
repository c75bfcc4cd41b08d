package org.tongban.casework;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What has become known of a case since it was accepted.
 *
 * @param bookedFor the day on which the applicant is expected; empty unless a visit is booked
 * @param missedOn the day of a visit that the applicant did not come to; empty once another is booked
 * @param projectCode empty unless the central platform gave one
 * @param codeProblem why that platform refused one, in its own word; empty unless it did
 */
public record CaseProgress(
        boolean siteChecked,
        Optional<LocalDate> bookedFor,
        Optional<LocalDate> missedOn,
        String projectCode,
        String codeProblem) {
    static final CaseProgress NONE = new CaseProgress(false, Optional.empty(), Optional.empty(), "", "");

    CaseProgress withSiteCheck() {
        return new CaseProgress(true, bookedFor, missedOn, projectCode, codeProblem);
    }

    CaseProgress booked(LocalDate day) {
        return new CaseProgress(siteChecked, Optional.of(day), Optional.empty(), projectCode, codeProblem);
    }

    CaseProgress missed(LocalDate day) {
        return new CaseProgress(siteChecked, Optional.empty(), Optional.of(day), projectCode, codeProblem);
    }

    CaseProgress withCode(String code) {
        return new CaseProgress(siteChecked, bookedFor, missedOn, code, "");
    }

    CaseProgress withCodeProblem(String problem) {
        return new CaseProgress(siteChecked, bookedFor, missedOn, "", problem);
    }
}
