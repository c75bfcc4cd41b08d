package org.tongban.bench.crash;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import org.tongban.bench.Soak;
import tools.jackson.databind.node.NullNode;

/** Kills the server, its database, or both at random moments under load, and looks what is left. */
public final class CrashSoak implements Soak {
    private static final int ROUNDS = 100;
    private static final int LOAD_MILLIS = 2_500;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration FEEDS_PATIENCE = Duration.ofSeconds(60);
    private static final String OPERATOR = "个体经营者";
    private static final Map<String, String> DISTRICTS = Map.of("500103", "yuzhong", "500101", "wanzhou");
    private static final List<String> POSTS = List.of("window", "officer1", "officer2", "head");

    /** Those of the demo: phone and ID number. */
    private static final Map<String, String> PEOPLE = Map.of(
            "16000000001", "500999194403150220",
            "16000000002", "500999199608080118",
            "16000000003", "500999198805210263",
            "16000000004", "500999195001010131");

    @Override
    public String name() {
        return "crash";
    }

    /** What is killed in a round. */
    enum Kill {
        SERVER,
        DATABASE,
        BOTH
    }

    @Override
    public Map<String, Object> prove(int rounds) throws Exception {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var kills = random.ints(rounds == 0 ? ROUNDS : rounds, 0, Kill.values().length)
                .mapToObj(each -> Kill.values()[each])
                .toList();
        var result = prove(Launch.BY_LAUNCHER, kills, random);
        result.put("seed", seed);
        return result;
    }

    /** Starts a server on new data, one round for each kill; throws what promise was broken. */
    static Map<String, Object> prove(Launch launch, List<Kill> kills, Random random) throws Exception {
        var data = Files.createTempDirectory("tongban-crash");
        try (var victim = new Victim(launch, data, freePort())) {
            var journal = new Journal();
            var workers = workers(victim, journal);
            for (var kill : kills) {
                round(victim, workers, journal, kill, random.nextInt(LOAD_MILLIS));
                check(victim, journal);
                System.err.printf(
                        "killed %s, %d acknowledged, %d still behind the feeds%n",
                        kill, journal.entries().size(), unsettled(victim));
            }
            settle(victim);
            return result(kills, journal);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static Map<String, Object> result(List<Kill> kills, Journal journal) {
        var result = new LinkedHashMap<String, Object>();
        result.put("value", kills.size());
        result.put("unit", "rounds without a lost, doubled or half-done action");
        result.put("killed", kills.stream().collect(groupingBy(Kill::name, TreeMap::new, counting())));
        result.put("acknowledged", journal.entries().size());
        result.put(
                "acts", journal.entries().stream().collect(groupingBy(Journal.Entry::event, TreeMap::new, counting())));
        result.put("sentAgain", journal.retries());
        return result;
    }

    /** Kills some time after the first action of the round was acknowledged, so that it falls into work. */
    private static void round(Victim victim, List<Worker> workers, Journal journal, Kill kill, long afterMillis)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            workers.forEach(worker -> worker.running = true);
            workers.forEach(threads::submit);
            try {
                journal.awaitMore(WARM_UP);
                TimeUnit.MILLISECONDS.sleep(afterMillis);
                victim.kill(kill != Kill.DATABASE, kill != Kill.SERVER);
            } finally {
                workers.forEach(worker -> worker.running = false);
            }
        }
        for (var worker : workers) {
            if (worker.failure != null) throw new AssertionError(worker.failure);
        }
        if (kill == Kill.DATABASE) victim.awaitDatabase();
        else victim.start();
    }

    private static void check(Victim victim, Journal journal) throws Exception {
        try (var database = victim.database()) {
            Invariants.check(database, journal);
        }
    }

    private static int unsettled(Victim victim) throws Exception {
        try (var database = victim.database()) {
            return Invariants.unsettled(database);
        }
    }

    /** Waits for the feeds as long as they move. */
    private static void settle(Victim victim) throws Exception {
        var least = Integer.MAX_VALUE;
        var until = System.nanoTime() + FEEDS_PATIENCE.toNanos();
        try (var database = victim.database()) {
            while (least > 0 && System.nanoTime() < until) {
                var left = Invariants.unsettled(database);
                if (left < least) {
                    least = left;
                    until = System.nanoTime() + FEEDS_PATIENCE.toNanos();
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
            Invariants.checkSettled(database);
        }
    }

    private static List<Worker> workers(Victim victim, Journal journal) {
        var staff = new HashMap<String, Map<String, Client>>();
        DISTRICTS.forEach((division, name) -> staff.put(division, staffOf(victim, name)));
        var workers = new ArrayList<Worker>();
        PEOPLE.forEach((phone, idNumber) -> {
            var applicant = signedIn(victim, phone);
            var person = Map.of("operatorName", OPERATOR, "operatorIdNumber", idNumber, "operatorPhone", phone);
            staff.forEach((division, posts) -> {
                var parties = new Parties(applicant, posts, division, person);
                workers.add(new Worker(new CaseRoute(parties), journal));
                workers.add(new Worker(new BundleRoute(parties, NullNode.instance), journal));
            });
        });
        return workers;
    }

    private static Client signedIn(Victim victim, String phone) {
        var client = new Client(victim.url());
        must(client.send("POST", "/api/sign-in/codes", Map.of("phone", phone), key()));
        must(client.send("POST", "/api/sign-in", Map.of("phone", phone, "code", Codes.of(victim, phone)), key()));
        return client;
    }

    private static Map<String, Client> staffOf(Victim victim, String district) {
        var password = must(new Client(victim.url()).get("/api/demo/accounts"))
                .body()
                .get("password")
                .asString();
        var staff = new HashMap<String, Client>();
        for (var post : POSTS) {
            var client = new Client(victim.url());
            var login = Map.of("login", district + "." + post, "password", password);
            must(client.send("POST", "/api/desk/sign-in", login, key()));
            staff.put(post, client);
        }
        return staff;
    }

    private static Client.Answer must(Client.Answer answer) {
        if (!answer.isDone()) throw new AssertionError("Not done: " + answer);
        return answer;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** A port that is free with those of the simulators beside it. */
    private static int freePort() throws IOException {
        while (true) {
            try (var socket = new ServerSocket(0)) {
                var port = socket.getLocalPort();
                if (isFree(port + Launch.MESSAGES) && isFree(port + Launch.MAIL)) return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }
}
