package org.tongban.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseEvent.Submitted;
import org.tongban.ledger.Ledger;
import org.tongban.platform.Caller;
import org.tongban.region.Regions;

/** What is kept of what was decided: the case's new row, and its events, each chained to the one before. */
@Component
class CaseLog {
    /** What the first event is chained to. */
    static final byte[] NO_HASH = new byte[32];

    private final EventCodec codec;
    private final Regions regions;

    CaseLog(EventCodec codec, Regions regions) {
        this.codec = codec;
        this.regions = regions;
    }

    /** @param hash of the last link, which the next event is chained to */
    record Entry(CaseFile file, byte[] hash, List<EventCodec.Link> links) {
        List<Ledger.Leaf> leaves() {
            return links.stream().map(EventCodec.Link::leaf).toList();
        }
    }

    /** A new case; it has no serial yet. */
    Entry opened(UUID id, CaseSnapshot snapshot, Caller caller, Instant now) {
        var submitted = new Submitted(snapshot.terms(), snapshot.subject(), now);
        var lifecycle = Case.of(submitted);
        var link = codec.link(recorded(id, 1, submitted, caller, Optional.empty()), NO_HASH);
        return new Entry(CaseFile.of(id, snapshot, lifecycle, clock()), link.hash(), List.of(link));
    }

    /** @param inPlaceOf whom the caller stands in for; empty for their own doing */
    Entry moved(CaseFile file, byte[] lastHash, List<CaseEvent> decided, Caller caller, Optional<UUID> inPlaceOf) {
        var competent = file;
        var lifecycle = file.lifecycle();
        var version = file.version();
        var hash = lastHash;
        var links = new ArrayList<EventCodec.Link>();
        for (var event : decided) {
            version++;
            lifecycle = lifecycle.after(event);
            if (event instanceof CaseEvent.PassedOn passedOn) competent = competent.passedOn(passedOn.to());
            var link = codec.link(recorded(file.id(), version, event, caller, inPlaceOf), hash);
            links.add(link);
            hash = link.hash();
        }
        return new Entry(competent.after(lifecycle, version, clock()), hash, links);
    }

    private Clock clock() {
        return new Clock(regions.calendar());
    }

    private static RecordedEvent recorded(
            UUID id, int version, CaseEvent event, Caller caller, Optional<UUID> inPlaceOf) {
        return new RecordedEvent(
                id, version, event, caller.id(), caller.role(), caller.authority(), caller.post(), inPlaceOf);
    }
}
