package org.tongban.bench.crash;

import java.io.FileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Tongban in demo mode on one data folder, killed and started again. */
final class Victim implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final String LOG = "target/crash-server.log";

    private final Launch launch;
    private final Path data;
    private final int port;
    private Process launcher;

    Victim(Launch launch, Path data, int port) throws IOException {
        this.launch = launch;
        this.data = data;
        this.port = port;
        this.launcher = launched();
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Where the simulator of the SMS gateway shows what it caught. */
    String messagesUrl() {
        return "http://localhost:" + (port + Launch.MESSAGES);
    }

    void start() throws IOException {
        launcher = launched();
    }

    private Process launched() throws IOException {
        var started = launch.on(port, data).redirectErrorStream(true).start();
        var heard = new ArrayList<String>();
        for (var line : (Iterable<String>) started.inputReader().lines()::iterator) {
            heard.add(line);
            if (line.startsWith("Tongban is ready")) {
                Thread.ofVirtual().start(() -> keep(started));
                return started;
            }
        }
        throw new AssertionError("It did not start again: " + heard);
    }

    private static void keep(Process process) {
        try (var output = process.inputReader();
                var log = new FileWriter(LOG, true)) {
            output.transferTo(log);
        } catch (IOException ended) {
            // It was killed while it wrote.
        }
    }

    /** Waits until the server has started its killed database again. */
    void awaitDatabase() throws InterruptedException {
        var health = new Client(url());
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!health.get("/manage/health").isDone()) {
            if (System.nanoTime() > until) throw new AssertionError("The database was not started again");
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Kills the server, the database, or both at once, as a power cut would; waits until they are gone. */
    void kill(boolean server, boolean database) throws Exception {
        var doomed = new ArrayList<ProcessHandle>();
        if (database) doomed.addAll(postgres());
        if (server) doomed.add(server());
        doomed.forEach(ProcessHandle::destroyForcibly);
        for (var process : doomed) process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (server && !launcher.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The launcher outlives its server");
        }
    }

    /** The launcher's child, or what was launched itself. */
    private ProcessHandle server() {
        return launcher.descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("tongban.jar"))
                .findFirst()
                .orElse(launcher.toHandle());
    }

    void stop() throws Exception {
        launcher.destroy();
        if (!launcher.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            launcher.descendants().forEach(ProcessHandle::destroyForcibly);
            launcher.destroyForcibly().waitFor();
        }
    }

    private List<ProcessHandle> postgres() throws IOException {
        var pid = Long.parseLong(postmaster().getFirst());
        return ProcessHandle.of(pid).stream()
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .toList();
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }

    /** A look past the server, into its database. */
    Connection database() throws IOException, SQLException {
        var password = Files.readString(data.resolve("postgres.password")).strip();
        var port = postmaster().get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/tongban", "postgres", password);
    }

    @Override
    public void close() throws Exception {
        stop();
    }
}
