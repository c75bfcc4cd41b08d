package org.tongban.seed;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import org.tongban.platform.Settings;

/** {@code ./tongban seed}: fills the data folder, says what was written, and ends the process. */
@Component
@ConditionalOnProperty("tongban.seed.cases")
class SeedRun implements ApplicationRunner {
    private final Seeder seeder;
    private final SeedOrder order;
    private final Settings settings;
    private final ConfigurableApplicationContext context;

    SeedRun(Seeder seeder, SeedOrder order, Settings settings, ConfigurableApplicationContext context) {
        this.seeder = seeder;
        this.order = order;
        this.settings = settings;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (!settings.demo()) throw new IllegalStateException("Made-up cases do not go into production data");
        var filled = seeder.fill(order);
        var seconds = Math.max(1, filled.took().toMillis()) / 1_000.0;
        System.out.printf(
                "已写入 %,d 个办件（未办结 %,d）、%,d 本证照、%,d 个虚构人员，用时 %.1f 秒，每秒 %,.0f 件。%n",
                filled.cases(), filled.open(), filled.licences(), filled.people(), seconds, filled.cases() / seconds);
        System.out.printf(
                "Wrote %,d cases (%,d open), %,d licences, %,d made-up persons in %.1f s, %,.0f cases a second.%n",
                filled.cases(), filled.open(), filled.licences(), filled.people(), seconds, filled.cases() / seconds);
        System.exit(SpringApplication.exit(context));
    }
}
