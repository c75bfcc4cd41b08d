package org.tongban.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.Zones;

/** Returns the cases whose correction was not answered by its last day. */
@Configuration(proxyBeanMethods = false)
class LapseUncorrected {
    private static final Logger LOG = LoggerFactory.getLogger(LapseUncorrected.class);
    private static final int BATCH = 500;

    @Bean
    RecurringTask<Void> lapseUncorrectedCases(CaseStore cases, Casework casework, InstantSource time) {
        return Tasks.recurring("casework.lapse-uncorrected", FixedDelay.ofMinutes(10))
                .execute((_, _) -> {
                    var today = Zones.dateOf(time.instant());
                    for (var id : cases.unansweredBefore(today, BATCH)) lapse(casework, id);
                });
    }

    private static void lapse(Casework casework, java.util.UUID id) {
        try {
            var file = casework.find(id, Caller.SYSTEM);
            casework.command(id, file.version(), new CaseCommand.Lapse(), Caller.SYSTEM);
        } catch (RejectedException answeredMeanwhile) {
            LOG.debug("Case {} is not returned: {}", id, answeredMeanwhile.getMessage());
        }
    }
}
