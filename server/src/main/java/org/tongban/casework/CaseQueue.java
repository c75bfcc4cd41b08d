package org.tongban.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.catalog.ProcessStep.Step;
import org.tongban.platform.Role;

/** A list of cases at the desk. Those with a step hold what waits for the caller's own post. */
enum CaseQueue {
    /** What the caller has. */
    MINE(null),
    /** What those have who are away and for whom the caller stands in. */
    STANDING_IN(null),
    /** What waits for the caller's post and nobody has. */
    UNASSIGNED(null),
    /** What nobody has at any post of the authority, for the head. */
    TO_ASSIGN(null),
    TO_PRECHECK(Step.ACCEPTANCE),
    AWAITING_CORRECTION(null),
    /** Of authorities above, what is examined here first. */
    TO_PRELIMINARY(Step.PRELIMINARY),
    TO_SITE_CHECK(Step.SITE_CHECK),
    TO_BOOK(Step.BOOKING),
    TO_REVIEW(Step.REVIEW),
    TO_DECIDE(Step.DECISION),
    /** What other authorities ask this one. */
    TO_ANSWER(null),
    /** What was granted in trust and is looked at afterwards. */
    LATER_CHECK(null),
    OPEN(null),
    OVERDUE(null),
    CONCLUDED(null);

    /** What each post always sees; a step of another queue joins in where the process gives it to the post. */
    private static final Map<Role, List<CaseQueue>> USUAL = Map.of(
            Role.WINDOW, List.of(MINE, UNASSIGNED, TO_PRECHECK, AWAITING_CORRECTION, OPEN, CONCLUDED),
            Role.OFFICER, List.of(MINE, UNASSIGNED, TO_SITE_CHECK, TO_REVIEW, OPEN, CONCLUDED),
            Role.HEAD, List.of(MINE, UNASSIGNED, TO_ASSIGN, TO_DECIDE, OPEN, CONCLUDED),
            Role.SUPERVISOR, List.of(OPEN, OVERDUE, CONCLUDED));

    private final @Nullable Step step;

    CaseQueue(@Nullable Step step) {
        this.step = step;
    }

    Optional<Step> step() {
        return Optional.ofNullable(step);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isUsualFor(Role role) {
        return USUAL.getOrDefault(role, List.of()).contains(this);
    }

    /** Whoever it concerns sees it as long as something waits there. */
    boolean joinsIn() {
        return step != null || this == TO_ANSWER || this == LATER_CHECK;
    }

    /** In order of what the authority has to do, so that what is expedited can go first. */
    boolean isByDueDate() {
        return this != CONCLUDED && this != AWAITING_CORRECTION;
    }

    static Optional<CaseQueue> of(String key) {
        return Arrays.stream(values()).filter(queue -> queue.key().equals(key)).findFirst();
    }
}
