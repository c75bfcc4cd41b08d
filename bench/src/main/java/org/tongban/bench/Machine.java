package org.tongban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** On what the figures were measured, in one line. */
final class Machine {
    private static final long KILOBYTES_PER_GIGABYTE = 1_048_576;

    private Machine() {}

    static String describe() {
        return "%s, %d cores, %d GB, %s %s, JDK %s"
                .formatted(
                        field("/proc/cpuinfo", "model name", "unknown processor"),
                        Runtime.getRuntime().availableProcessors(),
                        memoryGigabytes(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    private static long memoryGigabytes() {
        var kilobytes = field("/proc/meminfo", "MemTotal", "0 kB").replaceAll("\\D", "");
        return Math.round((double) Long.parseLong(kilobytes) / KILOBYTES_PER_GIGABYTE);
    }

    private static String field(String file, String name, String otherwise) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name) && line.contains(":"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException unknown) {
            return otherwise;
        }
    }
}
