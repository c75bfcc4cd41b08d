package org.tongban.bench.inside;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tongban.bench.Bench;
import org.tongban.bench.Contender;
import org.tongban.bench.Measure;

/** Whole cases per second through the real endpoints, beside the same writes as plain prepared statements, and beside Flowable with the same writes. */
public final class CaseBench implements Bench {
    private static final Measure RATE = Measure.rate("whole cases", "cases/s");
    private static final Measure SEAL = Measure.rate("seal", "files/s");
    private static final int THREADS = 8;
    private static final int CASES = 400;
    private static final int FILES = 80;

    private @Nullable InsideServer server;
    private @Nullable CaseRun run;
    private @Nullable FlowablePeer peer;
    private @Nullable Script drafting;
    private @Nullable Script handling;

    @Override
    public String name() {
        return "case";
    }

    @Override
    public String data() {
        return CASES
                + " cases a run of individual business registration over all districts, "
                + THREADS
                + " threads, fsync on, gate and idempotency on; submit, accept, review, decide, licence recorded;"
                + " seal: layout, PAdES signature and storing of " + FILES + " licences, which runs behind the feed;"
                + " the floor replays the recorded writes" + writes();
    }

    private String writes() {
        return handling == null
                ? ""
                : " (" + handling.statements() + " statements in " + handling.size() + " transactions a case)"
                        + "; the peer runs the same five steps in Flowable 8.0.0, history AUDIT, and writes the same rows in"
                        + " the same transactions";
    }

    @Override
    public List<Measure> measures() {
        return List.of(RATE, SEAL);
    }

    @Override
    public Set<Contender> contenders() {
        return Set.of(Contender.OURS, Contender.FLOOR, Contender.PEER);
    }

    @Override
    public void prepare() throws Exception {
        var started = new InsideServer();
        var cases = new CaseRun(started);
        cases.whole(cases.drafts(1).getFirst()); // what is written once, is written now
        var drafted = new ArrayList<CaseRun.Draft>();
        var one = started.database.record(() -> drafted.add(cases.drafts(1).getFirst()));
        var other = started.database.record(() -> drafted.add(cases.drafts(1).getFirst()));
        drafting = new Script(one, other);
        handling = new Script(
                started.database.record(() -> cases.whole(drafted.getFirst())),
                started.database.record(() -> cases.whole(drafted.getLast())));
        server = started;
        run = cases;
        peer = new FlowablePeer(started.database.pool(), handling);
    }

    @Override
    public Map<String, Double> run(Contender contender) throws Exception {
        if (contender == Contender.FLOOR) return Map.of(RATE.name(), perSecond(floor()));
        if (contender == Contender.PEER) return Map.of(RATE.name(), perSecond(peer()));
        var cases = Objects.requireNonNull(run);
        var concluded = new ConcurrentLinkedQueue<UUID>();
        var wholes = perSecond(tasks(cases.drafts(CASES), draft -> concluded.add(cases.whole(draft))));
        var files = concluded.stream().limit(FILES).toList();
        return Map.of(RATE.name(), wholes, SEAL.name(), perSecond(tasks(files, cases::seal)));
    }

    static double perSecond(List<Callable<Void>> tasks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var from = System.nanoTime();
            for (var done : threads.invokeAll(tasks)) done.get();
            return tasks.size() / ((System.nanoTime() - from) / 1e9);
        }
    }

    static <T> List<Callable<Void>> tasks(List<T> items, Consumer<T> work) {
        return items.stream()
                .<Callable<Void>>map(item -> () -> {
                    work.accept(item);
                    return null;
                })
                .toList();
    }

    private List<Callable<Void>> floor() throws Exception {
        var pool = Objects.requireNonNull(server).database.pool();
        var timed = Objects.requireNonNull(handling);
        return replayed(values -> timed.replay(pool, values));
    }

    private List<Callable<Void>> peer() throws Exception {
        return replayed(Objects.requireNonNull(peer)::handle);
    }

    @FunctionalInterface
    private interface Replay {
        void run(Map<Object, Object> values) throws SQLException;
    }

    /** As many cases as ours, each drafted now and handled later. */
    private List<Callable<Void>> replayed(Replay handle) throws SQLException {
        var pool = Objects.requireNonNull(server).database.pool();
        var before = Objects.requireNonNull(drafting);
        var tasks = new ArrayList<Callable<Void>>();
        for (var i = 0; i < CASES; i++) {
            var values = Script.newValues();
            before.replay(pool, values);
            tasks.add(() -> {
                handle.run(values);
                return null;
            });
        }
        return tasks;
    }

    @Override
    public void close() throws Exception {
        if (peer != null) peer.close();
        if (server != null) server.close();
    }
}
