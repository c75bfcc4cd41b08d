package org.tongban.bundle;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.intake.ApplicationView;

/**
 * A draft of a bundle as its pages show it: the one form, and who is told what of it.
 *
 * @param bundleId the file that it became; null while it is a draft
 * @param parts those that are part of it under the answers so far
 * @param passed materials that one part brings to another
 * @param separately what applying for each by itself would take
 */
record BundleApplicationView(
        ApplicationView application,
        @Nullable UUID bundleId,
        List<Share> parts,
        List<Passed> passed,
        Separately separately) {

    /**
     * @param waitsFor names of the parts whose results it needs
     * @param fields keys of the fields that its authority sees, {@code form} keys of the application
     */
    record Share(String service, String name, String authorityName, List<String> waitsFor, List<String> fields) {}

    /** @param from the part that brings it, {@code to} the part that would have asked for it */
    record Passed(String material, String from, String to) {}

    /** Sums over the parts. */
    record Separately(int forms, int materials, int handIn) {}

    /** A draft in the person's list. */
    record Line(
            UUID id, String bundle, String name, String division, String divisionName, java.time.Instant updatedAt) {}
}
