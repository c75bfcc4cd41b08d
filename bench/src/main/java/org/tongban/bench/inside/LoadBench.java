package org.tongban.bench.inside;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;
import org.tongban.bench.Bench;
import org.tongban.bench.Contender;
import org.tongban.bench.Measure;
import org.tongban.region.Pack;

/** A region from its folder to its publication: into empty tables, and where one phone number has changed. */
public final class LoadBench implements Bench {
    private static final Measure EMPTY = Measure.cost("into an empty database", "s");
    private static final Measure CHANGED = Measure.cost("one number changed", "s");
    private static final Path FOLDER = Path.of("regions/chongqing");
    private static final String NUMBER = "023-00000301,";
    private static final String LOADER = "org.tongban.region.PackLoader";

    /** What a publication fills, in an order that may be emptied from its end. */
    private static final List<String> TABLES = List.of(
            "region.pack_version",
            "region.pack_change",
            "region.division",
            "region.zone",
            "region.former_code",
            "region.map",
            "region.authority",
            "region.calendar_year",
            "region.calendar_day",
            "catalog.guide_version",
            "catalog.theme",
            "catalog.life_event",
            "catalog.base_item",
            "catalog.service_item");

    private final Map<String, byte[]> rows = new LinkedHashMap<>();
    private @Nullable InsideServer server;
    private @Nullable Path changed;

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String data() {
        return "regions/chongqing: 12,000 divisions, 2,500 authorities, 1,100 items, 50,000 entries of the implementation"
                + " list; read, checked, written in one transaction, taken into memory; server warm, fsync on;"
                + " the floor writes the same rows by COPY, checks nothing and knows no change";
    }

    @Override
    public List<Measure> measures() {
        return List.of(EMPTY, CHANGED);
    }

    @Override
    public Set<Contender> contenders() {
        return Set.of(Contender.OURS, Contender.FLOOR);
    }

    @Override
    public void prepare() throws Exception {
        var started = new InsideServer();
        server = started;
        for (var table : TABLES) rows.put(table, copyOut(started, table));
        var other = Files.createTempDirectory("tongban-load");
        FileSystemUtils.copyRecursively(FOLDER, other);
        var authorities = other.resolve("authorities.csv");
        Files.writeString(
                authorities, Files.readString(authorities).replaceFirst(NUMBER, NUMBER.replace("301", "399")));
        changed = other;
    }

    @Override
    public Map<String, Double> run(Contender contender) throws Exception {
        empty();
        if (contender == Contender.FLOOR) return Map.of(EMPTY.name(), copied());
        return Map.of(
                EMPTY.name(), loaded(FOLDER),
                CHANGED.name(), loaded(Objects.requireNonNull(changed)));
    }

    private double loaded(Path folder) {
        var started = Objects.requireNonNull(server);
        var from = System.nanoTime();
        started.invoke(started.bean(LOADER), "load", Pack.read(folder));
        return (System.nanoTime() - from) / 1e9;
    }

    private void empty() throws Exception {
        try (var connection = Objects.requireNonNull(server).database.pool().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", TABLES));
        }
    }

    private static byte[] copyOut(InsideServer server, String table) throws Exception {
        try (var connection = server.database.pool().getConnection()) {
            var out = new ByteArrayOutputStream();
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
            return out.toByteArray();
        }
    }

    private double copied() throws Exception {
        try (var connection = Objects.requireNonNull(server).database.pool().getConnection()) {
            var from = System.nanoTime();
            connection.setAutoCommit(false);
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : TABLES) {
                var content = Objects.requireNonNull(rows.get(table));
                copies.copyIn("copy " + table + " from stdin", new ByteArrayInputStream(content));
            }
            connection.commit();
            var seconds = (System.nanoTime() - from) / 1e9;
            connection.setAutoCommit(true);
            return seconds;
        }
    }

    @Override
    public void close() throws Exception {
        if (server != null) server.close();
        if (changed != null) FileSystemUtils.deleteRecursively(changed);
    }
}
