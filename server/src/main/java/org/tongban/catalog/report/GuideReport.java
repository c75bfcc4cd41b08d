package org.tongban.catalog.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody says is wrong with a guide.
 *
 * @param code by which they come back for the answer
 * @param baseCode of the item, with the division whose guide they read
 * @param authority credit code of who answers
 * @param guideVersion that they read; empty where no guide is written
 * @param contact empty where they gave none
 * @param dueOn last day to answer
 */
record GuideReport(
        UUID id,
        String code,
        String baseCode,
        String division,
        String authority,
        String guideVersion,
        Matter matter,
        String words,
        String contact,
        Instant receivedAt,
        LocalDate dueOn,
        Optional<Answer> answer) {

    /** What is wrong. */
    enum Matter {
        MATERIALS,
        TIME_OR_FEE,
        PLACE_OR_PHONE,
        PROCESS,
        /** What the guide says cannot be done. */
        APPLYING,
        /** It is not understood. */
        WORDING,
        OTHER;

        /** As forms name it: {@code time-or-fee}. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Matter> of(String word) {
            for (var matter : values()) if (matter.word().equals(word)) return Optional.of(matter);
            return Optional.empty();
        }
    }

    enum Outcome {
        /** The guide was wrong and says it right now. */
        CORRECTED,
        /** The guide was right; the answer says why. */
        EXPLAINED
    }

    /** @param by member of staff; @param post what the reporter is told of them */
    record Answer(Outcome outcome, String text, Instant at, UUID by, String post) {}

    boolean isOverdue(LocalDate today) {
        return answer.isEmpty() && today.isAfter(dueOn);
    }
}
