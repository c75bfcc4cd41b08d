package org.tongban.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.casework.CaseOverview;
import org.tongban.casework.ClockView;
import org.tongban.catalog.Picture;

/**
 * A bundle's file as its applicant sees it: one list of its parts with what waits for what.
 *
 * @param state {@code running}, {@code granted} where all of it was, {@code ended} where some of it was not
 * @param expectedOn when all that is under way should be done, by what the authorities promise; null once all has ended
 * @param provisional true if it reaches into a year whose holidays are not published
 * @param sentence where the whole stands, in words
 * @param withdrawable whether anything can still be taken back
 */
record BundleView(
        UUID id,
        String number,
        int version,
        String bundle,
        String name,
        String divisionName,
        Instant submittedAt,
        String state,
        @Nullable LocalDate expectedOn,
        boolean provisional,
        String sentence,
        List<PartLine> parts,
        Picture picture,
        boolean withdrawable) {

    /**
     * @param state {@code waiting}, {@code running}, {@code your-turn}, {@code granted}, {@code refused},
     *     {@code withdrawn} or {@code blocked}
     * @param waitsFor names of the parts whose results it needs and does not have yet
     * @param blocks names of the parts that wait for its result, also by others
     * @param caseId null before its case is opened
     * @param expectedOn when it should be done, by what is promised; null once it has ended
     * @param note what the applicant should know: why it ended, what it brings
     */
    record PartLine(
            String service,
            String name,
            String why,
            String authorityName,
            String post,
            String state,
            String stateText,
            List<String> waitsFor,
            List<String> blocks,
            @Nullable UUID caseId,
            String caseNumber,
            @Nullable ClockView clock,
            @Nullable LocalDate expectedOn,
            String note,
            List<CaseOverview.Issued> licences,
            boolean withdrawable) {}

    /** A bundle in the person's list. */
    record Line(
            UUID id,
            String number,
            String bundle,
            String name,
            String divisionName,
            String state,
            int parts,
            int done,
            Instant submittedAt) {}
}
