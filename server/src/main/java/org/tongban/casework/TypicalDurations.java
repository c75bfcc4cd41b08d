package org.tongban.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.casework.TypicalDurationStore.Count;
import org.tongban.casework.TypicalDurationStore.Of;
import org.tongban.catalog.TypicalTimes;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Messages;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/**
 * What applicants may expect from what others had in the last year. Each case is read once, on the night after its end, and
 * counted; whoever asks reads the few sums.
 */
@Component
public class TypicalDurations implements TypicalTimes {
    private static final int MONTHS = 12;
    private static final Duration KEPT = Duration.ofHours(1);

    private final TypicalDurationStore store;
    private final Regions regions;
    private final Messages messages;
    private final TransactionOperations transaction;
    private final InstantSource time;
    private volatile Known known = new Known(Map.of(), Instant.MIN, 0);

    /** @param at when it was read; other nodes reckon too */
    private record Known(Map<Of, TypicalDuration> typical, Instant at, long edition) {}

    TypicalDurations(
            TypicalDurationStore store,
            Regions regions,
            Messages messages,
            TransactionOperations transaction,
            InstantSource time) {
        this.store = store;
        this.regions = regions;
        this.messages = messages;
        this.transaction = transaction;
        this.time = time;
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {
        @Bean
        RecurringTask<Void> reckonTypicalDurations(TypicalDurations durations) {
            return Tasks.recurring("casework.typical-durations", FixedDelay.ofHours(24))
                    .execute((_, _) -> durations.reckon());
        }
    }

    /** For whoever wrote cases of the past: everything is counted anew the next night. */
    public void forget() {
        transaction.executeWithoutResult(_ -> store.forget());
    }

    void reckon() {
        var today = Zones.dateOf(time.instant());
        var since = today.withDayOfMonth(1).minusMonths(MONTHS);
        while (countOneDay(since.minusDays(1), today)) {}
        transaction.executeWithoutResult(_ -> store.keep(typical(store.counts(since))));
        known = read(known);
    }

    /** False once yesterday is counted. Day and mark are written in one, so that no case counts twice. */
    private boolean countOneDay(LocalDate before, LocalDate today) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var until = store.countedUntil(before);
            var day = until.isBefore(before) ? before.plusDays(1) : until.plusDays(1);
            if (!day.isBefore(today)) return false;
            store.countedUntil(day, endedOn(day));
            return true;
        }));
    }

    private List<Count> endedOn(LocalDate day) {
        var calendar = regions.calendar();
        Map<Count, Integer> counts = new HashMap<>();
        store.concluded(start(day), start(day.plusDays(1)), each -> {
            var took = new Count(each.service(), each.authority(), taken(each, calendar), 0);
            counts.merge(took, 1, Integer::sum);
        });
        return counts.entrySet().stream()
                .map(each -> new Count(
                        each.getKey().service(),
                        each.getKey().authority(),
                        each.getKey().days(),
                        each.getValue()))
                .toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Zones.CHINA).toInstant();
    }

    private static Map<Of, TypicalDuration> typical(List<Count> counts) {
        Map<Of, TreeMap<Integer, Integer>> days = new HashMap<>();
        for (var count : counts) {
            for (var whose : List.of(count.authority(), "")) {
                days.computeIfAbsent(new Of(count.service(), whose), _ -> new TreeMap<>())
                        .merge(count.days(), count.cases(), Integer::sum);
            }
        }
        Map<Of, TypicalDuration> typical = new HashMap<>();
        days.forEach((of, taken) -> TypicalDuration.of(taken).ifPresent(duration -> typical.put(of, duration)));
        return typical;
    }

    /**
     * Working days after the day of acceptance, or of the visit that the applicant came to, without those on which a
     * special procedure held the clock. Corrections come before.
     */
    static int taken(TypicalDurationStore.Concluded file, WorkingCalendar calendar) {
        var accepted = Zones.dateOf(file.accepted());
        var begun = file.bookedFor().filter(accepted::isBefore).orElse(accepted);
        var ended = Zones.dateOf(file.ended());
        if (!ended.isAfter(begun)) return 0;
        return (int) begun.datesUntil(ended.plusDays(1))
                .skip(1)
                .filter(calendar::isWorking)
                .filter(day -> file.pauses().stream().noneMatch(pause -> pause.covers(day)))
                .count();
    }

    @Override
    public Optional<Typical> of(String service, String authority) {
        var typical = known().typical();
        var own = Optional.ofNullable(typical.get(new Of(service, authority)));
        return own.or(() -> Optional.ofNullable(typical.get(new Of(service, ""))))
                .map(each -> new Typical(each.cases(), each.halfWithin(), each.mostWithin(), own.isPresent()));
    }

    @Override
    public long edition() {
        return known().edition();
    }

    private Known known() {
        var now = known;
        if (now.at().isAfter(time.instant().minus(KEPT))) return now;
        var next = read(now);
        known = next;
        return next;
    }

    private Known read(Known before) {
        var typical = store.all();
        var edition = typical.equals(before.typical()) ? before.edition() : before.edition() + 1;
        return new Known(typical, time.instant(), edition);
    }

    /** In words for the applicant; empty where there is not enough to go by. */
    String sentence(CaseFile file, Locale language) {
        return of(file.service(), file.authority())
                .map(typical -> messages.text(
                        typical.mostWithin() == 0 ? "casework.typical.same-day" : "casework.typical",
                        Map.of(
                                "cases", typical.cases(),
                                "half", typical.halfWithin(),
                                "most", typical.mostWithin()),
                        language))
                .orElse("");
    }
}
