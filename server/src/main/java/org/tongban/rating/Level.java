package org.tongban.rating;

import java.util.Optional;

/** The five levels, best first, with the stars that people press. */
enum Level {
    VERY_SATISFIED(5),
    SATISFIED(4),
    BASICALLY_SATISFIED(3),
    DISSATISFIED(2),
    VERY_DISSATISFIED(1);

    private final int stars;

    Level(int stars) {
        this.stars = stars;
    }

    int stars() {
        return stars;
    }

    static Optional<Level> of(int stars) {
        for (var level : values()) {
            if (level.stars == stars) return Optional.of(level);
        }
        return Optional.empty();
    }
}
