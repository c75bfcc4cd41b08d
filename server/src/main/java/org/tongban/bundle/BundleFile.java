package org.tongban.bundle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tongban.intake.ApplicationContent;

/**
 * One person's application for one bundle at one place: a draft, then the file that holds its parts together.
 *
 * @param division the place that the applicant named
 * @param bundleVersion hash of the bundle's text
 * @param edition hash over it and the guides of its members
 * @param version rises with each save and with whatever happens to a part
 * @param submitted empty while it is a draft
 */
record BundleFile(
        UUID id,
        UUID person,
        String personMasked,
        String bundle,
        String division,
        String bundleVersion,
        String edition,
        int version,
        ApplicationContent content,
        Instant updatedAt,
        Optional<Submission> submitted) {

    record Submission(String number, Instant at) {}

    BundleReceipt receipt() {
        return new BundleReceipt(id, submitted.orElseThrow().number());
    }
}
