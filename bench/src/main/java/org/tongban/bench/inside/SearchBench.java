package org.tongban.bench.inside;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tongban.bench.Bench;
import org.tongban.bench.Contender;
import org.tongban.bench.Measure;
import org.tongban.catalog.Catalog;
import org.tongban.region.Division;
import org.tongban.region.Regions;

/** The search page over HTTP with a million service items, beside the bare index behind the same server. */
public final class SearchBench implements Bench {
    private static final Measure RATE = Measure.rate("searches from 8 clients", "pages/s");
    private static final Measure MIDDLE = Measure.cost("a search from 1 client, p50", "ms");
    private static final Measure SLOW = Measure.cost("a search from 1 client, p99", "ms");
    private static final Measure FIRST_MIDDLE = Measure.cost("words that nobody asked before, p50", "ms");
    private static final Measure FIRST_SLOW = Measure.cost("words that nobody asked before, p99", "ms");
    private static final Measure ANEW = Measure.cost("catalogue and index taken into memory anew", "ms");
    private static final Measure MEMORY = Measure.cost("memory in use, the whole server", "MB");
    private static final Path JUDGED = Path.of("server/src/test/resources/search/judged.csv");
    private static final String SEARCH = "org.tongban.catalog.ServiceSearch";
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 4;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random chance = new Random(1);
    private List<String> queries = List.of();
    private List<String> places = List.of();
    private @Nullable InsideServer server;
    private @Nullable Path region;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String data() {
        var items = server == null ? 0 : server.bean(Catalog.class).itemCount();
        return String.format(
                "%,d service items: the base catalogue of Chongqing over Chongqing, Hubei and Jiangsu; the %d judged queries"
                        + " at random districts of them, %d times over, over HTTP/1.1 from the same machine; a quarter of what"
                        + " one client asks is asked for the first time since the index was made; the floor answers with the"
                        + " keys that the index itself finds, through the same filters",
                items, queries.size(), ROUNDS);
    }

    @Override
    public List<Measure> measures() {
        return List.of(RATE, MIDDLE, SLOW, FIRST_MIDDLE, FIRST_SLOW, ANEW, MEMORY);
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("p50Millis", MIDDLE.name(), "p99Millis", SLOW.name());
    }

    @Override
    public Set<Contender> contenders() {
        return Set.of(Contender.OURS, Contender.FLOOR);
    }

    @Override
    public void prepare() throws Exception {
        region = ThreeProvinces.write();
        var started = InsideServer.of(region);
        server = started;
        queries = Files.readAllLines(JUDGED).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        places = started.bean(Regions.class).divisions(Division.Kind.DISTRICT).stream()
                .map(Division::code)
                .toList();
        var search = started.bean(SEARCH);
        started.bean(FloorEndpoint.class).search(words -> found(started, search, words));
        System.err.println(data());
    }

    @SuppressWarnings("unchecked")
    private static List<String> found(InsideServer server, Object search, String words) {
        return (List<String>) Objects.requireNonNull(server.invoke(search, "ask", words));
    }

    @Override
    public Map<String, Double> run(Contender contender) throws Exception {
        if (contender == Contender.FLOOR) return Map.of(RATE.name(), rate("/bench/search?q="));
        var started = Objects.requireNonNull(server);
        var from = System.nanoTime();
        started.invoke(started.bean(Catalog.class), "refresh");
        started.invoke(started.bean(SEARCH), "find", "");
        var anew = (System.nanoTime() - from) / 1e6;
        var first = times();
        var all = new ArrayList<>(first);
        for (var round = 1; round < ROUNDS; round++) all.addAll(times());
        var rate = rate("/search?q=");
        return Map.of(
                RATE.name(), rate,
                MIDDLE.name(), percentile(all, 50),
                SLOW.name(), percentile(all, 99),
                FIRST_MIDDLE.name(), percentile(first, 50),
                FIRST_SLOW.name(), percentile(first, 99),
                ANEW.name(), anew,
                MEMORY.name(), memory());
    }

    /** Milliseconds of every query once, one after the other. */
    private List<Double> times() throws Exception {
        var times = new ArrayList<Double>();
        for (var query : queries) {
            var from = System.nanoTime();
            get("/search?q=", query, place());
            times.add((System.nanoTime() - from) / 1e6);
        }
        return times;
    }

    private static double percentile(List<Double> times, int percent) {
        var sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private double rate(String path) throws Exception {
        var tasks = new ArrayList<Callable<Void>>();
        for (var client = 0; client < CLIENTS; client++) {
            var begin = client * queries.size() / CLIENTS;
            var at = new String[queries.size()];
            Arrays.setAll(at, _ -> place());
            tasks.add(() -> {
                for (var i = 0; i < at.length; i++) get(path, queries.get((begin + i) % at.length), at[i]);
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var from = System.nanoTime();
            for (var done : threads.invokeAll(tasks)) done.get();
            return CLIENTS * queries.size() / ((System.nanoTime() - from) / 1e9);
        }
    }

    private String place() {
        return places.get(chance.nextInt(places.size()));
    }

    private void get(String path, String query, String place) throws Exception {
        var encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(
                        URI.create(Objects.requireNonNull(server).url() + path + encoded))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Cookie", "division=" + place)
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IllegalStateException(query + " answers " + answer.statusCode());
    }

    private static double memory() {
        System.gc();
        var memory = Runtime.getRuntime();
        return (memory.totalMemory() - memory.freeMemory()) / 1e6;
    }

    @Override
    public void close() throws Exception {
        http.close();
        if (server != null) server.close();
        if (region != null) FileSystemUtils.deleteRecursively(region);
    }
}
