package org.tongban.catalog.page;

import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Counters;
import org.tongban.catalog.Life;
import org.tongban.catalog.Life.Standing;
import org.tongban.platform.Words;
import org.tongban.platform.Zones;

/** Says whether an item is in force, since when not, and what takes its place. */
@Component
class LifeWriter {
    private final Catalog catalog;
    private final Counters counters;
    private final InstantSource time;

    LifeWriter(Catalog catalog, Counters counters, InstantSource time) {
        this.catalog = catalog;
        this.counters = counters;
        this.time = time;
    }

    /** Null where there is nothing to say: it is in force, and nothing else is announced. */
    @Nullable
    LifeView write(Life life, Words w) {
        var standing = life.on(today());
        var sentence = sentence(life, standing, w);
        if (sentence.isEmpty()) return null;
        var successors = life.successors().stream()
                .flatMap(name -> catalog.item(name).stream())
                .map(item -> new LifeView.Successor(item.name().in(w.language()), "/guides/" + item.slug()))
                .toList();
        return new LifeView(
                standing == Standing.IN_FORCE, sentence, life.reason().in(w.language()), successors);
    }

    private LocalDate today() {
        return Zones.dateOf(time.instant());
    }

    private String sentence(Life life, Standing standing, Words w) {
        return switch (standing) {
            case NOT_YET -> w.of("page.life.notYet", "from", from(life, w));
            case SUSPENDED ->
                life.until().isPresent()
                        ? w.of("page.life.suspendedUntil", "from", from(life, w), "until", until(life, w))
                        : w.of("page.life.suspended", "from", from(life, w));
            case CANCELLED ->
                w.of("page.life.cancelled", "from", life.state() == Life.State.ACTIVE ? until(life, w) : from(life, w));
            case IN_FORCE -> announced(life, w);
        };
    }

    /** What will become of it is said beforehand. */
    private String announced(Life life, Words w) {
        var comes = life.from().filter(today()::isBefore).isPresent();
        return switch (life.state()) {
            case ACTIVE -> life.until().isPresent() ? w.of("page.life.ends", "until", until(life, w)) : "";
            case SUSPENDED -> comes ? w.of("page.life.willBeSuspended", "from", from(life, w)) : "";
            case CANCELLED -> comes ? w.of("page.life.ends", "until", from(life, w)) : "";
        };
    }

    private String from(Life life, Words w) {
        return life.from().map(day -> counters.date(day, w.language())).orElse("");
    }

    private String until(Life life, Words w) {
        return life.until().map(day -> counters.date(day, w.language())).orElse("");
    }
}
