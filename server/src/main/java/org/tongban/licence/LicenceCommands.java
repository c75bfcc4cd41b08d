package org.tongban.licence;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.RejectedException;
import org.tongban.licence.LicenceEvent.Cancelled;
import org.tongban.licence.LicenceEvent.Restored;
import org.tongban.licence.LicenceEvent.Resumed;
import org.tongban.licence.LicenceEvent.Revoked;
import org.tongban.licence.LicenceEvent.Suspended;
import org.tongban.notice.Notice;
import org.tongban.notice.NoticeTemplate;
import org.tongban.notice.Notices;
import org.tongban.platform.Caller;
import org.tongban.platform.Zones;

/** What the head of the issuing authority does to a licence; the holder is told of a revocation in the same transaction. */
@Service
class LicenceCommands {
    private final LicenceStore store;
    private final LicenceEventStore events;
    private final LicenceTypes types;
    private final Notices notices;
    private final InstantSource time;

    LicenceCommands(
            LicenceStore store, LicenceEventStore events, LicenceTypes types, Notices notices, InstantSource time) {
        this.store = store;
        this.events = events;
        this.types = types;
        this.notices = notices;
        this.time = time;
    }

    @Transactional
    public Licence revoke(UUID id, int expectedVersion, String reason, Caller head) {
        return apply(id, expectedVersion, new Revoked(reason, time.instant()), head);
    }

    /** As {@link #revoke}, of an edition that the one before it takes the place of again: the holder loses no licence. */
    @Transactional
    public Licence withdraw(UUID id, int expectedVersion, String reason, Caller head) {
        return carriedOut(id, expectedVersion, new Revoked(reason, time.instant()), head);
    }

    @Transactional
    public Licence suspend(UUID id, int expectedVersion, String reason, Caller head) {
        return apply(id, expectedVersion, new Suspended(reason, time.instant()), head);
    }

    @Transactional
    public Licence resume(UUID id, int expectedVersion, String reason, Caller head) {
        return apply(id, expectedVersion, new Resumed(reason, time.instant()), head);
    }

    @Transactional
    public Licence cancel(UUID id, int expectedVersion, String reason, Caller head) {
        return apply(id, expectedVersion, new Cancelled(reason, time.instant()), head);
    }

    @Transactional
    public Licence restore(UUID id, int expectedVersion, String reason, Caller head) {
        return apply(id, expectedVersion, new Restored(reason, time.instant()), head);
    }

    private Licence apply(UUID id, int expectedVersion, LicenceEvent wish, Caller head) {
        var licence = carriedOut(id, expectedVersion, wish, head);
        if (wish instanceof Revoked) tell(licence, wish);
        return licence;
    }

    private Licence carriedOut(UUID id, int expectedVersion, LicenceEvent wish, Caller head) {
        var licence = store.find(id)
                .filter(found -> found.authority().equals(head.authority()))
                .orElseThrow(() -> new RejectedException(new LicenceRejection.NoSuchLicence()));
        var event = licence.decide(wish).orThrow().getFirst();
        if (licence.version() != expectedVersion) {
            throw new RejectedException(new LicenceRejection.ChangedMeanwhile());
        }
        var state = licence.after(event);
        if (!store.move(licence, state, Zones.dateOf(event.at()), event.reason())) {
            throw new RejectedException(new LicenceRejection.ChangedMeanwhile());
        }
        var kind = event.getClass().getSimpleName().toUpperCase(Locale.ROOT);
        events.append(id, licence.version() + 1, kind, event.reason(), head, event.at());
        return store.find(id).orElseThrow();
    }

    private void tell(Licence licence, LicenceEvent event) {
        var name = types.version(licence.typeVersion()).name();
        var args = Map.of(
                "licence", name.zh(),
                "licence.en", name.in(Locale.ENGLISH),
                "licenceNumber", licence.shownNumber(),
                "reason", event.reason());
        var dedup = licence.id() + "-" + licence.version();
        notices.send(new Notice(licence.holder(), NoticeTemplate.LICENCE_REVOKED, args, licence.caseId(), dedup));
    }
}
