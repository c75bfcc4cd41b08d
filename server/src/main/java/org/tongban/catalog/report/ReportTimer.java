package org.tongban.catalog.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets how to reach those who were answered. */
@Configuration(proxyBeanMethods = false)
class ReportTimer {
    private static final Duration KEPT_CONTACT = Duration.ofDays(30);

    @Bean
    RecurringTask<Void> forgetContactsOfGuideReports(ReportStore store, InstantSource time) {
        return Tasks.recurring("catalog.forget-contacts", FixedDelay.ofHours(6))
                .execute((_, _) ->
                        store.forgetContactsOfAnsweredBefore(time.instant().minus(KEPT_CONTACT)));
    }
}
