package org.tongban;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A server of its own beside the one that all tests share: a process with another region and an empty data folder. */
public final class OwnServer implements AutoCloseable {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String CLASSES =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String READY = "Tongban is ready";

    private final Process process;
    private final String url;
    private final CaughtMessages messages;

    private OwnServer(Process process, String url, CaughtMessages messages) {
        this.process = process;
        this.url = url;
        this.messages = messages;
    }

    /** In demo mode, ready to answer. */
    public static OwnServer start(Path region, Path data) throws IOException, InterruptedException {
        var port = freePort();
        var messages = new CaughtMessages();
        var log = data.resolve("server.out");
        Files.createDirectories(data);
        var process = new ProcessBuilder(List.of(
                        JAVA.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        withoutTests(),
                        "org.tongban.Tongban",
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--tongban.data=" + data,
                        "--tongban.region=" + region,
                        "--tongban.base-url=http://localhost:" + port,
                        "--tongban.sms.url=" + messages.url()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var server = new OwnServer(process, "http://localhost:" + port, messages);
        server.awaitReady(log);
        return server;
    }

    private static String withoutTests() {
        return Arrays.stream(CLASSES.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        await().pollInterval(Duration.ofMillis(200))
                .atMost(PATIENCE)
                .until(() -> !process.isAlive() || Files.readString(log).contains(READY));
        if (process.isAlive()) return;
        close();
        throw new AssertionError("The server did not start: " + Files.readString(log));
    }

    public String url() {
        return url;
    }

    public CaughtMessages messages() {
        return messages;
    }

    /** Stops it with its database. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
    }
}
