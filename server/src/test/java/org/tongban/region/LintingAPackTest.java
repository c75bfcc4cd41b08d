package org.tongban.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.tongban.TestGround;
import org.tongban.platform.Messages;

/** The tiny pack passes every rule; what the lint says of others, to people and to programs. */
class LintingAPackTest {
    private static final Path TINY = TestGround.ROOT.resolve("server/src/test/resources/packs/tiny");
    private static final String SERVICE = "services/permit.yaml";

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        FileSystemUtils.copyRecursively(TINY, folder);
    }

    @Test
    void a_good_pack_passes_every_rule() {
        assertThat(PackCheck.all(Pack.read(folder), Locale.CHINESE).all()).isEmpty();
    }

    @Test
    void a_line_that_some_services_lack_is_left_out() {
        var named = "from: form.name";

        assertThat(codesAfter("licences/paper.yaml", named, "from: form.holder, optional: true"))
                .isEmpty();
    }

    @Test
    void codes_and_people_stand_once() throws IOException {
        Files.copy(folder.resolve(SERVICE), folder.resolve("services/other.yaml"));
        var authorities = folder.resolve("authorities.csv");
        Files.writeString(
                authorities,
                Files.readString(authorities) + Files.readAllLines(authorities).getLast() + "\n");

        assertThat(codes()).contains("duplicate-code", "duplicate-authority");
    }

    @Test
    void a_missing_file_and_a_wrong_encoding_are_named() throws IOException {
        Files.delete(folder.resolve("authorities.csv"));
        Files.write(folder.resolve("region.yaml"), "kind: region\nname: 重庆".getBytes("GBK"));

        assertThat(PackCheck.all(Pack.read(folder), Locale.CHINESE).errors())
                .anyMatch(each ->
                        each.code().equals("missing-file") && each.file().equals("authorities.csv"))
                .anyMatch(each -> each.code().equals("encoding") && each.line() == 2);
    }

    @Test
    void a_finding_names_file_and_line() {
        codesAfter(SERVICE, "promised: {days: 5}", "promised: {days: 21}");

        assertThat(said()).contains("services/permit.yaml:19: [promised-above-statutory] 承诺 21 天，超过法定的 20 天");
        assertThat(said("--lang", "en")).contains("21 days are promised, above the statutory 20");
        assertThat(said("--json"))
                .contains("\"code\" : \"promised-above-statutory\"", "\"line\" : 19", "\"errors\" : 1");
        assertThat(said("--sarif"))
                .contains(
                        "\"version\" : \"2.1.0\"",
                        "\"ruleId\" : \"promised-above-statutory\"",
                        "\"uri\" : \"services/permit.yaml\"",
                        "\"startLine\" : 19",
                        "行政许可法第四十二条");
    }

    @Test
    void the_exit_code_tells_whether_the_pack_may_be_published() {
        assertThat(exitCode("lint", folder.toString())).isZero();
        codesAfter(SERVICE, "verified: true", "verified: false");
        assertThat(exitCode("lint", folder.toString())).isZero();
        codesAfter(SERVICE, "fee: none", "fee: {standard: 10 元}");
        assertThat(exitCode("lint", folder.toString())).isEqualTo(1);
        assertThat(exitCode("lint", folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(exitCode("lint")).isEqualTo(2);
    }

    @Test
    void every_code_stands_in_both_languages_and_in_the_documentation() throws IOException {
        var documented = Files.readString(TestGround.ROOT.resolve("docs/region.md"));
        var messages = new Messages();
        var codes = messages.of(Locale.CHINESE).keySet().stream()
                .filter(code -> code.startsWith("lint."))
                .toList();

        assertThat(messages.of(Locale.ENGLISH).keySet()).containsAll(codes);
        assertThat(codes)
                .filteredOn(code -> !code.startsWith("lint.word.") && !code.startsWith("lint.law."))
                .allMatch(code -> documented.contains("`" + code.substring("lint.".length()) + "`"));
    }

    @Test
    void chongqing_has_no_errors() {
        var chongqing = PackCheck.all(Pack.read(TestGround.ROOT.resolve("regions/chongqing")), Locale.CHINESE);

        assertThat(chongqing.errors()).isEmpty();
        assertThat(chongqing.all()).extracting(Finding::code).containsOnly("basis-unverified", "type-code-unverified");
    }

    private List<String> codesAfter(String file, String good, String bad) {
        try {
            var path = folder.resolve(file);
            var text = Files.readString(path);
            assertThat(text).contains(good);
            Files.writeString(path, text.replace(good, bad == null ? "" : bad));
            return codes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> codes() {
        return PackCheck.all(Pack.read(folder), Locale.CHINESE).all().stream()
                .map(Finding::code)
                .toList();
    }

    private String said(String... options) {
        var out = new ByteArrayOutputStream();
        var arguments = new ArrayList<>(List.of("lint", folder.toString()));
        arguments.addAll(List.of(options));
        LintCommand.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int exitCode(String... arguments) {
        return LintCommand.run(new PrintStream(PrintStream.nullOutputStream()), arguments);
    }
}
