package org.tongban.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.Messages;

/** The inbox of a member of staff: which cases want attention, and why. */
@Component
class DeskAlerts {
    private static final int PIECE = 20;

    private final AlertStore alerts;
    private final EventStore events;
    private final CaseStore cases;
    private final Actors actors;
    private final Catalog catalog;
    private final MarkWords words;
    private final Messages messages;
    private final InstantSource time;

    DeskAlerts(
            AlertStore alerts,
            EventStore events,
            CaseStore cases,
            Actors actors,
            Catalog catalog,
            MarkWords words,
            Messages messages,
            InstantSource time) {
        this.alerts = alerts;
        this.events = events;
        this.cases = cases;
        this.actors = actors;
        this.catalog = catalog;
        this.words = words;
        this.messages = messages;
        this.time = time;
    }

    /**
     * @param event the kind of it, such as {@code Overdue}
     * @param title what happened, {@code text} the words to it
     */
    record Line(
            UUID id,
            UUID caseId,
            String number,
            String service,
            String event,
            String title,
            String text,
            Instant at,
            boolean read) {}

    int unread(Caller caller) {
        return alerts.unread(actors.atDesk(caller));
    }

    /** Newest first. */
    List<Line> of(Caller caller, UUID before, Locale language) {
        var shown = alerts.shown(actors.atDesk(caller), before, PIECE);
        var files = cases.findAll(
                shown.stream().map(AlertStore.Alert::caseId).distinct().toList());
        return shown.stream()
                .map(alert -> line(alert, java.util.Objects.requireNonNull(files.get(alert.caseId())), language))
                .toList();
    }

    private Line line(AlertStore.Alert alert, CaseFile file, Locale language) {
        var recorded = events.find(alert.caseId(), alert.version());
        var event = recorded.event();
        var guide = catalog.guide(file.guideVersion());
        return new Line(
                alert.id(),
                file.id(),
                file.number(),
                guide.name().in(language),
                EventCodec.typeOf(event),
                messages.text(recorded.title(file.isExOfficio()), language),
                event instanceof CaseEvent.Marks mark
                        ? words.note(mark, guide, language)
                        : messages.text("casework.granted-by-silence", language),
                event.at(),
                alert.read());
    }

    /** @throws RejectedException {@code casework.no-such-alert} also where it is none of the caller's */
    void read(UUID id, Caller caller) {
        if (!alerts.read(actors.atDesk(caller), id, time.instant())) {
            throw new RejectedException(new DeskRejection.NoSuchAlert());
        }
    }

    void readAll(Caller caller) {
        alerts.readAll(actors.atDesk(caller), time.instant());
    }

    static String next(List<Line> piece) {
        return piece.size() < PIECE ? "" : piece.getLast().id().toString();
    }
}
