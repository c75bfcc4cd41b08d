package org.tongban.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Migrates each module by itself: its own folder {@code db/migration/<module>}, its own history table. */
@Configuration(proxyBeanMethods = false)
class Migrations {
    private static final Pattern MODULE = Pattern.compile("db/migration/(\\w+)/V1__");

    @Bean
    FlywayMigrationStrategy moduleByModule() {
        return configured -> modules().forEach(module -> migrate(configured, module));
    }

    private static void migrate(Flyway configured, String module) {
        Flyway.configure()
                .configuration(configured.getConfiguration())
                .locations("classpath:db/migration/" + module)
                .table("migration_of_" + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** No module's tables refer to another's, so that any order will do. */
    private static Collection<String> modules() {
        var modules = new TreeSet<String>();
        try {
            for (var first :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V1__*")) {
                var path = MODULE.matcher(first.getURL().toString());
                if (path.find()) modules.add(path.group(1));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return modules;
    }
}
