package org.tongban.region;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The files that a publication changed; all of them where nobody can say. */
record Touched(Optional<Set<String>> files) {
    static final Touched ALL = new Touched(Optional.empty());

    static Touched only(Collection<String> files) {
        return new Touched(Optional.of(Set.copyOf(files)));
    }

    boolean any(Predicate<String> reads) {
        return files.map(some -> some.stream().anyMatch(reads)).orElse(true);
    }
}
