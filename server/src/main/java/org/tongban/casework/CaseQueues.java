package org.tongban.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseQueueStore.Asked;
import org.tongban.casework.CaseQueueStore.Count;
import org.tongban.casework.CaseQueueStore.Line;
import org.tongban.casework.CaseQueueStore.Span;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.identity.Staff;
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

    /** What goes before others stands on the first piece, whole. */
    private static final int MOST_EXPEDITED = 500;

    private static final Duration LATELY = Duration.ofDays(30);
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final KnownQueues known;
    private final CaseQueueStore store;
    private final HandsStore hands;
    private final Actors actors;
    private final Staff staff;
    private final ConsultationStore consultations;
    private final LaterCheckStore laterChecks;
    private final Catalog catalog;
    private final Regions regions;
    private final InstantSource time;

    CaseQueues(
            KnownQueues known,
            CaseQueueStore store,
            HandsStore hands,
            Actors actors,
            Staff staff,
            ConsultationStore consultations,
            LaterCheckStore laterChecks,
            Catalog catalog,
            Regions regions,
            InstantSource time) {
        this.known = known;
        this.store = store;
        this.hands = hands;
        this.actors = actors;
        this.staff = staff;
        this.consultations = consultations;
        this.laterChecks = laterChecks;
        this.catalog = catalog;
        this.regions = regions;
        this.time = time;
    }

    List<DeskQueue> of(Caller caller) {
        var now = time.instant();
        if (caller.role() == Role.SUPERVISOR) {
            var anyone = new HandsStore.AtDesk(caller, Set.of(), Set.of());
            return known.of(caller.division(), anyone, now, () -> ofDivision(caller.division()));
        }
        var desk = actors.atDesk(caller);
        return known.of(caller.authority(), desk, now, () -> ofPost(desk));
    }

    private List<DeskQueue> ofDivision(String division) {
        var open = store.countOpenInDivision(division, near());
        return List.of(
                DeskQueue.of(CaseQueue.OPEN, open),
                DeskQueue.of(CaseQueue.OVERDUE, new Count(open.red(), open.red(), 0)),
                DeskQueue.of(CaseQueue.CONCLUDED, Count.NONE));
    }

    private List<DeskQueue> ofPost(HandsStore.AtDesk desk) {
        var caller = desk.caller();
        var waiting = hands.countWaiting(desk, near());
        var queues = new ArrayList<DeskQueue>();
        for (var queue : CaseQueue.values()) {
            var count = count(queue, caller, waiting);
            var joinsIn = queue.joinsIn() && count.all() > 0;
            var standsIn = queue == CaseQueue.STANDING_IN && !desk.absentees().isEmpty();
            if (queue.isUsualFor(caller.role()) || joinsIn || standsIn) queues.add(DeskQueue.of(queue, count));
        }
        return queues;
    }

    private static boolean mayAnswer(Caller caller) {
        return caller.role() == Role.OFFICER || caller.role() == Role.HEAD;
    }

    private Count count(CaseQueue queue, Caller caller, HandsStore.Waiting waiting) {
        return switch (queue) {
            case MINE -> waiting.mine();
            case STANDING_IN -> waiting.standingIn();
            case UNASSIGNED -> waiting.unassigned();
            case TO_PRECHECK, TO_PRELIMINARY, TO_SITE_CHECK, TO_BOOK, TO_REVIEW, TO_DECIDE ->
                queue.step().map(waiting::at).orElse(Count.NONE);
            case TO_ANSWER -> mayAnswer(caller) ? consultations.countToAnswer(caller.authority(), near()) : Count.NONE;
            case LATER_CHECK -> mayAnswer(caller) ? laterChecks.countToCheck(caller.authority(), near()) : Count.NONE;
            case TO_ASSIGN ->
                caller.role() == Role.HEAD
                        ? hands.countToAssign(caller.authority(), staff.left(caller.authority()), near())
                        : Count.NONE;
            case AWAITING_CORRECTION ->
                queue.isUsualFor(caller.role()) ? new Count(store.countAwaiting(caller.authority()), 0, 0) : Count.NONE;
            case OPEN -> store.countOpen(caller.authority(), near());
            case OVERDUE, CONCLUDED -> Count.NONE;
        };
    }

    /**
     * A piece of a queue.
     *
     * @param q the end of a case number, or words of a service's name; empty for all
     * @param lamp {@code amber} or {@code red}; empty for all
     * @param due a day; empty for all
     * @throws RejectedException {@code casework.unknown-queue}, {@code casework.bad-cursor}, {@code casework.bad-day}
     */
    Slice<DeskLine> cases(
            Caller caller, String key, String q, String lamp, String due, String cursor, Locale language) {
        var queue = queue(key, caller);
        var asked = asked(q.strip(), span(queue == CaseQueue.OVERDUE ? "red" : lamp, due), language);
        var isNarrowed = !lamp.isEmpty() || !due.isEmpty();
        var lines = queue == CaseQueue.CONCLUDED
                ? concluded(caller, asked, QueuePlace.byTime(cursor))
                : open(queue, caller, asked, isNarrowed, QueuePlace.byDate(cursor), PIECE + 1);
        Function<Line, QueuePlace> place = queue == CaseQueue.CONCLUDED
                ? line -> QueuePlace.of(line.movedAt(), line.id())
                : line -> QueuePlace.of(line.until(), line.id());
        var piece = lines.size() <= PIECE ? lines : lines.subList(0, PIECE);
        var goesFirst = cursor.isEmpty() && queue.isByDueDate()
                ? open(queue, caller, asked.whatGoesFirst(), isNarrowed, QueuePlace.byDate(""), MOST_EXPEDITED)
                : List.<Line>of();
        var shown = Stream.concat(goesFirst.stream(), piece.stream()).toList();
        var names = staff.names(
                shown.stream().flatMap(line -> line.holder().stream()).collect(Collectors.toSet()));
        return new Slice<>(
                shown.stream().map(line -> line(line, names, language)).toList(),
                piece.size() < lines.size() ? place.apply(piece.getLast()).cursor() : "");
    }

    private List<Line> open(
            CaseQueue queue, Caller caller, Asked asked, boolean turnsOnly, QueuePlace after, int most) {
        var authority = caller.authority();
        if (caller.role() == Role.SUPERVISOR) {
            var turns = turnsOnly || queue == CaseQueue.OVERDUE;
            return store.openInDivision(caller.division(), asked, turns, after, most);
        }
        return switch (queue) {
            case MINE -> hands.mine(actors.atDesk(caller), asked, after, most);
            case STANDING_IN -> hands.standingIn(actors.atDesk(caller), asked, after, most);
            case UNASSIGNED -> hands.unassigned(actors.atDesk(caller), asked, after, most);
            case TO_ASSIGN -> hands.toAssign(authority, staff.left(authority), asked, after, most);
            case LATER_CHECK -> laterChecks.toCheck(authority, asked, after, most);
            case TO_ANSWER -> consultations.toAnswer(authority, asked, after, most);
            case AWAITING_CORRECTION -> store.awaitingCorrection(authority, asked, after, most);
            case TO_PRECHECK, TO_PRELIMINARY, TO_SITE_CHECK, TO_BOOK, TO_REVIEW, TO_DECIDE ->
                store.atStep(authority, caller.role().name(), queue.step().orElseThrow(), asked, after, most);
            case OPEN, OVERDUE, CONCLUDED -> store.open(authority, asked, turnsOnly, after, most);
        };
    }

    private static CaseQueue queue(String key, Caller caller) {
        var queue = CaseQueue.of(key).orElseThrow(() -> unknown(key));
        var role = caller.role();
        var isTheirs =
                switch (queue) {
                    case OVERDUE -> role == Role.SUPERVISOR;
                    case TO_ASSIGN -> role == Role.HEAD;
                    case TO_ANSWER, LATER_CHECK -> mayAnswer(caller);
                    case OPEN, CONCLUDED -> true;
                    case MINE,
                            STANDING_IN,
                            UNASSIGNED,
                            TO_PRECHECK,
                            TO_PRELIMINARY,
                            AWAITING_CORRECTION,
                            TO_SITE_CHECK,
                            TO_BOOK,
                            TO_REVIEW,
                            TO_DECIDE -> role != Role.SUPERVISOR;
                };
        if (!isTheirs) throw unknown(key);
        return queue;
    }

    private List<Line> concluded(Caller caller, Asked asked, QueuePlace before) {
        var since = time.instant().minus(LATELY);
        return caller.role() == Role.SUPERVISOR
                ? store.concludedInDivision(caller.division(), asked, since, before, PIECE + 1)
                : store.concluded(caller.authority(), asked, since, before, PIECE + 1);
    }

    private Asked asked(String q, Span span, Locale language) {
        if (q.isEmpty()) return new Asked("", null, span, false);
        if (q.matches("[0-9-]+")) return new Asked(q, null, span, false);
        var services = catalog.search(q, language).stream().map(Guide::slug).toList();
        return new Asked("", services, span, false);
    }

    private Span span(String lamp, String due) {
        var span = span(lamp);
        return due.isEmpty() ? span : span.on(DueDays.day(due));
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

    private DeskLine line(Line line, Map<UUID, String> names, Locale language) {
        var lamp = line.hasTurn() ? Lamp.of(line.until(), line.dueAt(), near()).name() : "none";
        var isOpen = line.hasTurn() || !CaseTransitions.GRAPH.ends(line.state());
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
                line.holder().map(holder -> names.getOrDefault(holder, "")).orElse(""),
                line.movedAt(),
                isOpen ? line.until() : null,
                line.hasTurn() ? line.dueAt().orElse(null) : null,
                isOpen && regions.calendar().isProvisional(line.until()),
                line.hasTurn() ? regions.calendar().count(today(), line.until()) : null,
                line.hasTurn() ? line.dueAt().map(this::minutesLeft).orElse(null) : null,
                line.stepDueOn().orElse(null),
                lamp.toLowerCase(Locale.ROOT),
                line.expedited());
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
