package org.tongban.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** From the command to the line that it is ready, as a person waits for it, and the memory that it then takes. */
public final class StartBench implements Bench {
    private static final Measure WARM = Measure.cost("warm start", "s");
    private static final Measure COLD = Measure.cost("first start on new data", "s");
    private static final Measure SERVER = Measure.cost("server memory", "MB");
    private static final Measure DATABASE = Measure.cost("PostgreSQL memory", "MB");
    private static final Measure SIMULATORS = Measure.cost("simulators memory", "MB");
    private static final int PATIENCE_SECONDS = 120;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String data() {
        return "./tongban run, demo mode, regions/chongqing, already built; memory is proportional (PSS), at ready";
    }

    @Override
    public List<Measure> measures() {
        return List.of(WARM, COLD, SERVER, DATABASE, SIMULATORS);
    }

    @Override
    public Map<String, Double> run(Contender contender) throws Exception {
        var data = Files.createTempDirectory("tongban-start");
        try {
            var figures = new LinkedHashMap<String, Double>();
            try (var first = new Started(data)) {
                figures.put(COLD.name(), first.seconds);
            }
            try (var second = new Started(data)) {
                figures.put(WARM.name(), second.seconds);
                figures.put(SERVER.name(), second.megabytes("tongban.jar"));
                figures.put(DATABASE.name(), second.megabytes("postgres"));
                figures.put(SIMULATORS.name(), second.megabytes("simulators.jar"));
            }
            return figures;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** A launcher that has said it is ready; stopped as a person stops it. */
    private static final class Started implements AutoCloseable {
        private final Process launcher;
        private final Path data;
        final double seconds;

        Started(Path data) throws IOException {
            this.data = data;
            var from = System.nanoTime();
            launcher = new ProcessBuilder(
                            "./tongban", "run", "--port", String.valueOf(freePort()), "--data", data.toString())
                    .redirectErrorStream(true)
                    .start();
            var heard = new ArrayList<String>();
            for (var line : (Iterable<String>) launcher.inputReader().lines()::iterator) {
                heard.add(line);
                if (line.startsWith("Tongban is ready")) break;
            }
            seconds = (System.nanoTime() - from) / 1e9;
            if (heard.isEmpty() || !heard.getLast().startsWith("Tongban is ready")) {
                throw new IllegalStateException("It did not start: " + heard);
            }
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        double megabytes(String program) throws IOException {
            var kilobytes = 0L;
            for (var process : processes(program).toList()) kilobytes += proportionalKilobytes(process.pid());
            return kilobytes / 1024.0;
        }

        /** The launcher's children, and PostgreSQL, which stands in a session of its own, by its folder. */
        private Stream<ProcessHandle> processes(String program) {
            if (!program.equals("postgres")) {
                return launcher.descendants()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(program));
            }
            return ProcessHandle.allProcesses().filter(process -> {
                try {
                    return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), data.resolve("postgres"));
                } catch (IOException gone) {
                    return false;
                }
            });
        }

        private static long proportionalKilobytes(long pid) throws IOException {
            try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
                return lines.filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            }
        }

        @Override
        public void close() throws Exception {
            launcher.destroy();
            if (!launcher.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
                throw new IllegalStateException("It did not stop within " + PATIENCE_SECONDS + " s");
            }
        }
    }
}
