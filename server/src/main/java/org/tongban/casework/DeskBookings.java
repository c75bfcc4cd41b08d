package org.tongban.casework;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.casework.DeskCaseView.DeskBooking;
import org.tongban.casework.DeskCaseView.LabelledValue;
import org.tongban.catalog.Booking;
import org.tongban.catalog.Counters;
import org.tongban.catalog.Guide;

/** The visit that a case leads to, as the desk arranges it. */
@Component
class DeskBookings {
    private final Counters counters;
    private final CaseExtras extras;

    DeskBookings(Counters counters, CaseExtras extras) {
        this.counters = counters;
        this.extras = extras;
    }

    @Nullable
    DeskBooking of(CaseFile file, Guide guide, CaseContent content, List<RecordedEvent> history, Locale language) {
        if (guide.bookingField().isEmpty()) return null;
        var wished = guide.bookingField()
                .flatMap(field -> Booking.parse(content.form().getOrDefault(field.key(), "")))
                .map(booking -> extras.visit(booking, "", guide, language))
                .orElse(null);
        var places = counters.of(guide, file.division()).stream()
                .map(place ->
                        new LabelledValue(place.code(), counters.name(place.code(), guide, language), place.code()))
                .toList();
        return new DeskBooking(
                wished, extras.booking(history, guide, language), extras.missed(history, guide, language), places);
    }
}
