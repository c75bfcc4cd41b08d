package org.tongban.casework;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.Ids;
import org.tongban.ledger.Ledger;
import org.tongban.platform.Caller;
import org.tongban.region.Regions;

/**
 * Takes in cases with their whole history, thousands at once. Nobody is told and nothing is issued because of them: what
 * they led to is taken in beside them.
 */
@Service
public class PastCases {
    private final CaseLog log;
    private final PastCaseStore cases;
    private final EventStore events;
    private final ContentStore contents;
    private final PackedStore packed;
    private final EventCodec codec;
    private final Ledger ledger;
    private final Regions regions;

    PastCases(
            CaseLog log,
            PastCaseStore cases,
            EventStore events,
            ContentStore contents,
            PackedStore packed,
            EventCodec codec,
            Ledger ledger,
            Regions regions) {
        this.log = log;
        this.cases = cases;
        this.events = events;
        this.contents = contents;
        this.packed = packed;
        this.codec = codec;
        this.ledger = ledger;
        this.regions = regions;
    }

    /** Begins one in memory. */
    public PastCase begin(CaseSnapshot snapshot, Instant submittedAt) {
        var applicant = Caller.applicant(snapshot.applicant());
        var opened = log.opened(Ids.next(submittedAt), snapshot, applicant, submittedAt);
        return new PastCase(log, regions.calendar(), opened, snapshot.content());
    }

    /** Numbers and keeps them, all or none; those that have ended are packed at once. */
    @Transactional
    public void keep(List<PastCase> past) {
        var serials = cases.serials(past.size()).iterator();
        past.forEach(each -> each.number(serials.next()));
        cases.copy(past);
        var open = past.stream().filter(each -> each.file().isOpen()).toList();
        events.copyPast(open.stream().flatMap(each -> each.links().stream()).toList());
        contents.copy(open.stream().flatMap(each -> each.contents().stream()).toList());
        packed.copy(past.stream()
                .filter(each -> !each.file().isOpen())
                .map(each -> each.piece(codec))
                .toList());
        ledger.appendMany(past.stream()
                .flatMap(each -> each.links().stream())
                .map(EventCodec.Link::leaf)
                .toList());
    }
}
