package org.tongban.casework;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tongban.platform.Zones;

/**
 * A special procedure stops the clock: by days from the day after it began up to the day on which it ended, for limits in
 * hours to the minute.
 *
 * @param expectedBy the day on which it should end, as the applicant was told; it stands in until it has ended
 * @param ended empty while it runs
 */
public record Pause(SpecialProcedure kind, Instant from, LocalDate expectedBy, Optional<Instant> ended) {

    static Pause of(CaseEvent.ProcedureStarted started) {
        return new Pause(started.kind(), started.at(), started.expectedBy(), Optional.empty());
    }

    @JsonIgnore
    public boolean isRunning() {
        return ended.isEmpty();
    }

    LocalDate lastDay() {
        return ended.map(Zones::dateOf).orElse(expectedBy);
    }

    Instant until() {
        return ended.orElseGet(
                () -> expectedBy.plusDays(1).atStartOfDay(Zones.CHINA).toInstant());
    }

    boolean covers(LocalDate day) {
        return day.isAfter(Zones.dateOf(from)) && !day.isAfter(lastDay());
    }

    boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until());
    }

    Pause endedAt(Instant moment) {
        return new Pause(kind, from, expectedBy, Optional.of(moment));
    }
}
