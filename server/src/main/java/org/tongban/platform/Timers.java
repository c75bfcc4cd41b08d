package org.tongban.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Starts the recurring tasks that modules declare as beans, once for all nodes, after the web is open. */
@Configuration(proxyBeanMethods = false)
class Timers {
    private static final Duration KEPT_ANSWERS = Duration.ofDays(7);

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource database, List<RecurringTask<?>> tasks) {
        return Scheduler.create(database)
                .tableName("platform.scheduled_tasks")
                .threads(2)
                .pollingInterval(Duration.ofSeconds(10))
                .startTasks(tasks)
                .build();
    }

    @Bean
    RecurringTask<Void> forgetIdempotentCalls(IdempotentCallStore store, InstantSource time) {
        return Tasks.recurring("platform.forget-idempotent-calls", FixedDelay.ofHours(1))
                .execute((_, _) -> store.deleteBefore(time.instant().minus(KEPT_ANSWERS)));
    }

    @Bean
    Starter timerStarter(Scheduler scheduler) {
        return new Starter(scheduler);
    }

    record Starter(Scheduler scheduler) {
        @EventListener(ApplicationReadyEvent.class)
        void start() {
            scheduler.start();
        }
    }

    @Bean
    MovableClock clock() {
        return new MovableClock(InstantSource.system());
    }
}
