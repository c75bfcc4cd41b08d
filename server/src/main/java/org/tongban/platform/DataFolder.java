package org.tongban.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A data folder belongs to one running server, and for good to either demo or production. */
final class DataFolder {
    private static final Map<Path, FileLock> HELD = new ConcurrentHashMap<>();

    private final Path path;

    DataFolder(Path path) {
        this.path = path;
    }

    /** Held until this process ends, however it ends. */
    void take() {
        try {
            Files.createDirectories(path);
            HELD.computeIfAbsent(path.toRealPath(), this::lock);
        } catch (IOException broken) {
            throw new StartRefused.DataFolderUnusable(path.toString(), String.valueOf(broken.getMessage()));
        }
    }

    private FileLock lock(Path folder) {
        var file = folder.resolve("lock");
        try {
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                var owner = Files.readString(file).strip();
                channel.close();
                throw new StartRefused.DataFolderInUse(folder.toString(), owner);
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(
                    String.valueOf(ProcessHandle.current().pid())));
            return lock;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Demo accounts and the demo certificate authority must never wake up in production. */
    void dedicate(boolean demo) {
        var file = path.resolve("purpose");
        var wanted = demo ? "demo" : "production";
        try {
            if (!Files.exists(file)) Files.writeString(file, wanted);
            if (!Files.readString(file).strip().equals(wanted)) {
                throw demo
                        ? new StartRefused.ProductionData(path.toString())
                        : new StartRefused.DemoData(path.toString());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
