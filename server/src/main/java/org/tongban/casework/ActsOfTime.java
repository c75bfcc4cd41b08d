package org.tongban.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.Zones;

/**
 * What follows from a day that has come: an unanswered correction returns a case, as does a material that did not follow,
 * an authority's silence accepts it or renews a licence, and whoever has a case is reminded.
 */
@Configuration(proxyBeanMethods = false)
class ActsOfTime {
    private static final Logger LOG = LoggerFactory.getLogger(ActsOfTime.class);
    private static final int BATCH = 500;
    private static final Duration ALERTS_KEPT = Duration.ofDays(90);

    @FunctionalInterface
    private interface Overdue {
        List<UUID> before(LocalDate today, int limit);
    }

    @Bean
    RecurringTask<Void> lapseUncorrectedCases(DayStore days, Casework casework, InstantSource time) {
        return every10Minutes(
                "casework.lapse-uncorrected", days::unansweredBefore, new CaseCommand.Lapse(), casework, time);
    }

    @Bean
    RecurringTask<Void> acceptBySilence(DayStore days, Casework casework, InstantSource time) {
        return every10Minutes(
                "casework.accept-by-silence", days::silentBefore, new CaseCommand.AcceptBySilence(), casework, time);
    }

    /** Each exactly once: what is granted is no longer found. */
    @Bean
    RecurringTask<Void> grantBySilence(DayStore days, Casework casework, InstantSource time) {
        return every10Minutes(
                "casework.grant-by-silence", days::undecidedBefore, new CaseCommand.GrantBySilence(), casework, time);
    }

    /** Each exactly once: what is late is no longer found. */
    @Bean
    RecurringTask<Void> noteLateConsultations(ConsultationStore consultations, Casework casework, InstantSource time) {
        return Tasks.recurring("casework.late-consultations", FixedDelay.ofMinutes(10))
                .execute((_, _) -> {
                    var today = Zones.dateOf(time.instant());
                    for (var late : consultations.unansweredBefore(today, BATCH)) {
                        act(casework, late.caseId(), new CaseCommand.ConsultationLate(late.nr()));
                    }
                });
    }

    /** Each exactly once: what was told is no longer found, and of two nodes the slower finds the case moved on. */
    @Bean
    RecurringTask<Void> remindOfDueDates(DayStore days, Casework casework, InstantSource time) {
        return Tasks.recurring("casework.remind", FixedDelay.ofMinutes(1))
                .execute((_, _) -> remind(days, casework, time.instant()));
    }

    /** Each exactly once: what is over has ended its case, of what was reminded the day is gone. */
    @Bean
    RecurringTask<Void> mindMissingMaterials(MissingMaterialStore missing, Casework casework, InstantSource time) {
        return Tasks.recurring("casework.missing-materials", FixedDelay.ofMinutes(10))
                .execute((_, _) -> mindMissing(missing, casework, time.instant()));
    }

    /** What nobody needs to see any more: read long ago, or of a case that ended long ago. */
    @Bean
    RecurringTask<Void> forgetAlerts(AlertStore alerts, InstantSource time) {
        return Tasks.recurring("casework.forget-alerts", FixedDelay.ofHours(24))
                .execute((_, _) -> forget(alerts, time.instant()));
    }

    static void forget(AlertStore alerts, Instant now) {
        var before = now.minus(ALERTS_KEPT);
        while (alerts.forget(before, BATCH) == BATCH) {}
    }

    static void mindMissing(MissingMaterialStore missing, Casework casework, Instant now) {
        for (var id : missing.toActOn(Zones.dateOf(now), BATCH)) act(casework, id, new CaseCommand.MindMissing());
    }

    static void remind(DayStore days, Casework casework, Instant now) {
        for (var id : days.toRemind(now, BATCH)) act(casework, id, new CaseCommand.Remind());
    }

    private static RecurringTask<Void> every10Minutes(
            String name, Overdue overdue, CaseCommand command, Casework casework, InstantSource time) {
        return Tasks.recurring(name, FixedDelay.ofMinutes(10)).execute((_, _) -> {
            var today = Zones.dateOf(time.instant());
            for (var id : overdue.before(today, BATCH)) act(casework, id, command);
        });
    }

    private static void act(Casework casework, UUID id, CaseCommand command) {
        try {
            var file = casework.find(id, Caller.SYSTEM);
            casework.command(id, file.version(), command, Caller.SYSTEM);
        } catch (RejectedException movedOn) {
            LOG.debug("Case {} has moved on: {}", id, movedOn.getMessage());
        }
    }
}
