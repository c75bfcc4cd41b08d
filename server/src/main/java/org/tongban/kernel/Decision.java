package org.tongban.kernel;

import java.util.List;

/** The answer to a command: what happened, or why nothing did. */
public sealed interface Decision<E> {
    record Granted<E>(List<E> events) implements Decision<E> {}

    record Rejected<E>(Rejection rejection) implements Decision<E> {}

    @SafeVarargs
    static <E> Decision<E> of(E... events) {
        return new Granted<>(List.of(events));
    }

    static <E> Decision<E> rejected(Rejection rejection) {
        return new Rejected<>(rejection);
    }

    /** @throws RejectedException if the command was rejected */
    default List<E> orThrow() {
        return switch (this) {
            case Granted<E>(var events) -> events;
            case Rejected<E>(var rejection) -> throw new RejectedException(rejection);
        };
    }
}
