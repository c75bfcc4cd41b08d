package org.tongban.casework;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What of a case reaches beyond its applicant and the authority that has it.
 *
 * @param passedBy credit codes of the authorities that passed it on, in order
 * @param again it is decided, or was decided, once more
 */
public record Beyond(List<String> passedBy, boolean again) {
    static final Beyond NOTHING = new Beyond(List.of(), false);

    public Beyond {
        passedBy = Objects.requireNonNullElse(passedBy, List.of());
    }

    Beyond passedBy(String authority) {
        return new Beyond(Stream.concat(passedBy.stream(), Stream.of(authority)).toList(), again);
    }

    Beyond decidedAgain() {
        return new Beyond(passedBy, true);
    }
}
