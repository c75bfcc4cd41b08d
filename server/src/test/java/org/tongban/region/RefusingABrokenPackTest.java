package org.tongban.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.tongban.TestGround;
import org.tongban.TongbanTest;

/** However a pack is broken: it is refused with the place and the reason, and what was published stays as it was. */
@TongbanTest
class RefusingABrokenPackTest {
    private static final String SERVICE = "services/permit.yaml";

    @Autowired
    RegionStore store;

    @Autowired
    PublicationStore publications;

    @Autowired
    Regions regions;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path folder;

    private Published before;

    /** What a broken pack must not touch. */
    private record Published(String hash, int publications, int divisions, int authorities, String inMemory) {}

    @BeforeEach
    void copy() throws IOException {
        FileSystemUtils.copyRecursively(TestGround.ROOT.resolve("server/src/test/resources/packs/tiny"), folder);
        before = published();
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void a_file_in_another_encoding() throws IOException {
        var region = folder.resolve("region.yaml");
        Files.write(region, Files.readString(region).getBytes(Charset.forName("GBK")));

        assertThat(refusal()).contains("region.yaml:3: [encoding] 文件不是不带 BOM 的 UTF-8 编码");
    }

    @Test
    void a_division_that_lies_in_itself() throws IOException {
        replace("divisions.csv", "township,990101,", "township,990101001,");

        assertThat(refusal()).contains("divisions.csv:5: [bad-parent] 990101001 的上级“990101001”不存在");
    }

    @Test
    void two_divisions_that_lie_in_each_other() throws IOException {
        replace("divisions.csv", "district,99,2020-01-01,\n", "district,990101001,2020-01-01,\n");

        assertThat(refusal()).contains("divisions.csv:3: [bad-parent]");
    }

    @Test
    void two_questions_that_wait_for_each_other() throws IOException {
        replace(SERVICE, "kind: yesno}", "kind: yesno, when: answers.size == 'small'}");

        assertThat(refusal()).contains("services/permit.yaml:23: [answer-before-question] 问题“size”这时还没有问到");
    }

    @Test
    void a_list_that_names_itself() throws IOException {
        replace(SERVICE, "questions:", "questions: &all [*all]\nothers:");

        assertThat(refusal()).contains("services/permit.yaml:22: [yaml]", "cycle");
    }

    @Test
    void a_missing_file() throws IOException {
        Files.delete(folder.resolve("divisions.csv"));

        assertThat(refusal()).contains("divisions.csv: [missing-file] 缺少文件 divisions.csv");
    }

    @Test
    void a_code_that_stands_twice() throws IOException {
        Files.copy(folder.resolve(SERVICE), folder.resolve("services/other.yaml"));

        assertThat(refusal()).contains("services/permit.yaml:3: [duplicate-code] 代码 990100001001 重复");
    }

    @Test
    void an_authority_that_nobody_knows() throws IOException {
        replace("demo/staff.yaml", "11990101TB9900014B", "11990101TB9900015B");

        assertThat(refusal()).contains("demo/staff.yaml:3: [unknown-authority] 没有信用代码为 11990101TB9900015B 的部门");
    }

    @Test
    void a_line_of_a_hundred_megabytes() throws IOException {
        try (var line = new RandomAccessFile(folder.resolve("divisions.csv").toFile(), "rw")) {
            line.setLength(100L * 1024 * 1024);
        }

        assertThat(refusal()).contains("divisions.csv: [file-too-large] 文件有 100 MB，超过了 32 MB");
    }

    @Test
    void a_folder_that_is_not_there() {
        var refused = catchThrowableOfType(PackException.class, () -> Pack.read(folder.resolve("nowhere")));

        assertThat(refused.findings()).extracting(Finding::code).containsExactly("missing-file");
    }

    private String refusal() {
        var refused = catchThrowableOfType(PackException.class, () -> loader().load(Pack.read(folder)));
        return PackRefusalReporter.sentence(refused, Locale.CHINESE);
    }

    private PackLoader loader() {
        return new PackGround(context, regions, List.of()).loader;
    }

    private void replace(String file, String good, String bad) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(good);
        Files.writeString(folder.resolve(file), text.replace(good, bad));
    }

    private Published published() {
        return new Published(
                publications.published().orElseThrow().hash(),
                sql.sql("select count(*) from region.pack_version")
                        .query(Integer.class)
                        .single(),
                store.divisions().size(),
                store.authorities().size(),
                regions.version());
    }
}
