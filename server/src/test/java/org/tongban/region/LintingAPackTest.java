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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;
import org.tongban.TestGround;
import org.tongban.platform.Messages;

/** The tiny pack passes every rule; each line below breaks it once, and one rule says so. */
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            promised-above-statutory | promised: {days: 5}           | promised: {days: 21}
            steps-above-promised     | promised: {days: 5}           | promised: {days: 4}
            immediate-with-limit     | caseKind: promised            | caseKind: immediate
            promised-without-limit   | promised: {days: 5}           | promised: {days: 0}
            visit-without-reason     | visits: {count: 0}            | visits: {count: 1}
            fee-without-basis        | fee: none                     | fee: {standard: 10 元}
            step-missing             | step: review                  | step: site-check
            condition-broken         | answers.size == 'large'       | answers.size ==
            condition-broken         | answers.size == 'large'       | answer.size == 'large'
            unknown-variable         | answers.size == 'large'       | answers.width == 'large'
            unknown-variable         | field: idNumber               | field: number
            unknown-variable         | ages.idNumber                 | ages.name
            unknown-answer           | answers.size == 'large'       | answers.size == 'huge'
            unknown-authority-kind   | authority: office             | authority: bureau
            unknown-authority-kind   | takenInAt: [office]           | takenInAt: [bureau]
            authority-of-another-level | level: district             | level: township
            type-code-mismatch       | 990100001001                  | 992000001001
            slug-not-file-name       | slug: permit                  | slug: permission
            duplicate-key            | key: idNumber                 | key: name
            unknown-licence-type     | type: paper                   | type: card
            unknown-licence-type     | licence: paper                | licence: card
            unknown-licence-type     | prefill: person.name          | prefill: licence:card.name
            basis-unverified         | verified: true                | verified: false
            basis-without-source     | , source: 条例全文              | ``
            unknown-rules            | rules: licensing-law          | rules: another-law
            booking-incomplete       | kind: citizenId               | kind: booking
            booking-incomplete       | step: review                  | step: booking
            elsewhere-with-licence   | takenInAt: [office]           | decidedBy: national-system
            elsewhere-with-review    | takenInAt: [office]           | decidedBy: national-system
            elsewhere-without-visit  | takenInAt: [office]           | decidedBy: national-system
            promised-above-statutory | promised: {days: 5}           | promised: {hours: 500}
            steps-above-promised     | promised: {days: 5}           | promised: {hours: 96}
            unknown-variable         | takenInAt: [office]           | projectCode: {name: name, division: name, organisation: name, creditCode: name, investment: money}
            schema                   | promised: {days: 5}           | promised: {hours: 24, days: 5}
            schema                   | kind: citizenId               | kind: citizen
            schema                   | need: "yes"                   | needed: "yes"
            yaml                     | questions:                    | questions: [
            """)
    void a_service_is_held_to_its_rules(String code, String good, String bad) {
        assertThat(codesAfter(SERVICE, good, bad)).contains(code);
    }

    @Test
    void nobody_extends_further_than_the_rule_set_allows() {
        var promised = "promised: {days: 5}";

        assertThat(codesAfter(SERVICE, promised, promised + "\n  extensionDays: 10"))
                .isEmpty();
        assertThat(codesAfter(SERVICE, "extensionDays: 10", "extensionDays: 11"))
                .containsExactly("extension-above-rules");
    }

    @Test
    void a_line_that_some_services_lack_is_left_out() {
        var named = "from: form.name";

        assertThat(codesAfter("licences/paper.yaml", named, "from: form.holder, optional: true"))
                .isEmpty();
    }

    @Test
    void a_licence_answers_at_least_one_question() {
        var silent = codesAfter(SERVICE, "faq:\n  - {question: 要多久, answer: 五天。}", "faq: []");

        assertThat(silent).containsExactly("licence-without-faq");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            bad-check-digit         | authorities.csv    | 11990101TB9900014B  | 11990101TB9900014C
            unknown-authority-kind  | authorities.csv    | ,office,            | ,bureau,
            unknown-division        | authorities.csv    | ,office,990101,     | ,office,990199,
            level-without-authority | authorities.csv    | ,office,990101,     | ,office,99,
            bad-phone               | authorities.csv    | 099-00000001        | 00000001
            same-phone              | authorities.csv    | 099-00000001        | 099-12345
            bad-number              | authorities.csv    | 100.5               | E100
            empty-cell              | authorities.csv    | 东区办事处            | ``
            csv                     | authorities.csv    | 东区办事处            | 东,区
            bad-division-code       | divisions.csv      | 990101001,          | 99010100,
            bad-division-kind       | divisions.csv      | township            | town
            bad-parent              | divisions.csv      | township,990101     | township,990102
            bad-validity            | divisions.csv      | 2024-01-01          | 2019-01-01
            duplicate-division      | divisions.csv      | 990102              | 990101
            level-without-authority | divisions.csv      | ,2024-01-01         | ,
            bad-calendar            | calendar/2026.json | 2026-01-01          | 2030-01-01
            bad-calendar            | calendar/2026.json | "year": 2026        | "year": 2025
            bad-calendar            | calendar/2026.json | "days"              | days
            bad-check-digit         | demo/people.yaml   | 500999194403150220  | 500999194403150221
            unknown-division        | demo/people.yaml   | "990101001"         | "990101009"
            unknown-authority       | demo/staff.yaml    | 11990101TB9900014B  | 11990101TB9900015B
            unknown-post            | demo/staff.yaml    | [window]            | [officer]
            slug-not-file-name      | rules/licensing-law.yaml | slug: licensing-law | slug: law
            basis-unverified        | rules/licensing-law.yaml | verified: true | verified: false
            schema                  | rules/licensing-law.yaml | silence: accepted | silence: refused
            type-code-unverified    | licences/paper.yaml | verified: true     | verified: false
            bad-check-digit         | licences/paper.yaml | MB0143028R001      | MB0143029R001
            unknown-variable        | licences/paper.yaml | from: form.name    | from: form.holder
            unknown-variable        | licences/paper.yaml | from: form.name    | from: form.name, otherwise: form.holder
            unknown-authority-kind  | region.yaml        | key: office         | key: hall
            unknown-division        | zones.csv          | 990101001           | 990101009
            duplicate-division      | zones.csv          | 990071              | 990101
            bad-division-code       | zones.csv          | 990071              | 99007
            bad-validity            | zones.csv          | 2020-01-01          | 2020
            unknown-authority-kind  | zones.csv          | office              | bureau
            zone-without-authority  | authorities.csv    | office,990071       | office,990101
            unknown-division        | former-codes.csv   | ,990101             | ,990109
            bad-division-code       | former-codes.csv   | 980101              | 98010
            empty-cell              | former-codes.csv   | 旧东区               | ``
            bad-map                 | map.geojson        | {"type": "FeatureCollection" | {"type" "FeatureCollection"
            bad-map                 | map.geojson        | [100, 30], [101, 30] | ["E", 30], [101, 30]
            unknown-division        | map.geojson        | 990101              | 990109
            bad-base-code           | items/office.csv   | 992000002000        | 99200000200
            duplicate-code          | items/office.csv   | 992000002000        | 990100001001
            type-code-mismatch      | items/office.csv   | 992000002000        | 991000002000
            empty-cell              | items/office.csv   | 试验咨询              | ``
            unknown-word            | items/office.csv   | public-service      | advice
            unknown-word            | items/office.csv   | service,district    | service,county
            unknown-word            | items/office.csv   | office,person       | office,people
            unknown-authority-kind  | items/office.csv   | district,office     | district,bureau
            authority-of-another-level | items/office.csv | service,district   | service,township
            item-named-twice        | items/office.csv   | 试验咨询              | 试验许可
            item-differs-from-service | items/office.csv | licence,district    | licence,province
            unknown-theme           | items/office.csv   | trials              | trial
            unknown-theme           | themes.yaml        | themes: [trials]    | themes: [trial]
            unknown-item            | overrides.csv      | 992000002000        | 992000002009
            unknown-division        | overrides.csv      | 990071              | 990079
            unknown-authority-kind  | overrides.csv      | 990071,             | 990071,bureau
            """)
    void the_regions_files_are_held_to_their_rules(String code, String file, String good, String bad) {
        assertThat(codesAfter(file, good, bad)).contains(code);
    }

    @Test
    void a_theme_is_declared_once() {
        var again =
                codesAfter("themes.yaml", "lifeEvents:", "  - {key: trials, name: 又一次, icon: document}\nlifeEvents:");

        assertThat(again).containsExactly("duplicate-key");
    }

    @Test
    void a_number_of_a_real_division_is_refused() {
        var people = codesAfter("demo/people.yaml", "500999194403150220", "990101194403150222");

        assertThat(people).contains("real-id-prefix");
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
