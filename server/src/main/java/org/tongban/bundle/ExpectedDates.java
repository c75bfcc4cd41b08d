package org.tongban.bundle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tongban.casework.CaseOverview;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Limit;
import org.tongban.kernel.WorkingCalendar;

/** When each part should be done, by what its authority promises; a part that waits begins where the others end. Pure. */
record ExpectedDates(Catalog catalog, WorkingCalendar calendar) {

    /** By service; what has ended is left out. */
    Map<String, LocalDate> of(List<Part> parts, Map<String, CaseOverview> overviews, LocalDate today) {
        var expected = new HashMap<String, LocalDate>();
        for (var round = 0; round < parts.size(); round++) {
            for (var part : parts) {
                if (part.state() == PartState.RUNNING) {
                    expected.put(part.service(), running(Objects.requireNonNull(overviews.get(part.service())), today));
                } else if (part.state() == PartState.WAITING) {
                    expected.put(part.service(), waiting(part, expected, today));
                }
            }
        }
        return expected;
    }

    /** A limit that begins with a visit gives no date yet: then the next step's date stands in. */
    private static LocalDate running(CaseOverview overview, LocalDate today) {
        var clock = overview.clock();
        if (clock == null) return today;
        var due = clock.promisedOn() == null ? clock.dueOn() : clock.promisedOn();
        return due.isBefore(today) ? today : due;
    }

    private LocalDate waiting(Part part, Map<String, LocalDate> expected, LocalDate today) {
        var begins = part.waitsFor().stream()
                .map(each -> expected.getOrDefault(each, today))
                .max(LocalDate::compareTo)
                .orElse(today);
        return after(begins, catalog.guide(part.guideVersion()).limits().promised());
    }

    LocalDate after(LocalDate begins, Limit promised) {
        return switch (promised.unit()) {
            case CALENDAR -> calendar.orNextWorkingDay(begins.plusDays(promised.count()));
            case WORKING, HOURS -> calendar.add(begins, promised.wholeDays());
        };
    }
}
