package org.tongban.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application of one person for one service at one place.
 *
 * @param division the place that the applicant named; the authority that decides may be that of a place above
 * @param version rises with each save, so that a second tab is noticed
 * @param opened the case that it became; null while it is a draft
 */
public record Application(
        UUID id,
        UUID person,
        String service,
        String division,
        String guideVersion,
        int version,
        ApplicationContent content,
        Instant updatedAt,
        @Nullable Receipt opened) {

    public enum State {
        DRAFT,
        SUBMITTED
    }

    Application with(ApplicationContent other) {
        return new Application(id, person, service, division, guideVersion, version, other, updatedAt, opened);
    }

    State state() {
        return opened == null ? State.DRAFT : State.SUBMITTED;
    }
}
