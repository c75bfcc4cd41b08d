package org.tongban.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tongban.bench.crash.CrashSoak.Kill;

/** The short form of {@code ./tongban soak crash}: the database killed under the server, and the server itself. */
class SurvivingACrashTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String CLASSES =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private final List<Process> simulators = new ArrayList<>();

    @Test
    void what_was_acknowledged_is_there_once_after_each_kill() throws Exception {
        var random = new Random();
        var server = random.nextBoolean() ? Kill.SERVER : Kill.BOTH;

        var result = CrashSoak.prove(this::fromClasses, List.of(Kill.DATABASE, server), random);

        assertThat((Integer) result.get("acknowledged")).isPositive();
    }

    private ProcessBuilder fromClasses(int port, Path data) throws IOException {
        if (simulators.isEmpty()) {
            simulators.add(start(java(
                    simulatorsAlone(),
                    "org.tongban.simulators.Simulators",
                    "--port",
                    "" + (port + Launch.MESSAGES),
                    "--smtp",
                    "" + (port + Launch.MAIL))));
        }
        return java(
                withoutSimulators(),
                "org.tongban.Tongban",
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--tongban.data=" + data,
                "--tongban.region=../regions/chongqing",
                "--tongban.base-url=http://localhost:" + port,
                "--tongban.sms.url=http://localhost:" + (port + Launch.MESSAGES),
                "--spring.mail.port=" + (port + Launch.MAIL));
    }

    /** Their jar carries all they need, and another logging than the server's. */
    private static String simulatorsAlone() {
        return entries(entry -> entry.contains("simulators") && entry.endsWith(".jar"))
                .orElse(CLASSES);
    }

    private static String withoutSimulators() {
        return entries(entry -> !entry.contains("simulators")).orElseThrow();
    }

    private static Optional<String> entries(Predicate<String> wanted) {
        return Arrays.stream(CLASSES.split(File.pathSeparator))
                .filter(wanted)
                .reduce((one, other) -> one + File.pathSeparator + other);
    }

    private static ProcessBuilder java(String classes, String main, String... arguments) {
        var command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classes,
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Started and ready to catch. */
    private static Process start(ProcessBuilder builder) throws IOException {
        var process = builder.redirectErrorStream(true).start();
        var heard = process.inputReader().readLine();
        if (heard == null || !heard.startsWith("Simulators are ready"))
            throw new AssertionError("Simulators: " + heard);
        return process;
    }

    @AfterEach
    void endTheSimulators() {
        simulators.forEach(Process::destroy);
    }
}
