package org.tongban.bench.inside;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.bench.Bench;
import org.tongban.bench.Contender;
import org.tongban.bench.Measure;
import tools.jackson.databind.json.JsonMapper;

/** The lists at the desk and the page of a case, over HTTP, with a year's cases in the database. */
public final class QueueBench implements Bench {
    private static final Measure LIST = Measure.cost("a queue's list, p99", "ms");
    private static final Measure COUNTS = Measure.cost("all queues with their lamps, p99", "ms");
    private static final Measure CASE = Measure.cost("a case, p99", "ms");
    private static final Measure ROOM = Measure.cost("room a case takes in the database beside its files", "B");

    /** {@code TONGBAN_BENCH_CASES} asks for another volume. */
    private static final int CASES = Integer.parseInt(System.getenv().getOrDefault("TONGBAN_BENCH_CASES", "1000000"));

    private static final int CLIENTS = 8;
    private static final int REQUESTS = 2_000;
    private static final List<String> LISTS = List.of("to-precheck", "open", "concluded");

    private final List<Desk> desks = new ArrayList<>();
    private @Nullable InsideServer server;
    private List<String> cases = List.of();

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public String data() {
        return "%,d cases of a year, a tenth of them open, a third of them at ten authorities; %,d requests a run from %d clients on the same machine"
                .formatted(server == null ? CASES : FilledServer.cases(server), REQUESTS, CLIENTS);
    }

    @Override
    public List<Measure> measures() {
        return List.of(LIST, COUNTS, CASE, ROOM);
    }

    @Override
    public void prepare() throws Exception {
        attach(FilledServer.with(CASES));
    }

    /** To a server that has its cases. */
    void attach(InsideServer filled) throws Exception {
        server = filled;
        for (var i = 0; i < CLIENTS; i++) desks.add(new Desk(filled.url()));
        cases = desks.getFirst().cases();
    }

    @Override
    public Map<String, Double> run(Contender contender) throws Exception {
        return Map.of(
                LIST.name(), p99(random -> "/api/desk/cases?queue=" + any(LISTS, random)),
                COUNTS.name(), p99(_ -> "/api/desk/queues"),
                CASE.name(), p99(random -> "/api/desk/cases/" + any(cases, random)),
                ROOM.name(), room());
    }

    /** Tables and indexes of cases and of their leaves in the ledger, open ones included. */
    private double room() {
        var sql = Objects.requireNonNull(server).bean(JdbcClient.class);
        var cases = sql.sql("select count(*) from casework.case_file")
                .query(Double.class)
                .single();
        var all = sql.sql("""
                        select sum(pg_total_relation_size(c.oid)) from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and n.nspname in ('casework', 'ledger')""").query(Double.class).single();
        return all / cases;
    }

    @FunctionalInterface
    private interface Path {
        String next(Random random);
    }

    private double p99(Path path) throws Exception {
        var tasks = new ArrayList<Callable<long[]>>();
        for (var client = 0; client < CLIENTS; client++) {
            var desk = desks.get(client);
            var random = new Random(client);
            tasks.add(() -> desk.times(path, random, REQUESTS / CLIENTS));
        }
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var all = new ArrayList<long[]>();
            for (var done : threads.invokeAll(tasks)) all.add(done.get());
            var times = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return times[times.length * 99 / 100] / 1e6;
        }
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** A browser at the window of one district. */
    static final class Desk {
        private static final String SIGN_IN = "{\"login\": \"yuzhong.window\", \"password\": \"tongban-demo\"}";

        private final String url;
        private final CookieManager cookies = new CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        Desk(String url) throws Exception {
            this.url = url;
            http.send(request("/api/demo/accounts").build(), HttpResponse.BodyHandlers.discarding());
            post("/api/desk/sign-in", SIGN_IN);
        }

        /** As the desk sends it: with the token against forged requests, and a key of its own. */
        String post(String path, String body) throws Exception {
            var csrf = cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
            var answer = http.send(
                    request(path)
                            .header("Content-Type", "application/json")
                            .header("X-XSRF-TOKEN", csrf)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) throw new IllegalStateException(path + ": " + answer.body());
            return answer.body();
        }

        void close() {
            http.close();
        }

        List<String> cases() throws Exception {
            var ids = new ArrayList<String>();
            for (var queue : LISTS) {
                var items = JsonMapper.shared()
                        .readTree(get("/api/desk/cases?queue=" + queue))
                        .get("items");
                items.forEach(item -> ids.add(item.get("id").asString()));
            }
            return ids;
        }

        long[] times(Path path, Random random, int requests) throws Exception {
            var times = new long[requests];
            for (var i = 0; i < requests; i++) {
                var from = System.nanoTime();
                get(path.next(random));
                times[i] = System.nanoTime() - from;
            }
            return times;
        }

        private String get(String path) throws Exception {
            var answer = http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IllegalStateException(path + " answers " + answer.statusCode());
            return answer.body();
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(url + path))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Accept", "application/json");
        }
    }

    @Override
    public void close() throws Exception {
        for (var desk : desks) desk.close();
        if (server != null) server.close();
    }
}
