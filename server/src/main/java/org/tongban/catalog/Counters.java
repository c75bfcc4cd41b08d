package org.tongban.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.platform.Messages;
import org.tongban.region.Division;
import org.tongban.region.Regions;

/** Where and when one may come in person for a service, and how a booking is said. */
@Component
public class Counters {
    private final Regions regions;
    private final Messages messages;

    Counters(Regions regions, Messages messages) {
        this.regions = regions;
        this.messages = messages;
    }

    /** The divisions with such a counter, by code: that of the authority itself or those below it. */
    public List<Division> of(Guide guide, String division) {
        if (guide.inPerson().reason().isEmpty()) return List.of();
        var at = guide.inPerson().at();
        return at == guide.level()
                ? regions.division(division).stream().toList()
                : regions.children(division).stream()
                        .filter(each -> each.kind() == at)
                        .toList();
    }

    public boolean isPlace(Guide guide, String division, String place) {
        return of(guide, division).stream().anyMatch(each -> each.code().equals(place));
    }

    public boolean isDay(LocalDate day, LocalDate today) {
        return regions.calendar().isOpenForVisit(day, today);
    }

    public String name(String place, Guide guide, Locale language) {
        var division =
                regions.division(place).map(each -> each.name().in(language)).orElse(place);
        return messages.text(
                "catalog.counter",
                Map.of("division", division, "place", guide.inPerson().place().in(language)),
                language);
    }

    public String words(Booking booking, Guide guide, Locale language) {
        return messages.text(
                "catalog.booking",
                Map.of(
                        "place", name(booking.place(), guide, language),
                        "day", date(booking.day(), language),
                        "half", half(booking.half(), language)),
                language);
    }

    public String date(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(messages.text("catalog.day", language), language)
                .format(day);
    }

    public String half(Booking.Half half, Locale language) {
        return messages.text("catalog.half." + half.word(), language);
    }
}
