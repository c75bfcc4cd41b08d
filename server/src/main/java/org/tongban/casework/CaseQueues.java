package org.tongban.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseQueueStore.Asked;
import org.tongban.casework.CaseQueueStore.Count;
import org.tongban.casework.CaseQueueStore.Line;
import org.tongban.casework.CaseQueueStore.Span;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.Role;
import org.tongban.platform.Slice;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** The lists of the desk, each within the caller's authority; for supervisors within their division. */
@Component
class CaseQueues {
    private static final int PIECE = 50;
    private static final Duration LATELY = Duration.ofDays(30);
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final CaseQueueStore store;
    private final ConsultationStore consultations;
    private final Catalog catalog;
    private final Regions regions;
    private final InstantSource time;

    CaseQueues(
            CaseQueueStore store,
            ConsultationStore consultations,
            Catalog catalog,
            Regions regions,
            InstantSource time) {
        this.store = store;
        this.consultations = consultations;
        this.catalog = catalog;
        this.regions = regions;
        this.time = time;
    }

    List<DeskQueue> of(Caller caller) {
        return caller.role() == Role.SUPERVISOR ? ofDivision(caller.division()) : ofPost(caller);
    }

    private List<DeskQueue> ofDivision(String division) {
        var open = store.countOpenInDivision(division, near());
        return List.of(
                DeskQueue.of(CaseQueue.OPEN, open),
                DeskQueue.of(CaseQueue.OVERDUE, new Count(open.red(), open.red(), 0)),
                DeskQueue.of(CaseQueue.CONCLUDED, Count.NONE));
    }

    private List<DeskQueue> ofPost(Caller caller) {
        var turns = store.countTurns(caller.authority(), caller.role().name(), near());
        var queues = new ArrayList<DeskQueue>();
        for (var queue : CaseQueue.values()) {
            var waiting = queue == CaseQueue.TO_ANSWER && mayAnswer(caller)
                    ? Optional.of(count(queue, caller.authority()))
                    : queue.step().map(step -> turns.getOrDefault(step, Count.NONE));
            if (queue.isUsualFor(caller.role()) || waiting.orElse(Count.NONE).all() > 0) {
                queues.add(DeskQueue.of(queue, waiting.orElseGet(() -> count(queue, caller.authority()))));
            }
        }
        return queues;
    }

    private static boolean mayAnswer(Caller caller) {
        return caller.role() == Role.OFFICER || caller.role() == Role.HEAD;
    }

    private Count count(CaseQueue queue, String authority) {
        return switch (queue) {
            case AWAITING_CORRECTION -> new Count(store.countAwaiting(authority), 0, 0);
            case OPEN -> store.countOpen(authority, near());
            case TO_PRECHECK, TO_SITE_CHECK, TO_BOOK, TO_REVIEW, TO_DECIDE, OVERDUE, CONCLUDED -> Count.NONE;
            case TO_ANSWER -> consultations.countToAnswer(authority, near());
        };
    }

    /**
     * A piece of a queue.
     *
     * @param q the end of a case number, or words of a service's name; empty for all
     * @param lamp {@code amber} or {@code red}; empty for all
     * @throws RejectedException {@code casework.unknown-queue}, {@code casework.bad-cursor}
     */
    Slice<DeskLine> cases(Caller caller, String key, String q, String lamp, String cursor, Locale language) {
        var queue = CaseQueue.of(key).orElseThrow(() -> unknown(key));
        if (caller.role() != Role.SUPERVISOR && queue == CaseQueue.OVERDUE) throw unknown(key);
        if (caller.role() == Role.SUPERVISOR && !queue.isUsualFor(Role.SUPERVISOR)) throw unknown(key);
        var asked = asked(q.strip(), queue == CaseQueue.OVERDUE ? "red" : lamp, language);
        var lines = queue == CaseQueue.CONCLUDED
                ? concluded(caller, asked, QueuePlace.byTime(cursor))
                : open(queue, caller, asked, !lamp.isEmpty(), QueuePlace.byDate(cursor));
        Function<Line, QueuePlace> place = queue == CaseQueue.CONCLUDED
                ? line -> QueuePlace.of(line.movedAt(), line.id())
                : line -> QueuePlace.of(line.until(), line.id());
        var shown = lines.size() <= PIECE ? lines : lines.subList(0, PIECE);
        return new Slice<>(
                shown.stream().map(line -> line(line, language)).toList(),
                shown.size() < lines.size() ? place.apply(shown.getLast()).cursor() : "");
    }

    private List<Line> open(CaseQueue queue, Caller caller, Asked asked, boolean turnsOnly, QueuePlace after) {
        var authority = caller.authority();
        if (caller.role() == Role.SUPERVISOR) {
            var turns = turnsOnly || queue == CaseQueue.OVERDUE;
            return store.openInDivision(caller.division(), asked, turns, after, PIECE + 1);
        }
        if (queue == CaseQueue.TO_ANSWER) {
            if (!mayAnswer(caller)) throw unknown(queue.key());
            return consultations.toAnswer(authority, asked, after, PIECE + 1);
        }
        if (queue == CaseQueue.AWAITING_CORRECTION) {
            return store.awaitingCorrection(authority, asked, after, PIECE + 1);
        }
        return queue.step()
                .map(step -> store.atStep(authority, caller.role().name(), step, asked, after, PIECE + 1))
                .orElseGet(() -> store.open(authority, asked, turnsOnly, after, PIECE + 1));
    }

    private List<Line> concluded(Caller caller, Asked asked, QueuePlace before) {
        var since = time.instant().minus(LATELY);
        return caller.role() == Role.SUPERVISOR
                ? store.concludedInDivision(caller.division(), asked, since, before, PIECE + 1)
                : store.concluded(caller.authority(), asked, since, before, PIECE + 1);
    }

    private Asked asked(String q, String lamp, Locale language) {
        var span = span(lamp);
        if (q.isEmpty()) return new Asked("", null, span);
        if (q.matches("[0-9-]+")) return new Asked(q, null, span);
        var services = catalog.search(q, language).stream().map(Guide::slug).toList();
        return new Asked("", services, span);
    }

    private Span span(String lamp) {
        var near = near();
        var today = near.today();
        return switch (lamp) {
            case "amber" -> new Span(today, near.lastDay(), near.now(), near.lastMoment(), near.lastDay());
            case "red" -> new Span(EVER, today.minusDays(1), FIRST, near.now().minus(1, ChronoUnit.MICROS), today);
            default -> new Span(EVER, NEVER, FIRST, LAST, NEVER);
        };
    }

    private DeskLine line(Line line, Locale language) {
        var lamp = line.hasTurn() ? Lamp.of(line.until(), line.dueAt(), near()).name() : "none";
        var isOpen = !CaseTransitions.GRAPH.ends(line.state());
        return new DeskLine(
                line.id(),
                line.number(),
                catalog.guide(line.guideVersion()).name().in(language),
                line.applicantMasked(),
                regions.authority(line.authority())
                        .map(authority -> authority.name().in(language))
                        .orElse(line.authority()),
                regions.division(line.division())
                        .map(division -> division.name().in(language))
                        .orElse(line.division()),
                line.state(),
                line.movedAt(),
                isOpen ? line.until() : null,
                line.hasTurn() ? line.dueAt().orElse(null) : null,
                isOpen && regions.calendar().isProvisional(line.until()),
                line.hasTurn() ? regions.calendar().count(today(), line.until()) : null,
                line.hasTurn() ? line.dueAt().map(this::minutesLeft).orElse(null) : null,
                lamp.toLowerCase(Locale.ROOT));
    }

    private LocalDate today() {
        return Zones.dateOf(time.instant());
    }

    private Lamp.Near near() {
        return Lamp.Near.at(time.instant(), regions.calendar());
    }

    private Integer minutesLeft(Instant dueAt) {
        var left = new Clock(regions.calendar()).between(time.instant(), dueAt).toSeconds();
        return (int) Math.floorDiv(left, 60);
    }

    private static RejectedException unknown(String queue) {
        return new RejectedException(new DeskRejection.UnknownQueue(queue));
    }
}
