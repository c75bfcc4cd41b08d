package org.tongban.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;
import org.tongban.TestGround;
import org.tongban.TongbanTest;
import org.tongban.platform.Settings;

/** Nothing here is ever committed to the shared server: each pack is the one in force, or is refused, or fails. */
@TongbanTest
class PublishingAPackTest {
    @Autowired
    RegionStore store;

    @Autowired
    Regions regions;

    @Autowired
    Settings settings;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    PackLoader loader;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path folder;

    @Test
    void a_pack_that_is_published_already_is_left_alone() {
        var before = publications();

        loader.start();

        assertThat(publications()).isEqualTo(before);
    }

    @Test
    void a_broken_pack_is_named_by_file_and_line_and_changes_nothing() throws IOException {
        copyTiny();
        var service = folder.resolve("services/permit.yaml");
        Files.writeString(service, Files.readString(service).replace("{days: 5}", "{days: 50}"));
        var before = publications();

        var refused = catchThrowableOfType(
                PackException.class, () -> loader(List.of()).load(Pack.read(folder)));

        assertThat(PackRefusalReporter.sentence(refused, Locale.CHINESE))
                .contains("没有启用", "services/permit.yaml:19: [promised-above-statutory]");
        assertThat(PackRefusalReporter.sentence(refused, Locale.ENGLISH)).contains("was not published");
        assertThat(publications()).isEqualTo(before);
        assertThat(regions.region().code()).isEqualTo("50");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        var nowhere = new ArrayList<Finding>();
        try {
            Pack.read(folder.resolve("nowhere"));
        } catch (PackException refused) {
            nowhere.addAll(refused.findings());
        }

        assertThat(nowhere).singleElement().extracting(Finding::code).isEqualTo("missing-file");
    }

    @Test
    void if_one_section_fails_no_section_is_published() throws IOException {
        copyTiny();
        var before = publications();

        assertThatThrownBy(() -> loader(List.of(new FailingSection())).load(Pack.read(folder)))
                .hasMessage("cannot");

        assertThat(publications()).isEqualTo(before);
        assertThat(store.divisions()).hasSizeGreaterThan(12_000);
        assertThat(regions.division("990101")).isEmpty();
    }

    private record FailingSection() implements PackSection {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public void load(Pack pack) {
            throw new IllegalStateException("cannot");
        }
    }

    private void copyTiny() throws IOException {
        FileSystemUtils.copyRecursively(TestGround.ROOT.resolve("server/src/test/resources/packs/tiny"), folder);
    }

    private PackLoader loader(List<PackSection> sections) {
        return new PackLoader(settings, store, regions, sections, transaction, InstantSource.system());
    }

    private int publications() {
        return sql.sql("select count(*) from region.pack_version")
                .query(Integer.class)
                .single();
    }
}
