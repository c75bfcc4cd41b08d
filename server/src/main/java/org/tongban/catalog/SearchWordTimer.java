package org.tongban.catalog;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongban.platform.Zones;

/** What was searched is forgotten after 90 days. */
@Configuration(proxyBeanMethods = false)
class SearchWordTimer {
    static final int KEPT_DAYS = 90;

    @Bean
    RecurringTask<Void> forgetSearchedWords(SearchWordStore store, InstantSource time) {
        return Tasks.recurring("catalog.forget-searched-words", FixedDelay.ofHours(6))
                .execute((_, _) -> store.deleteBefore(
                        LocalDate.ofInstant(time.instant(), Zones.CHINA).minusDays(KEPT_DAYS)));
    }
}
