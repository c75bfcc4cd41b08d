package org.tongban.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
    private final ConsultationStore consultations;
    private final CaseLog log;
    private final Ledger ledger;
    private final Regions regions;
    private final Feeds feeds;
    private final InstantSource time;

    Casework(
            CaseStore cases,
            EventStore events,
            ContentStore contents,
            ConsultationStore consultations,
            CaseLog log,
            Ledger ledger,
            Regions regions,
            Feeds feeds,
            InstantSource time) {
        this.cases = cases;
        this.events = events;
        this.contents = contents;
        this.consultations = consultations;
        this.log = log;
        this.ledger = ledger;
        this.regions = regions;
        this.feeds = feeds;
        this.time = time;
    }

    /** Opens a case in the caller's transaction and gives it its number. */
    @Transactional
    public CaseFile open(CaseSnapshot snapshot, Caller caller) {
        var now = time.instant();
        var opened = log.opened(Ids.next(now), snapshot, caller, now);
        var number = cases.insert(opened.file(), opened.hash());
        append(opened);
        contents.insert(opened.file().id(), 1, snapshot.content());
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
        var row = visible(id, caller);
        if (!row.file().mayCommand(command, caller)) throw new RejectedException(new CaseRejection.NotYourStep());
        var now = time.instant();
        var decided = row.file()
                .lifecycle()
                .decide(command, caller.role(), now, regions.calendar())
                .orThrow();
        if (row.file().version() != expectedVersion) throw new RejectedException(new CaseRejection.Changed());
        return append(row, decided, caller, command);
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

    /** @throws RejectedException {@code casework.no-such-case} also where it is none of the caller's */
    @Transactional(readOnly = true)
    public CaseFile find(UUID id, Caller caller) {
        return visible(id, caller).file();
    }

    @Transactional(readOnly = true)
    public List<RecordedEvent> history(UUID id, Caller caller) {
        visible(id, caller);
        return events.of(id);
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

    /** The row goes first: whoever is slower waits at it and then finds its version gone. */
    private CaseFile append(CaseStore.Row row, List<CaseEvent> decided, Caller caller, CaseCommand command) {
        var moved = log.moved(row.file(), row.lastHash(), decided, caller);
        var next = moved.file();
        if (!cases.update(
                next, moved.hash(), movedAt(decided.getLast()), row.file().version())) {
            throw new RejectedException(new CaseRejection.Changed());
        }
        append(moved);
        if (!row.file().progress().consultations().isEmpty()
                || !next.progress().consultations().isEmpty()) {
            consultations.keep(next);
        }
        if (command instanceof CaseCommand.Correct(var content)) contents.insert(next.id(), next.version(), content);
        feeds.nudge();
        return next;
    }

    /** Since when it stands where it stands; a date that is reckoned again moves no case. */
    private static Optional<Instant> movedAt(CaseEvent last) {
        return last instanceof CaseEvent.DueDateMoved ? Optional.empty() : Optional.of(last.at());
    }

    private void append(CaseLog.Entry entry) {
        entry.links().forEach(events::insert);
        ledger.append(entry.leaves());
    }

    Instant now() {
        return time.instant();
    }
}
