package org.tongban.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what no longer counts. */
@Configuration(proxyBeanMethods = false)
class IdentityTimers {
    private static final Duration LONGEST_LIMIT = Duration.ofDays(2);

    @Bean
    RecurringTask<Void> forgetExpiredSignIns(
            SignInStore signIns,
            SessionStore sessions,
            AttemptStore attempts,
            IdentitySettings settings,
            InstantSource time) {
        return Tasks.recurring("identity.forget-expired-sign-ins", FixedDelay.ofHours(1))
                .execute((_, _) -> {
                    var now = time.instant();
                    signIns.deleteExpired(now);
                    sessions.deleteOlderThan(now.minus(settings.myLifetime()).minus(settings.deskLifetime()));
                    attempts.deleteBefore(now.minus(LONGEST_LIMIT));
                });
    }
}
