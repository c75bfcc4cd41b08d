package org.tongban.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongban.region.Division;
import org.tongban.region.Text;

/**
 * The life of an item (事项状态), as its text says it. A case that runs is not touched by it: it ends under the guide with
 * which it began.
 *
 * @param from the first day on which the state holds; empty for always
 * @param until the first day on which it no longer holds; empty for never
 * @param successors slugs or base codes of what it was merged into or split into
 * @param reason why, for people to read
 * @param delegations who else carries it out for a time
 */
public record Life(
        State state,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<String> successors,
        Text reason,
        List<Delegation> delegations) {
    public static final Life ACTIVE =
            new Life(State.ACTIVE, Optional.empty(), Optional.empty(), List.of(), Text.NONE, List.of());

    public Life {
        state = Objects.requireNonNullElse(state, State.ACTIVE);
        from = Objects.requireNonNullElse(from, Optional.empty());
        until = Objects.requireNonNullElse(until, Optional.empty());
        successors = Objects.requireNonNullElse(successors, List.of());
        reason = Objects.requireNonNullElse(reason, Text.NONE);
        delegations = Objects.requireNonNullElse(delegations, List.of());
    }

    /** What the text says. */
    public enum State {
        ACTIVE,
        SUSPENDED,
        CANCELLED
    }

    /** What that means on a day. */
    public enum Standing {
        IN_FORCE,
        NOT_YET,
        SUSPENDED,
        CANCELLED
    }

    /**
     * Carried out by others for a time: by the authority of a zone, or by those of another level.
     *
     * @param zone code of the zone; empty where it is a level
     * @param level empty where it is a zone
     * @param authority their kind; empty for the item's own
     */
    public record Delegation(
            String zone,
            Optional<Division.Kind> level,
            String authority,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {}

    public Standing on(LocalDate day) {
        var holds = isWithin(from, until, day);
        return switch (state) {
            case ACTIVE -> holds ? Standing.IN_FORCE : isBefore(day) ? Standing.NOT_YET : Standing.CANCELLED;
            case SUSPENDED -> holds ? Standing.SUSPENDED : Standing.IN_FORCE;
            case CANCELLED -> isBefore(day) ? Standing.IN_FORCE : Standing.CANCELLED;
        };
    }

    private boolean isBefore(LocalDate day) {
        return from.filter(day::isBefore).isPresent();
    }

    static boolean isWithin(Optional<LocalDate> from, Optional<LocalDate> until, LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(end -> !day.isBefore(end)).isEmpty();
    }
}
