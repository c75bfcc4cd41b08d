package org.tongban.bench.inside;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.seed.SeedOrder;
import org.tongban.seed.Seeder;

/** A server with many cases: those of a folder that {@code ./tongban seed} has filled, or seeded now. */
final class FilledServer {
    /** {@code TONGBAN_BENCH_DATA} names the folder; it is kept, with what the measures add to it. */
    private static final String FOLDER = System.getenv().getOrDefault("TONGBAN_BENCH_DATA", "");

    private FilledServer() {}

    /** @param cases to seed where no folder is named, a tenth of them open */
    static InsideServer with(int cases) throws IOException, InterruptedException {
        var server = FOLDER.isEmpty() ? seeded(cases) : new InsideServer(Path.of(FOLDER));
        server.bean(JdbcClient.class).sql("vacuum analyze").update();
        return server;
    }

    private static InsideServer seeded(int cases) throws IOException, InterruptedException {
        var fresh = new InsideServer();
        if (cases > 0) {
            var filled = fresh.bean(Seeder.class).fill(new SeedOrder(cases, cases / 10, 1));
            System.err.printf(
                    "%,d cases in %d s%n", filled.cases(), filled.took().toSeconds());
        }
        return fresh;
    }

    static int cases(InsideServer server) {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from casework.case_file")
                .query(Integer.class)
                .single();
    }
}
