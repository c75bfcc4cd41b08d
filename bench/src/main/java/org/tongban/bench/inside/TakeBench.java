package org.tongban.bench.inside;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tongban.bench.Bench;
import org.tongban.bench.Contender;
import org.tongban.bench.Measure;
import org.tongban.bench.inside.QueueBench.Desk;
import org.tongban.casework.CaseContent;
import org.tongban.casework.CaseSnapshot;
import org.tongban.casework.CaseTerms;
import org.tongban.casework.PastCases;
import org.tongban.catalog.Catalog;
import tools.jackson.databind.json.JsonMapper;

/** Many clerks who take the next case at once, over HTTP, until none waits. */
public final class TakeBench implements Bench {
    private static final Measure P99 = Measure.cost("taking the next case, p99", "ms");
    private static final Measure RATE = Measure.rate("cases taken", "cases/s");

    /** {@code TONGBAN_BENCH_WAITING} and {@code TONGBAN_BENCH_STORED} ask for other volumes. */
    private static final int WAITING = number("TONGBAN_BENCH_WAITING", 10_000);

    private static final int STORED = number("TONGBAN_BENCH_STORED", 0);
    private static final int CLERKS = 64;
    private static final int PIECE = 2_000;

    private final List<Desk> desks = new ArrayList<>();
    private @Nullable InsideServer server;

    @Override
    public String name() {
        return "take";
    }

    @Override
    public String data() {
        return "%,d cases that wait for one post of one authority, beside %,d others; %d clerks take until none is left"
                .formatted(WAITING, server == null ? STORED : FilledServer.cases(server), CLERKS);
    }

    @Override
    public List<Measure> measures() {
        return List.of(P99, RATE);
    }

    @Override
    public void prepare() throws Exception {
        attach(FilledServer.with(STORED));
    }

    /** To a server that has its cases. */
    void attach(InsideServer filled) throws Exception {
        server = filled;
        for (var i = 0; i < CLERKS; i++) desks.add(new Desk(filled.url()));
    }

    @Override
    public Map<String, Double> run(Contender contender) throws Exception {
        while (next(desks.getFirst()) != null) continue; // what the seed left waiting, and the run before
        var waiting = new HashSet<>(fill());
        var tasks = desks.stream()
                .map(desk -> (Callable<Takings>) () -> takeAll(desk))
                .toList();
        var from = System.nanoTime();
        var all = new ArrayList<Takings>();
        try (var threads = Executors.newFixedThreadPool(CLERKS)) {
            for (var done : threads.invokeAll(tasks)) all.add(done.get());
        }
        var seconds = (System.nanoTime() - from) / 1e9;
        var taken = all.stream().flatMap(each -> each.cases().stream()).toList();
        if (taken.size() != waiting.size()
                || !waiting.containsAll(taken)
                || new HashSet<>(taken).size() != taken.size()) {
            throw new IllegalStateException(taken.size() + " were taken of " + waiting.size());
        }
        var nanos = all.stream()
                .flatMapToLong(each -> Arrays.stream(each.nanos()))
                .sorted()
                .toArray();
        return Map.of(P99.name(), nanos[nanos.length * 99 / 100] / 1e6, RATE.name(), WAITING / seconds);
    }

    /** @param nanos of each answer */
    private record Takings(List<UUID> cases, long[] nanos) {}

    private static Takings takeAll(Desk desk) throws Exception {
        var cases = new ArrayList<UUID>();
        var nanos = new ArrayList<Long>();
        while (true) {
            var from = System.nanoTime();
            var taken = next(desk);
            nanos.add(System.nanoTime() - from);
            if (taken == null) break;
            cases.add(taken);
        }
        return new Takings(cases, nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private static @Nullable UUID next(Desk desk) throws Exception {
        var taken = JsonMapper.shared()
                .readTree(desk.post("/api/desk/next-case", "{}"))
                .path("taken");
        return taken.isMissingNode() || taken.isNull()
                ? null
                : UUID.fromString(taken.path("id").asString());
    }

    private List<UUID> fill() {
        var started = server;
        if (started == null) throw new IllegalStateException("Not prepared");
        var past = started.bean(PastCases.class);
        var snapshot = snapshot(started.bean(Catalog.class));
        var now = started.bean(InstantSource.class).instant();
        var ids = new ArrayList<UUID>();
        for (var done = 0; done < WAITING; done += PIECE) {
            var piece = IntStream.range(0, Math.min(PIECE, WAITING - done))
                    .mapToObj(_ -> past.begin(snapshot, now))
                    .toList();
            past.keep(piece);
            piece.forEach(each -> ids.add(each.file().id()));
        }
        return ids;
    }

    private static CaseSnapshot snapshot(Catalog catalog) {
        var item = catalog.service("food-business-licence", "500103");
        return new CaseSnapshot(
                new UUID(7, 7),
                "李*",
                item.slug(),
                item.guideVersion(),
                item.implementationCode(),
                item.authority(),
                item.division(),
                CaseTerms.of(item.guide(), Map.of()),
                new CaseContent("李四", Map.of(), Map.of(), List.of()));
    }

    private static int number(String name, int otherwise) {
        var given = System.getenv(name);
        return given == null ? otherwise : Integer.parseInt(given);
    }

    @Override
    public void close() throws Exception {
        desks.forEach(Desk::close);
        if (server != null) server.close();
    }
}
