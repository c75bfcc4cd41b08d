package org.tongban.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;
import org.tongban.TestGround;
import org.tongban.TongbanTest;
import org.tongban.platform.Messages;
import org.tongban.platform.Settings;

/** Nothing here is ever committed to the shared server: each pack is the one in force, or is refused, or fails. */
@TongbanTest
class PublishingAPackTest {
    @Autowired
    RegionStore store;

    @Autowired
    PublicationStore publications;

    @Autowired
    Messages messages;

    @Autowired
    Regions regions;

    @Autowired
    Settings settings;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    PackLoader loader;

    @Autowired
    PackPublisher publisher;

    @Autowired
    ApplicationContext context;

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
    void a_changed_pack_tells_in_words_what_it_changes() throws IOException {
        FileSystemUtils.copyRecursively(settings.region(), folder);
        replace("authorities.csv", "023-00000301,", "023-00000399,");
        replace("divisions.csv", "500103003,解放碑街道", "500103003,解放碑新街道");
        replace("services/food-business-licence.yaml", "promised: {days: 5", "promised: {days: 4");
        replace("items/tobacco.csv", "烟草专卖零售许可证新办", "烟草零售许可证新办");
        dropLine("items/statistics.csv", "统计严重失信");

        var told = new ChangeWords(messages).sentences(changesBy(folder), Locale.CHINESE);

        assertThat(told)
                .contains(
                        "修改行政区划 1 个：解放碑新街道",
                        "修改部门 1 个：重庆市渝中区市场监督管理局",
                        "办事指南“食品经营许可（新办）”改了：时限。正在办的件仍按原来的指南办。",
                        "取消事项 1 个：统计严重失信企业名单信用修复")
                .anyMatch(sentence -> sentence.startsWith("修改事项 2 个："))
                .anyMatch(sentence -> sentence.startsWith("实施清单减少 38 条"));
        assertThat(regions.division("500103003").orElseThrow().name().zh()).isEqualTo("解放碑街道");
    }

    @Test
    void the_same_pack_again_changes_nothing() {
        assertThat(changesBy(settings.region())).isEmpty();
    }

    /** Published as if it were new, and taken back. */
    private List<Change> changesBy(Path pack) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            publisher.publish(
                    Pack.read(pack),
                    new PublicationStore.Published("0".repeat(64), "", ""),
                    PublicationStore.Publication.OF_FOLDER);
            return publications.changes(publications.publications(1).getFirst().id());
        }));
    }

    private void replace(String file, String before, String after) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(folder.resolve(file), text.replace(before, after));
    }

    private void dropLine(String file, String containing) throws IOException {
        var lines = Files.readAllLines(folder.resolve(file));
        assertThat(lines.removeIf(line -> line.contains(containing))).isTrue();
        Files.write(folder.resolve(file), lines);
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
        public void load(Pack pack, Changes changes) {
            throw new IllegalStateException("cannot");
        }
    }

    private void copyTiny() throws IOException {
        FileSystemUtils.copyRecursively(TestGround.ROOT.resolve("server/src/test/resources/packs/tiny"), folder);
    }

    private PackLoader loader(List<PackSection> sections) {
        return new PackGround(context, regions, sections).loader;
    }

    private int publications() {
        return sql.sql("select count(*) from region.pack_version")
                .query(Integer.class)
                .single();
    }
}
