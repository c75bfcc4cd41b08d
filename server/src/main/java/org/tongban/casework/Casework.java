package org.tongban.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.casework.CaseEvent.Submitted;
import org.tongban.kernel.Ids;
import org.tongban.kernel.RejectedException;
import org.tongban.ledger.Ledger;
import org.tongban.platform.Caller;
import org.tongban.platform.Feeds;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** Opens cases and carries out commands: events, row, content and ledger leaf in one transaction. */
@Service
public class Casework {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final byte[] NO_HASH = new byte[32];

    private final CaseStore cases;
    private final EventStore events;
    private final ContentStore contents;
    private final EventCodec codec;
    private final Ledger ledger;
    private final Regions regions;
    private final Feeds feeds;
    private final InstantSource time;

    Casework(
            CaseStore cases,
            EventStore events,
            ContentStore contents,
            EventCodec codec,
            Ledger ledger,
            Regions regions,
            Feeds feeds,
            InstantSource time) {
        this.cases = cases;
        this.events = events;
        this.contents = contents;
        this.codec = codec;
        this.ledger = ledger;
        this.regions = regions;
        this.feeds = feeds;
        this.time = time;
    }

    /** Opens a case in the caller's transaction and gives it its number. */
    @Transactional
    public CaseFile open(CaseSnapshot snapshot, Caller caller) {
        var now = time.instant();
        var submitted = new Submitted(snapshot.terms(), now);
        var lifecycle = Case.of(submitted);
        var id = Ids.next(now);
        var unnumbered = file(id, snapshot, lifecycle);
        var link = codec.link(recorded(id, 1, submitted, caller), NO_HASH);
        var number = cases.insert(unnumbered, link.hash());
        append(link);
        contents.insert(id, 1, snapshot.content());
        feeds.nudge();
        return with(unnumbered, number, lifecycle, 1);
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
        var now = time.instant();
        var decided = row.file()
                .lifecycle()
                .decide(command, caller.role(), now, regions.calendar())
                .orThrow();
        if (row.file().version() != expectedVersion) throw new RejectedException(new CaseRejection.Changed());
        return append(row, decided, caller, command);
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
        var file = row.file();
        var lifecycle = file.lifecycle();
        var version = file.version();
        var hash = row.lastHash();
        var links = new ArrayList<EventCodec.Link>();
        for (var event : decided) {
            version++;
            lifecycle = lifecycle.after(event);
            var link = codec.link(recorded(file.id(), version, event, caller), hash);
            links.add(link);
            hash = link.hash();
        }
        var next = with(file, file.number(), lifecycle, version);
        var movedAt = decided.getLast().at();
        if (!cases.update(next, hash, movedAt, file.version()))
            throw new RejectedException(new CaseRejection.Changed());
        links.forEach(this::append);
        if (command instanceof CaseCommand.Correct(var content)) contents.insert(file.id(), version, content);
        feeds.nudge();
        return next;
    }

    private void append(EventCodec.Link link) {
        events.insert(link);
        var at = link.recorded().event().at();
        ledger.append(new Ledger.Leaf(Ids.next(at), "case-event", link.hash(), at));
    }

    private static RecordedEvent recorded(UUID id, int version, CaseEvent event, Caller caller) {
        return new RecordedEvent(id, version, event, caller.id(), caller.role(), caller.authority(), caller.post());
    }

    private CaseFile file(UUID id, CaseSnapshot snapshot, Case lifecycle) {
        return new CaseFile(
                id,
                "%s-%s-".formatted(snapshot.division(), DAY.format(Zones.dateOf(lifecycle.received()))),
                snapshot.service(),
                snapshot.guideVersion(),
                snapshot.implementationCode(),
                snapshot.authority(),
                snapshot.division(),
                snapshot.applicant(),
                snapshot.applicantMasked(),
                lifecycle.state(),
                1,
                lifecycle.terms(),
                lifecycle.received(),
                lifecycle.received(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                "",
                due(lifecycle));
    }

    private CaseFile with(CaseFile file, String number, Case lifecycle, int version) {
        return new CaseFile(
                file.id(),
                number,
                file.service(),
                file.guideVersion(),
                file.implementationCode(),
                file.authority(),
                file.division(),
                file.applicant(),
                file.applicantMasked(),
                lifecycle.state(),
                version,
                lifecycle.terms(),
                file.submittedAt(),
                lifecycle.received(),
                lifecycle.accepted(),
                lifecycle.answerBy(),
                lifecycle.siteChecked(),
                lifecycle.bookedFor(),
                lifecycle.projectCode(),
                due(lifecycle));
    }

    private java.time.LocalDate due(Case lifecycle) {
        return new Clock(regions.calendar()).dates(lifecycle).current().due();
    }

    Instant now() {
        return time.instant();
    }
}
