package org.tongban.casework;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** The calendar of due dates: how many cases are due on each day of a month. */
@Component
class DueDays {
    private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("[12]\\d{3}-\\d{2}");

    private final HandsStore store;
    private final Actors actors;
    private final Regions regions;
    private final InstantSource time;

    DueDays(HandsStore store, Actors actors, Regions regions, InstantSource time) {
        this.store = store;
        this.actors = actors;
        this.regions = regions;
        this.time = time;
    }

    /** @param count cases that are due and wait for somebody here */
    record DueDay(LocalDate day, int count, boolean working) {}

    /** @param today so that nobody goes by the clock of the browser */
    record DueMonth(String month, LocalDate today, List<DueDay> days) {}

    /** @param mine those that the caller has; else all of the authority that wait for one of its posts */
    DueMonth of(String asked, boolean mine, Caller caller) {
        var today = Zones.dateOf(time.instant());
        var month = asked.isEmpty() ? YearMonth.from(today) : month(asked);
        var from = month.atDay(1);
        var to = month.atEndOfMonth();
        var counts = mine
                ? store.dueOfMine(actors.atDesk(caller), from, to)
                : store.dueOfAuthority(caller.authority(), from, to);
        return new DueMonth(month.toString(), today, days(from, to, counts));
    }

    private List<DueDay> days(LocalDate from, LocalDate to, Map<LocalDate, Integer> counts) {
        var calendar = regions.calendar();
        return from.datesUntil(to.plusDays(1))
                .map(day -> new DueDay(day, counts.getOrDefault(day, 0), calendar.isWorking(day)))
                .toList();
    }

    private static YearMonth month(String asked) {
        try {
            if (MONTH.matcher(asked).matches()) return YearMonth.parse(asked);
        } catch (DateTimeException noMonth) {
            throw bad(asked);
        }
        throw bad(asked);
    }

    /** @throws RejectedException {@code casework.bad-day} */
    static LocalDate day(String asked) {
        try {
            if (DAY.matcher(asked).matches()) return LocalDate.parse(asked);
        } catch (DateTimeException noDay) {
            throw bad(asked);
        }
        throw bad(asked);
    }

    private static RejectedException bad(String asked) {
        return new RejectedException(new HandsRejection.BadDay(asked.substring(0, Math.min(20, asked.length()))));
    }
}
