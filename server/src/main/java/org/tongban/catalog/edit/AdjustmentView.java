package org.tongban.catalog.edit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment as the desk shows it.
 *
 * @param state draft, staffing-review, legal-review, approved, published or withdrawn
 * @param effectiveOn null: as soon as it is approved
 * @param may what the reader may do: edit, submit, approve, send-back, withdraw
 */
record AdjustmentView(
        UUID id,
        int version,
        String state,
        String title,
        String reason,
        @Nullable LocalDate effectiveOn,
        String authority,
        String authorityName,
        String author,
        Instant begunAt,
        String changedBy,
        Instant changedAt,
        List<FileLine> files,
        List<StepLine> steps,
        List<String> may) {

    /**
     * @param kind added, changed, removed, or same where nothing differs from what is in force
     * @param overtaken others have published changes of the same lines since the edit began
     * @param others open adjustments that have this file too
     */
    record FileLine(
            String path,
            int version,
            String kind,
            String changedBy,
            Instant changedAt,
            boolean overtaken,
            List<OtherLine> others) {}

    record OtherLine(UUID id, String title, String state, String author, String authorityName) {}

    /**
     * @param kind begun, submitted, staffing-approved, legal-approved, sent-back, withdrawn, published or
     *     publication-refused
     * @param who empty for the system
     */
    record StepLine(
            String kind,
            String words,
            List<String> problems,
            String who,
            String post,
            String authorityName,
            Instant at) {}

    /** In a list. */
    record Line(
            UUID id,
            int version,
            String state,
            String title,
            @Nullable LocalDate effectiveOn,
            String authorityName,
            String author,
            Instant changedAt) {}
}
