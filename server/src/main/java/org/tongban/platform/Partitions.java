package org.tongban.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.kernel.Ids;

/** Keeps the partitions of this month and the next three ready; ids are UUIDv7, so a month is a range of ids. */
@Configuration(proxyBeanMethods = false)
class Partitions {
    private static final Logger LOG = LoggerFactory.getLogger(Partitions.class);
    private static final int MONTHS_AHEAD = 3;
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("yyyyMM");

    @Bean
    RecurringTask<Void> preparePartitions(JdbcClient sql, InstantSource time, List<PartitionedTable> tables) {
        return Tasks.recurring("platform.prepare-partitions", FixedDelay.ofHours(12))
                .execute((_, _) -> {
                    var month = YearMonth.from(time.instant().atZone(ZoneOffset.UTC));
                    for (var table : tables) {
                        for (var i = 0; i <= MONTHS_AHEAD; i++) prepare(sql, table, month.plusMonths(i));
                    }
                });
    }

    private static void prepare(JdbcClient sql, PartitionedTable table, YearMonth month) {
        var name = table.name() + "_" + SUFFIX.format(month);
        var exists = sql.sql("select to_regclass(?) is not null")
                .param(name)
                .query(Boolean.class)
                .single();
        if (exists) return;
        try {
            sql.sql("create table if not exists %s partition of %s for values from ('%s') to ('%s')"
                            .formatted(name, table.name(), firstId(month), firstId(month.plusMonths(1))))
                    .update();
        } catch (DataAccessException rowsInDefault) {
            LOG.warn("{} stays in the default partition: it already holds rows of that month", name);
        }
    }

    private static String firstId(YearMonth month) {
        return Ids.firstOf(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                .toString();
    }
}
