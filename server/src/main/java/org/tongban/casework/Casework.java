package org.tongban.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Decision;
import org.tongban.kernel.Ids;
import org.tongban.kernel.RejectedException;
import org.tongban.ledger.Ledger;
import org.tongban.platform.Caller;
import org.tongban.platform.Feeds;
import org.tongban.region.Regions;

/** Opens cases and carries out commands: events, row, content and ledger leaf in one transaction. */
@Service
public class Casework {
    private final CaseStore cases;
    private final EventStore events;
    private final ContentStore contents;
    private final SideRows rows;
    private final CaseLog log;
    private final WaitingStore waiting;
    private final KnownQueues queues;
    private final Actors actors;
    private final Subjects subjects;
    private final JointBodies jointBodies;
    private final Ledger ledger;
    private final Regions regions;
    private final Feeds feeds;
    private final InstantSource time;

    Casework(
            CaseStore cases,
            EventStore events,
            ContentStore contents,
            SideRows rows,
            CaseLog log,
            WaitingStore waiting,
            KnownQueues queues,
            Actors actors,
            Subjects subjects,
            JointBodies jointBodies,
            Ledger ledger,
            Regions regions,
            Feeds feeds,
            InstantSource time) {
        this.cases = cases;
        this.events = events;
        this.contents = contents;
        this.rows = rows;
        this.log = log;
        this.waiting = waiting;
        this.queues = queues;
        this.actors = actors;
        this.subjects = subjects;
        this.jointBodies = jointBodies;
        this.ledger = ledger;
        this.regions = regions;
        this.feeds = feeds;
        this.time = time;
    }

    /**
     * Opens a case in the caller's transaction and gives it its number.
     *
     * @throws RejectedException {@code casework.licence-busy} where another case is about the same licence
     */
    @Transactional
    public CaseFile open(CaseSnapshot snapshot, Caller caller) {
        var now = time.instant();
        subjects.claim(snapshot);
        var named = jointBodies.named(snapshot.terms(), snapshot.competence(), snapshot.content());
        var opened = log.opened(Ids.next(now), snapshot.under(named), caller, now);
        var number = cases.insert(opened.file(), opened.hash());
        append(opened);
        subjects.open(opened.file());
        contents.insert(opened.file().id(), 1, snapshot.content());
        queues.changed(opened.file(), opened.file());
        feeds.nudge();
        return opened.file().numbered(number);
    }

    /**
     * Carries out a command.
     *
     * @param expectedVersion the version that the caller has seen
     * @throws RejectedException {@code casework.no-such-case}, {@code casework.changed-meanwhile}, or why the case
     *     itself says no
     */
    @Transactional
    public CaseFile command(UUID id, int expectedVersion, CaseCommand command, Caller caller) {
        return carriedOut(visible(id, caller), expectedVersion, command, caller)
                .orThrow()
                .getFirst();
    }

    /** Has the system decide a case that was just opened. Where the case says no, people decide it as any other. */
    @Transactional
    public void decideAutomatically(UUID id, List<String> conditions, int sampleDays) {
        attempt(id, _ -> Decision.of(new CaseCommand.DecideAutomatically(conditions, sampleDays)), Caller.SYSTEM);
    }

    /**
     * As {@link #command} on the case as it stands now, with the answer as a value: of many at once, one that says no
     * spoils no other.
     *
     * @param wish the command for this case, or why there is none
     */
    @Transactional
    Decision<CaseFile> attempt(UUID id, Function<CaseFile, Decision<CaseCommand>> wish, Caller caller) {
        var row = cases.find(id).filter(each -> each.file().isVisibleTo(caller));
        if (row.isEmpty()) return Decision.rejected(new CaseRejection.NoSuchCase());
        return switch (wish.apply(row.get().file())) {
            case Decision.Rejected<CaseCommand>(var why) -> Decision.rejected(why);
            case Decision.Granted<CaseCommand>(var commands) ->
                carriedOut(row.get(), row.get().file().version(), commands.getFirst(), caller);
        };
    }

    /** The caller takes the case that waits for the post and is due next; empty where none waits. */
    @Transactional
    Optional<CaseFile> takeNext(Caller caller) {
        return waiting.next(caller.authority(), caller.role(), actors.leftPost(caller))
                .map(row -> carriedOut(row, row.file().version(), new CaseCommand.Take(), caller)
                        .orThrow()
                        .getFirst());
    }

    /**
     * Carries out a command on the case as it stands now, after whoever is at it: for what nobody else's act makes wrong.
     *
     * @throws RejectedException as {@link #command}, but never {@code casework.changed-meanwhile}
     */
    @Transactional
    public CaseFile commandNow(UUID id, CaseCommand command, Caller caller) {
        cases.lock(id);
        return command(id, visible(id, caller).file().version(), command, caller);
    }

    /** Until whoever is at it is done; in the caller's transaction. */
    @Transactional
    void waitFor(UUID id) {
        cases.lock(id);
    }

    /** @throws RejectedException {@code casework.no-such-case} also where it is none of the caller's */
    @Transactional(readOnly = true)
    public CaseFile find(UUID id, Caller caller) {
        return visible(id, caller).file();
    }

    /** By id; those that are none of the caller's are missing. */
    Map<UUID, String> numbers(List<UUID> ids, Caller caller) {
        return cases.findAll(ids).values().stream()
                .filter(file -> file.isVisibleTo(caller))
                .collect(Collectors.toMap(CaseFile::id, CaseFile::number));
    }

    /** A case with what was handed in and what happened. */
    record Whole(CaseFile file, CaseContent content, List<RecordedEvent> history) {}

    /**
     * Whoever asks logs the reading.
     *
     * @throws RejectedException {@code casework.no-such-case} also where it is none of the caller's
     */
    @Transactional(readOnly = true)
    Whole whole(UUID id, Caller caller) {
        return new Whole(visible(id, caller).file(), contents.latest(id), recorded(id));
    }

    @Transactional(readOnly = true)
    public List<RecordedEvent> history(UUID id, Caller caller) {
        visible(id, caller);
        return recorded(id);
    }

    private List<RecordedEvent> recorded(UUID id) {
        return events.of(id).stream().map(EventCodec.Link::recorded).toList();
    }

    /** What the applicant handed in. Whoever asks logs the reading, unless it is the applicant. */
    @Transactional(readOnly = true)
    public CaseContent content(UUID id, Caller caller) {
        visible(id, caller);
        return contents.latest(id);
    }

    private CaseStore.Row visible(UUID id, Caller caller) {
        return cases.find(id)
                .filter(row -> row.file().isVisibleTo(caller))
                .orElseThrow(() -> new RejectedException(new CaseRejection.NoSuchCase()));
    }

    private Decision<CaseFile> carriedOut(CaseStore.Row row, int expectedVersion, CaseCommand command, Caller caller) {
        var file = row.file();
        if (!file.mayCommand(command, caller)) return Decision.rejected(new CaseRejection.NotYourStep());
        var kept = subjects.keptFrom(file, command);
        if (kept.isPresent()) return Decision.rejected(kept.get());
        var actor = actors.of(file, caller);
        return switch (file.lifecycle().decide(informed(file, command), actor, time.instant(), regions.calendar())) {
            case Decision.Rejected<CaseEvent>(var why) -> Decision.rejected(why);
            case Decision.Granted<CaseEvent>(var decided) -> {
                var inPlaceOf = actor.standsIn() ? file.holder() : Optional.<UUID>empty();
                var moved = log.moved(file, row.lastHash(), decided, caller, inPlaceOf);
                yield file.version() == expectedVersion && kept(file, moved, decided.getLast(), command)
                        ? Decision.of(moved.file())
                        : Decision.rejected(new CaseRejection.Changed());
            }
        };
    }

    /** Whoever accepts does so with what is missing in the content, where the service's text lets it follow. */
    private CaseCommand informed(CaseFile file, CaseCommand command) {
        return command instanceof CaseCommand.Accepting accepting
                        && !file.terms().process().mayFollow().isEmpty()
                ? accepting.without(contents.latest(file.id()).missing())
                : command;
    }

    /** The row goes first: whoever is slower waits at it and then finds its version gone. */
    private boolean kept(CaseFile before, CaseLog.Entry moved, CaseEvent last, CaseCommand command) {
        var next = moved.file();
        if (!cases.update(next, moved.hash(), movedAt(last), before.version())) return false;
        append(moved);
        rows.keep(before, moved);
        newContent(command).ifPresent(content -> contents.insert(next.id(), next.version(), content));
        queues.changed(before, next);
        feeds.nudge();
        return true;
    }

    private static Optional<CaseContent> newContent(CaseCommand command) {
        if (command instanceof CaseCommand.Correct(var content)) return Optional.of(content);
        if (command instanceof CaseCommand.HandInMissing handedIn) return Optional.of(handedIn.content());
        return command instanceof CaseCommand.PassOn pass
                ? pass.other().map(CaseCommand.AsOther::content)
                : Optional.empty();
    }

    /** Since when it stands where it stands; a date that is reckoned again moves no case, nor do other hands or marks. */
    private static Optional<Instant> movedAt(CaseEvent last) {
        var stays = last instanceof CaseEvent.DueDateMoved
                || last instanceof CaseEvent.ChangesHands
                || last instanceof CaseEvent.Marks;
        return stays ? Optional.empty() : Optional.of(last.at());
    }

    private void append(CaseLog.Entry entry) {
        entry.links().forEach(events::insert);
        ledger.append(entry.leaves());
    }

    Instant now() {
        return time.instant();
    }
}
