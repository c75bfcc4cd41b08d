package org.tongban.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;
import org.tongban.TestGround;
import org.tongban.TongbanTest;
import org.tongban.region.EditedFileStore.EditedFile;

/** What the desk published lies over the folder, goes out by export, and comes home; no node and no start loses it. */
@TongbanTest
class KeepingWhatTheDeskPublishedTest {
    private static final String FILE = "services/food-business-licence-cancellation.yaml";

    @TempDir
    Path temporary;

    @Autowired
    ApplicationContext server;

    @Autowired
    Packs packs;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient sql;

    private Path folder;
    private String original;
    private String edited;

    @BeforeEach
    void copy() throws IOException {
        folder = temporary.resolve("folder");
        FileSystemUtils.copyRecursively(TestGround.ROOT.resolve("regions/chongqing"), folder);
        original = Files.readString(folder.resolve(FILE));
        edited = original.replace("不做了、店关了的", "不开店了的");
    }

    private EditedFile edit() {
        return edit(FILE, edited, original);
    }

    private static EditedFile edit(String path, String content, String base) {
        return new EditedFile(
                path,
                Optional.ofNullable(content).map(KeepingWhatTheDeskPublishedTest::bytes),
                base.isEmpty() ? "" : org.tongban.kernel.Sha256.hex(base),
                UUID.randomUUID(),
                Instant.parse("2026-11-20T02:00:00Z"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_whole_pack_goes_out_and_comes_back_byte_for_byte() throws IOException {
        var before = Pack.read(folder);
        var home = temporary.resolve("home");
        new PackExport(before, List.of()).write(home);

        var after = Pack.read(home);

        assertThat(after.files()).isEqualTo(before.files()).hasSizeGreaterThan(100);
        for (var path : before.files()) assertThat(after.bytes(path)).as(path).isEqualTo(before.bytes(path));
        assertThat(after.hash()).isEqualTo(before.hash());
    }

    @Test
    void as_a_zip_too() throws IOException {
        var before = Pack.read(folder);
        var out = new ByteArrayOutputStream();
        new PackExport(before, List.of(edit())).zip(out);

        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (before.has(entry.getName()))
                    assertThat(zip.readAllBytes()).isEqualTo(before.bytes(entry.getName()));
            }
        }
        assertThat(names)
                .containsAll(before.files())
                .contains(".exported")
                .hasSize(before.files().size() + 1);
    }

    @Test
    void what_was_published_lies_over_the_folder_until_it_comes_home() throws IOException {
        var over = Overlay.of(Pack.read(folder), List.of(edit()));
        assertThat(over.pack().text(FILE)).isEqualTo(edited);
        assertThat(over.returned()).isEmpty();

        new PackExport(over.pack(), List.of(edit())).write(folder);

        var home = Overlay.of(Pack.read(folder), List.of(edit()));
        assertThat(home.returned()).containsExactly(FILE);
        assertThat(home.pack().hash()).isEqualTo(over.pack().hash());
    }

    @Test
    void a_file_may_come_and_go_at_the_desk() throws IOException {
        var gone = edit(FILE, null, original);
        var added = edit("services/new.yaml", edited, "");

        var over = Overlay.of(Pack.read(folder), List.of(gone, added));

        assertThat(over.pack().has(FILE)).isFalse();
        assertThat(over.pack().text("services/new.yaml")).isEqualTo(edited);
        new PackExport(over.pack(), List.of(gone, added)).write(folder);
        assertThat(folder.resolve(FILE)).doesNotExist();
        assertThat(Overlay.of(Pack.read(folder), List.of(gone, added)).returned())
                .containsExactly(FILE, "services/new.yaml");
    }

    @Test
    void edited_in_both_places_it_is_refused_with_the_way_out() throws IOException {
        Files.writeString(folder.resolve(FILE), original.replace("promised: {days: 3", "promised: {days: 2"));

        var refused = catchThrowableOfType(PackException.class, () -> Overlay.of(Pack.read(folder), List.of(edit())));

        assertThat(PackRefusalReporter.sentence(refused, Locale.CHINESE))
                .contains(FILE + ": [edited-in-both]", "2026-11-20", "./tongban export");
    }

    @Test
    void merged_after_an_export_the_folder_has_the_last_word() throws IOException {
        new PackExport(Overlay.forced(Pack.read(folder), List.of(edit())), List.of(edit())).write(folder);
        var merged = edited.replace("promised: {days: 3", "promised: {days: 2");
        Files.writeString(folder.resolve(FILE), merged);

        var home = Overlay.of(Pack.read(folder), List.of(edit()));

        assertThat(home.returned()).containsExactly(FILE);
        assertThat(home.pack().text(FILE)).isEqualTo(merged);
        var again = edit(FILE, edited + "# noch einmal\n", original); // published since, and not in the export
        assertThat(catchThrowableOfType(PackException.class, () -> Overlay.of(Pack.read(folder), List.of(again))))
                .isNotNull();
    }

    @Test
    void another_node_has_it_within_two_seconds() {
        var told = new ArrayList<String>();
        var node = new PackGround(server, new Regions(InstantSource.system()), List.of(new Listening(told)));
        node.packs.begin(Pack.read(folder), packs.inForce());
        node.packs.watch().start();
        try {
            publish(edited);
            await().pollInterval(Duration.ofMillis(50))
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> node.packs.inForceAsKnown().pack().text(FILE).equals(edited));
            assertThat(told).contains("published");
            assertThat(packs.inForce().pack().text(FILE)).isEqualTo(edited);
        } finally {
            node.packs.watch().stop();
            publish(original);
            assertThat(sql.sql("select count(*) from region.edited_file")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private void publish(String text) {
        var before = packs.inForce();
        var done = transaction.execute(
                _ -> packs.publish(before, Map.of(FILE, Optional.of(bytes(text))), UUID.randomUUID()));
        assertThat(done).isTrue();
        packs.refresh();
    }

    @Test
    void of_two_publications_at_once_the_later_looks_again() {
        var before = packs.inForce();
        publish(edited);
        try {
            var late = transaction.execute(
                    _ -> packs.publish(before, Map.of(FILE, Optional.of(bytes(original))), UUID.randomUUID()));
            assertThat(late).isFalse();
        } finally {
            publish(original);
        }
    }

    @Test
    void the_command_writes_what_is_in_force_whether_or_not_a_server_runs() throws IOException {
        var database = temporary.resolve("database.properties");
        var lines = Stream.of("url", "user", "password")
                .map(key -> "tongban.database." + key)
                .map(key -> key + "=" + environment.getRequiredProperty(key));
        Files.write(database, lines.toList());
        var said = new ByteArrayOutputStream();
        var home = temporary.resolve("home");
        publish(edited);
        try {
            var code = ExportCommand.run(
                    new PrintStream(said, true, StandardCharsets.UTF_8),
                    home.toString(),
                    "--region",
                    folder.toString(),
                    "--config",
                    database.toString());

            assertThat(code).isZero();
            assertThat(Pack.read(home).hash()).isEqualTo(packs.inForce().pack().hash());
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("其中 1 个是审批台改过的", FILE);
        } finally {
            publish(original);
        }
    }

    private record Listening(List<String> told) implements PackSection {
        @Override
        public String name() {
            return "listening";
        }

        @Override
        public void load(Pack pack, Changes changes) {}

        @Override
        public void published() {
            told.add("published");
        }
    }
}
