package org.tongban.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a case has come in its process.
 *
 * @param since when the step that is on began; empty where none is on
 * @param handedUp when whoever examined it below handed it up for the first time
 * @param examined true while what was handed up stands; sent back, it is examined again
 */
public record Stage(Optional<Instant> since, Optional<Instant> handedUp, boolean examined) {
    static final Stage NONE = new Stage(Optional.empty(), Optional.empty(), false);

    Stage since(Optional<Instant> began) {
        return new Stage(began, handedUp, examined);
    }

    /** The clock of whoever decides begins once; sending back does not stop it. */
    Stage handedUp(Instant at) {
        return new Stage(since, Optional.of(handedUp.orElse(at)), true);
    }

    Stage sentDown() {
        return new Stage(since, handedUp, false);
    }
}
