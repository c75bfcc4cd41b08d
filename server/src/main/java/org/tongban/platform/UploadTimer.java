package org.tongban.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Uploads that nobody finished in three days are thrown away. */
@Configuration(proxyBeanMethods = false)
class UploadTimer {
    @Bean
    RecurringTask<Void> purgeUnfinishedUploads(Uploads uploads) {
        return Tasks.recurring("platform.purge-unfinished-uploads", FixedDelay.ofHours(1))
                .execute((_, _) -> uploads.purge());
    }
}
