package org.tongban.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute whether another year was published; as a rule that is one row read. */
@Configuration(proxyBeanMethods = false)
class ReckoningTimer {
    @Bean
    RecurringTask<Void> reckonDueDatesAgain(ReckonAgain reckoning) {
        return Tasks.recurring("casework.reckon-again", FixedDelay.ofMinutes(1)).execute((_, _) -> reckoning.run());
    }
}
