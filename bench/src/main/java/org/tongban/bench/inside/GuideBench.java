package org.tongban.bench.inside;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.tongban.bench.Bench;
import org.tongban.bench.Contender;
import org.tongban.bench.Measure;

/** The guide page and the verification of a licence over HTTP, beside the same bytes through the same filters. */
public final class GuideBench implements Bench {
    private static final Measure GUIDE = Measure.rate("guide page", "pages/s");
    private static final Measure VERIFICATION = Measure.rate("licence verification", "pages/s");
    private static final String GUIDE_PATH = "/guides/food-business-licence/500103";
    private static final int CLIENTS = 8;
    private static final int REQUESTS = 4_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable InsideServer server;
    private String number = "";

    @Override
    public String name() {
        return "guide";
    }

    @Override
    public String data() {
        return REQUESTS + " requests a run from " + CLIENTS + " clients on the same machine over HTTP/1.1;"
                + " regions/chongqing, one licence; the floor serves the same bytes, for verification after one keyed read";
    }

    @Override
    public List<Measure> measures() {
        return List.of(GUIDE, VERIFICATION);
    }

    @Override
    public Set<Contender> contenders() {
        return Set.of(Contender.OURS, Contender.FLOOR);
    }

    @Override
    public void prepare() throws Exception {
        var started = new InsideServer();
        server = started;
        var cases = new CaseRun(started);
        number = cases.licensed(cases.drafts(1).getFirst());
        var floor = started.bean(FloorEndpoint.class);
        floor.keep("guide", get(GUIDE_PATH));
        floor.keep("verification", get("/verify/" + number));
    }

    @Override
    public Map<String, Double> run(Contender contender) throws Exception {
        var ours = contender == Contender.OURS;
        return Map.of(
                GUIDE.name(), rate(ours ? GUIDE_PATH : "/bench/pages/guide"),
                VERIFICATION.name(), rate(ours ? "/verify/" + number : "/bench/read/verification/" + number));
    }

    private double rate(String path) throws Exception {
        var tasks = new ArrayList<Callable<Void>>();
        for (var client = 0; client < CLIENTS; client++) {
            tasks.add(() -> {
                for (var i = 0; i < REQUESTS / CLIENTS; i++) get(path);
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var from = System.nanoTime();
            for (var done : threads.invokeAll(tasks)) done.get();
            return REQUESTS / ((System.nanoTime() - from) / 1e9);
        }
    }

    private byte[] get(String path) throws Exception {
        var uri = URI.create(Objects.requireNonNull(server).url() + path);
        var request = HttpRequest.newBuilder(uri)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Accept", "text/html")
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IllegalStateException(path + " answers " + answer.statusCode());
        return answer.body();
    }

    @Override
    public void close() throws Exception {
        http.close();
        if (server != null) server.close();
    }
}
