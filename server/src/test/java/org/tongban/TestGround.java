package org.tongban;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.tongban.platform.SharedDatabase;

/** The settings under which the whole server is tested: a fresh data folder, a database that need not survive. */
public final class TestGround implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final Path ROOT = repository();
    public static final Path DATA = freshData();

    private static final CaughtMessages MESSAGES = new CaughtMessages();
    private static final PretendProjectPlatform PROJECTS = new PretendProjectPlatform();

    /** Started by the first context, not by tests that only want a path. */
    private static final class Shared {
        static final Map<String, String> DATABASE = SharedDatabase.start(DATA);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(Map.of(
                        "tongban.data", DATA.toString(),
                        "tongban.keys", DATA.resolve("keys").toString(),
                        "tongban.region", ROOT.resolve("regions/chongqing").toString(),
                        "tongban.sms.url", MESSAGES.url(),
                        "tongban.projects.url", PROJECTS.url()))
                .and(Shared.DATABASE)
                .applyTo(context);
        context.getBeanFactory().registerSingleton("caughtMessages", MESSAGES);
        context.getBeanFactory().registerSingleton("pretendProjectPlatform", PROJECTS);
    }

    /** Keeps the unpacked binaries of the last run, which take a while and never change. */
    private static Path freshData() {
        var data = ROOT.resolve("server/target/test-data");
        try {
            Files.createDirectories(data);
            try (var entries = Files.list(data)) {
                for (var entry : entries.toList()) {
                    if (!entry.endsWith("postgres-binaries")) FileSystemUtils.deleteRecursively(entry);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return data;
    }

    private static Path repository() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("STYLE.md"))) folder = folder.getParent();
        return folder;
    }
}
