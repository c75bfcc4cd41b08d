package org.tongban.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Messages;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** What applicants may expect from what others had: reckoned every night from the cases of the last year. */
@Component
class TypicalDurations {
    private static final Duration YEAR = Duration.ofDays(365);

    /** More cases change a percentile no longer. */
    private static final int MOST_CASES = 200_000;

    private final TypicalDurationStore store;
    private final Regions regions;
    private final Messages messages;
    private final InstantSource time;

    TypicalDurations(TypicalDurationStore store, Regions regions, Messages messages, InstantSource time) {
        this.store = store;
        this.regions = regions;
        this.messages = messages;
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

    @Transactional
    public void reckon() {
        var calendar = regions.calendar();
        Map<String, IntStream.Builder> days = new HashMap<>();
        store.concluded(time.instant().minus(YEAR), MOST_CASES, each -> days.computeIfAbsent(
                        each.service(), _ -> IntStream.builder())
                .add(taken(each, calendar)));
        Map<String, TypicalDuration> typical = new HashMap<>();
        days.forEach((service, taken) ->
                TypicalDuration.of(taken.build().toArray()).ifPresent(duration -> typical.put(service, duration)));
        store.keep(typical);
    }

    /** Working days after the day of acceptance, without those on which a special procedure held the clock. */
    static int taken(TypicalDurationStore.Concluded file, WorkingCalendar calendar) {
        var accepted = Zones.dateOf(file.accepted());
        var ended = Zones.dateOf(file.ended());
        return (int) accepted.datesUntil(ended.plusDays(1))
                .skip(1)
                .filter(calendar::isWorking)
                .filter(day -> file.pauses().stream().noneMatch(pause -> pause.covers(day)))
                .count();
    }

    /** In words for the applicant; empty where there is not enough to go by. */
    String sentence(String service, Locale language) {
        return store.of(service)
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
