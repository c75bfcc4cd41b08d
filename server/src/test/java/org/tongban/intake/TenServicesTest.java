package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.PretendProjectPlatform;
import org.tongban.TongbanTest;
import org.tongban.kernel.CreditCode;
import org.tongban.kernel.ProjectCode;
import org.tongban.platform.Role;
import tools.jackson.databind.JsonNode;

/** Each of the ten services is applied for and carried to its end, over the wire. */
@TongbanTest
class TenServicesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PROJECT = "investment-project-filing";
    private static final Map<String, String> PLANT =
            Map.of("kind", "building", "catalogue", "no", "started", "no", "land", "yes");
    private static final Map<String, String> PASSPORT =
            Map.of("matter", "first", "minor", "no", "registeredOfficial", "no", "barred", "no");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    PretendProjectPlatform platform;

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            property-registration-preacceptance | natural-resources | matter=resale seized=no byAgent=no                  | accept review decide
            property-registration-preacceptance | natural-resources | matter=inheritance seized=no byAgent=yes notarised=no | accept review decide
            medical-treatment-elsewhere         | medical-insurance | who=self kind=referral entitled=yes                 | accept decide
            medical-treatment-elsewhere         | medical-insurance | who=family kind=retired entitled=yes                | accept decide
            housing-fund-withdrawal             | housing-fund      | why=buy purchase=newHome                            | accept review decide
            housing-fund-withdrawal             | housing-fund      | why=rent rental=market                              | accept review decide
            housing-fund-withdrawal             | housing-fund      | why=retire                                          | accept review decide
            housing-fund-withdrawal             | housing-fund      | why=leave closed=yes                                | accept review decide
            """)
    void an_authority_decides_and_tells_it_in_a_paper(String service, String kind, String answers, String steps) {
        var handling = new Handling(server, port, kind);
        var elder = Map.of("drawerIdNumber", "990003195803010052");

        var id = handling.submitted(handling.filledIn(service, answers(answers), ofRetired(answers, elder)));

        assertThat(handling.handledToItsEnd(id)).containsExactly(steps.split(" "));
        assertThat(state(handling.mine(id))).isEqualTo("CONCLUDED_GRANTED");
        assertThat(awaited(handling, id, file -> file.path("documents").size() >= 3)
                        .path("documents")
                        .size())
                .isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            id-card-replacement-elsewhere    | why=lost elsewhere=yes hadCard=yes minor=no
            id-card-replacement-elsewhere    | why=expired elsewhere=yes hadCard=yes minor=yes
            ordinary-passport                | matter=renew minor=no registeredOfficial=yes barred=no
            household-transfer-within-province | why=spouse inCity=yes together=yes rural=yes
            birth-registration               | follows=mother born=hospital married=no certificate=yes
            birth-registration               | follows=father born=abroad married=yes
            """)
    void what_the_police_decide_is_accepted_beforehand_booked_and_followed(String service, String answers) {
        var handling = new Handling(server, port, "public-security");

        var id = handling.submitted(handling.filledIn(service, answers(answers), Map.of()));

        assertThat(handling.handledToItsEnd(id)).containsExactly("accept", "confirm-booking", "report-outcome");
        var mine = handling.mine(id);
        assertThat(state(mine)).isEqualTo("CONCLUDED_GRANTED");
        assertThat(mine.path("licences")).isEmpty();
        assertThat(mine.path("booking").path("day").asString())
                .isEqualTo(handling.workingDay().toString());
        assertThat(mine.path("booking").path("reason").asString()).isNotBlank();
        assertThat(mine.path("timeline").get(0).path("note").asString()).contains("E00000001");
        var told = await().atMost(PATIENCE)
                .until(
                        () -> handling.applicant().get("/api/my/messages").body(),
                        messages -> messages.contains("办好了") && messages.contains("到场时间已约好"));
        assertThat(told).contains("请按时到场。要带什么").doesNotContain("最晚  办结");
    }

    @Test
    void a_company_is_registered_and_has_its_electronic_business_licence() {
        var handling = new Handling(server, port, "market-regulation");
        var limited = answers(
                "companyKind=limited single=no corporateOwner=yes nameKind=proposed premisesKind=own preApproval=no");

        var id = handling.submitted(
                handling.filledIn("company-registration", limited, Map.of("businessName", "重庆示例餐饮有限公司")));
        assertThat(handling.handledToItsEnd(id)).containsExactly("accept", "review", "decide");

        var licence = awaited(handling, id, file -> !file.path("licences").isEmpty());
        assertThat(state(licence)).isEqualTo("CONCLUDED_GRANTED");
        var held = handling.applicant().get("/api/my/licences").body();
        assertThat(held).contains("有限责任公司", "重庆示例餐饮有限公司");
        var code = java.util.regex.Pattern.compile("91500103TC\\w{8}").matcher(held);
        assertThat(code.find()).as(held).isTrue();
        assertThat(CreditCode.parse(code.group()).value()).isEqualTo(code.group());
    }

    @Test
    void a_haulier_is_licensed() {
        var handling = new Handling(server, port, "transport");
        var trucks = answers("weight=heavy freight=special vehicles=planned many=yes");

        var id = handling.submitted(handling.filledIn("road-freight-permit", trucks, Map.of()));
        assertThat(handling.handledToItsEnd(id)).containsExactly("accept", "site-check", "review", "decide");

        awaited(handling, id, file -> !file.path("licences").isEmpty());
        assertThat(handling.applicant().get("/api/my/licences").body()).contains("道路运输经营许可证");
    }

    @Test
    void who_needs_no_permit_is_told_so_before_the_form() {
        var handling = new Handling(server, port, "transport");

        var light = handling.filledIn(
                "road-freight-permit", answers("weight=light freight=ordinary vehicles=bought many=no"), Map.of());

        assertThat(light.path("notices").get(0).path("text").asString()).contains("不用办道路运输经营许可证");
        assertThat(light.path("errors").findValuesAsString("code")).contains("intake.not-eligible");
    }

    @Test
    void a_project_has_its_code_from_the_central_platform_and_on_its_certificate() {
        var handling = new Handling(server, port, "development-reform");
        var id = handling.submitted(handling.filledIn(PROJECT, PLANT, Map.of()));
        assertThat(handling.does(Role.WINDOW, id, "acceptance", Map.of()).status())
                .isEqualTo(200);

        var code = awaited(handling, id, file -> !codeOf(file).isEmpty());

        assertThat(ProjectCode.parse(codeOf(code)).value()).startsWith("2611-500103-04-01-");
        assertThat(handling.atDesk(Role.OFFICER, id)
                        .path("projectCode")
                        .path("code")
                        .asString())
                .isEqualTo(codeOf(code));
        assertThat(handling.handledToItsEnd(id)).containsExactly("decide");
        assertThat(papers(handling, id)).contains("项目代码：" + codeOf(code), "重庆市企业投资项目备案证");
    }

    @Test
    void while_the_central_platform_is_down_the_case_waits_and_says_so() {
        var handling = new Handling(server, port, "development-reform");
        platform.goDown();
        try {
            var id = handling.submitted(handling.filledIn(PROJECT, PLANT, Map.of()));
            handling.does(Role.WINDOW, id, "acceptance", Map.of());
            var waiting = awaited(
                    handling,
                    id,
                    file -> file.path("projectCode").path("state").asString().equals("unreachable"));
            assertThat(waiting.path("projectCode").path("sentence").asString()).contains("暂时连不上", "自动重试");
            var early = handling.does(Role.OFFICER, id, "decision", Map.of("grant", true));
            assertThat(early.status()).isEqualTo(409);
            assertThat(early.code()).isEqualTo("casework.project-code-missing");

            platform.comeBack();

            assertThat(codeOf(awaited(handling, id, file -> !codeOf(file).isEmpty())))
                    .isNotEmpty();
            assertThat(handling.handledToItsEnd(id)).containsExactly("decide");
        } finally {
            platform.comeBack();
        }
    }

    @Test
    void nobody_is_booked_for_a_day_off() {
        var handling = new Handling(server, port, "public-security");
        var closed = "500103/" + handling.dayOff() + "/morning";
        var draft = handling.filledIn("ordinary-passport", PASSPORT, Map.of("visit", closed));
        assertThat(draft.path("errors").findValuesAsString("code")).containsExactly("intake.closed-on-that-day");
        var elsewhere = handling.filledIn(
                "ordinary-passport", PASSPORT, Map.of("visit", "500101/" + handling.workingDay() + "/morning"));
        assertThat(elsewhere.path("errors").findValuesAsString("code")).containsExactly("intake.not-a-counter");

        var id = handling.submitted(handling.filledIn(
                "ordinary-passport", PASSPORT, Map.of("visit", "500103/" + handling.workingDay() + "/afternoon")));
        handling.does(Role.WINDOW, id, "acceptance", Map.of());

        var booked = Map.<String, Object>of("place", "500103", "day", handling.dayOff(), "half", "morning");
        assertThat(handling.does(Role.WINDOW, id, "booking", booked).code()).isEqualTo("casework.closed-on-that-day");
        assertThat(handling.does(Role.WINDOW, id, "booking", Map.of("place", "500103"))
                        .code())
                .isEqualTo("casework.booking-incomplete");
        var strange = Map.<String, Object>of("place", "500101", "day", handling.workingDay(), "half", "morning");
        assertThat(handling.does(Role.WINDOW, id, "booking", strange).code()).isEqualTo("casework.not-a-counter");
        assertThat(handling.does(Role.OFFICER, id, "decision", Map.of("grant", true))
                        .code())
                .isEqualTo("casework.decided-elsewhere");
    }

    @Test
    void within_24_hours_is_said_to_the_minute() {
        var handling = new Handling(server, port, "natural-resources");
        var id = handling.submitted(handling.filledIn(
                "property-registration-preacceptance", answers("matter=mortgage seized=no byAgent=no"), Map.of()));

        assertThat(handling.mine(id).path("clock").path("sentence").asString()).contains("自收到申请之日起就算受理", "承诺 24 小时内办结");
        handling.does(Role.WINDOW, id, "acceptance", Map.of());

        var clock = handling.mine(id).path("clock");
        assertThat(clock.path("sentence").asString()).contains("从受理时（", "休息日不计");
        assertThat(clock.path("dueAt").asString()).isNotEmpty();
    }

    private static Map<String, String> ofRetired(String answers, Map<String, String> elder) {
        return answers.contains("why=retire") ? elder : Map.of();
    }

    static Map<String, String> answers(String written) {
        return Arrays.stream(written.split(" "))
                .map(each -> each.split("="))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    }

    private static String state(JsonNode file) {
        return file.path("state").asString();
    }

    private static String codeOf(JsonNode file) {
        return file.path("projectCode").path("code").asString("");
    }

    private static JsonNode awaited(Handling handling, String id, Predicate<JsonNode> wanted) {
        return await().atMost(PATIENCE).until(() -> handling.mine(id), wanted);
    }

    /** What stands in all papers of the case. */
    private static String papers(Handling handling, String id) {
        var file = awaited(handling, id, each -> each.path("documents").size() >= 3);
        var text = new StringBuilder();
        for (var paper : file.path("documents")) {
            var path = "/api/my/cases/" + id + "/documents/" + paper.path("id").asString();
            try (var document =
                    Loader.loadPDF(handling.applicant().get(path).response().body())) {
                text.append(new PDFTextStripper().getText(document).replaceAll("\\s", ""));
            } catch (java.io.IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        }
        return text.toString();
    }
}
