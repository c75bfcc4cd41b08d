package org.tongban.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The folder of an embedded PostgreSQL, seen from outside: which processes work in it, and on which port. */
record PostgresFolder(Path path) {
    private static final int PORT_LINE = 3;
    private static final long POLL_MILLIS = 50;

    /** A postmaster that runs in this folder, left behind when its server was killed. */
    record Orphan(long pid, int port) {}

    Optional<Orphan> orphan() {
        var lines = pidFile();
        if (lines.size() <= PORT_LINE) return Optional.empty();
        var pid = Long.parseLong(lines.getFirst().strip());
        if (!worksHere(pid)) return Optional.empty();
        return Optional.of(new Orphan(pid, Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    /** PostgreSQL trusts a left-behind pid file if any process has that number now; we know whether it is ours. */
    void forgetDeadPostmaster() {
        try {
            if (orphan().isEmpty()) Files.deleteIfExists(path.resolve("postmaster.pid"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Waits until no process works here; after a killed postmaster its children need a moment. */
    boolean isQuietWithin(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (ProcessHandle.allProcesses().anyMatch(process -> worksHere(process.pid()))) {
            if (System.nanoTime() > end) return false;
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** PostgreSQL's processes all have the data folder as their working directory. */
    private boolean worksHere(long pid) {
        try {
            return Files.isSameFile(Path.of("/proc/" + pid + "/cwd"), path);
        } catch (IOException | SecurityException goneOrNotOurs) {
            return false;
        }
    }

    private List<String> pidFile() {
        try {
            var file = path.resolve("postmaster.pid");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
