package org.tongban.casework;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.casework.CaseEvent.BookingConfirmed;
import org.tongban.catalog.Booking;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Counters;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;

/** The visit that is agreed on, moved by the applicant. */
@Component
class MyVisits {
    private final Casework casework;
    private final Catalog catalog;
    private final Counters counters;

    MyVisits(Casework casework, Catalog catalog, Counters counters) {
        this.casework = casework;
        this.catalog = catalog;
        this.counters = counters;
    }

    @Transactional(readOnly = true)
    VisitChoices choices(UUID id, Caller caller, Locale language) {
        var file = casework.find(id, caller);
        if (!new OutsideSteps(file.lifecycle()).isMovableByApplicant(casework.now())) {
            return new VisitChoices(List.of());
        }
        var guide = catalog.guide(file.guideVersion());
        return new VisitChoices(counters.of(guide, file.division()).stream()
                .map(place -> new VisitChoices.Counter(place.code(), counters.name(place.code(), guide, language)))
                .toList());
    }

    /** What the counter wrote, such as what to bring, still holds where the counter is the same. */
    @Transactional
    CaseFile move(UUID id, int expectedVersion, Booking booking, Caller caller) {
        var file = casework.find(id, caller);
        if (!counters.isPlace(catalog.guide(file.guideVersion()), file.division(), booking.place())) {
            throw new RejectedException(new CaseRejection.NotACounter());
        }
        var agreed = lastAgreed(id, caller);
        if (agreed.filter(before -> before.booking().equals(booking)).isPresent()
                && file.progress().bookedFor().isPresent()) {
            throw new RejectedException(new VisitRejection.VisitUnchanged());
        }
        var note = agreed.filter(before -> before.booking().place().equals(booking.place()))
                .map(BookingConfirmed::note)
                .orElse("");
        return casework.command(id, expectedVersion, new CaseCommand.MoveVisit(booking, note), caller);
    }

    private Optional<BookingConfirmed> lastAgreed(UUID id, Caller caller) {
        return casework.history(id, caller).reversed().stream()
                .map(RecordedEvent::event)
                .filter(BookingConfirmed.class::isInstance)
                .map(BookingConfirmed.class::cast)
                .findFirst();
    }
}
