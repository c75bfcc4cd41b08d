package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.casework.MissingMaterialsTimer;
import org.tongban.platform.Role;
import tools.jackson.databind.JsonNode;

/** Lorries without the lease of their parking ground: it may follow within three working days of acceptance. */
@TongbanTest
class HandingInWhatIsMissingTest {
    static final Map<String, String> LORRIES =
            TenServicesTest.answers("weight=heavy freight=ordinary vehicles=planned many=yes");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    JdbcClient sql;

    Handling handling;

    @BeforeEach
    void atTheTransportAuthority() {
        handling = new Handling(server, port, "transport");
    }

    @Test
    void what_is_promised_for_later_is_accepted_handed_in_and_only_then_granted() {
        var asked = withoutLease(handling);
        var parking = material(asked, "parking");
        assertThat(parking.path("means").asString()).isEqualTo("LATER");
        assertThat(parking.path("reason").asString()).contains("3 个工作日");
        var story = new CaseStory(handling, handling.submitted(asked));

        assertThat(story.atDesk(Role.WINDOW)
                        .path("missing")
                        .path(0)
                        .path("name")
                        .asString())
                .contains("停车场地");
        assertThat(story.does(Role.WINDOW, "acceptance", Map.of())).isEqualTo("done");
        story.isTold("已受理，请补交材料");
        var mine = story.mineOnce(file -> file.path("documents").toString().contains("受理通知书"));
        assertThat(mine.path("missing").path(0).path("until").asString())
                .isEqualTo(handling.workingDay(3).toString());

        handling.step(Role.OFFICER, story.id());
        handling.step(Role.OFFICER, story.id());
        var grant = Map.<String, Object>of("grant", true, "conditions", "");
        assertThat(story.does(Role.HEAD, "decision", grant)).isEqualTo("casework.materials-missing");

        assertThat(handIn(mine, Map.of("parking", List.of())).code()).isEqualTo("platform.fields");
        var now = handling.mine(story.id());
        assertThat(handIn(now, Map.of("drivers", List.of(upload()))).code())
                .isEqualTo("casework.material-not-waited-for");
        assertThat(handIn(now, Map.of("parking", List.of(upload()))).status()).isEqualTo(201);

        var file = story.atDesk(Role.HEAD);
        assertThat(file.path("missing")).isEmpty();
        assertThat(material(file, "parking").path("files")).hasSize(1);
        assertThat(story.does(Role.HEAD, "decision", grant)).isEqualTo("done");
    }

    @Test
    void what_came_and_is_wrong_is_sent_back_and_handed_in_again() {
        var story = new CaseStory(handling, handling.submitted(withoutLease(handling)));
        assertThat(story.does(Role.WINDOW, "acceptance", Map.of())).isEqualTo("done");
        handling.step(Role.OFFICER, story.id());
        handling.step(Role.OFFICER, story.id());
        assertThat(handIn(handling.mine(story.id()), Map.of("parking", List.of(upload())))
                        .status())
                .isEqualTo(201);

        sendBack(story);

        var grant = Map.<String, Object>of("grant", true, "conditions", "");
        assertThat(story.does(Role.HEAD, "decision", grant)).isEqualTo("casework.materials-missing");
        story.isTold("补交的材料要换");
        assertThat(handIn(handling.mine(story.id()), Map.of("parking", List.of(upload())))
                        .status())
                .isEqualTo(201);
        assertThat(story.does(Role.HEAD, "decision", grant)).isEqualTo("done");
    }

    private static void sendBack(CaseStory story) {
        var file = story.atDesk(Role.HEAD);
        assertThat(file.path("followed").valueStream().map(JsonNode::asString)).containsExactly("parking");
        assertThat(story.does(Role.HEAD, "missing-material-return", Map.of("material", "parking", "reason", "")))
                .isEqualTo("casework.reason-missing");
        assertThat(story.does(
                        Role.HEAD, "missing-material-return", Map.of("material", "parking", "reason", "合同少了最后一页")))
                .isEqualTo("done");
    }

    @Test
    void what_does_not_come_is_reminded_of_and_then_ends_the_case_once() {
        var story = new CaseStory(handling, handling.submitted(withoutLease(handling)));
        assertThat(story.does(Role.WINDOW, "acceptance", Map.of())).isEqualTo("done");
        var id = UUID.fromString(story.id());
        var timer = new MissingMaterialsTimer(server, id);

        timer.comesOn(handling.workingDay(2));
        timer.comesOn(handling.workingDay(2));
        assertThat(timer.happened()).containsOnlyOnce("MissingReminded");
        assertThat(timer.happened()).doesNotContain("LapsedIncomplete");

        timer.comesOn(handling.workingDay(4));
        timer.comesOn(handling.workingDay(4));

        assertThat(timer.happened()).containsOnlyOnce("LapsedIncomplete");
        assertThat(handling.mine(story.id()).path("state").asString()).isEqualTo("RETURNED_UNCORRECTED");
        story.isTold("逾期没有补交，已退回");
        assertThat(sql.sql("select count(*) from casework.missing_material where case_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    static JsonNode withoutLease(Handling handling) {
        var filled = handling.filledIn("road-freight-permit", LORRIES, Map.of());
        var form = new HashMap<String, Object>();
        filled.path("form")
                .properties()
                .forEach(field -> form.put(field.getKey(), field.getValue().asString()));
        var materials = new HashMap<String, Object>();
        filled.path("materials").properties().forEach(each -> materials.put(each.getKey(), each.getValue()));
        materials.put("parking", Map.of("means", "LATER", "files", List.of()));
        return handling.save(filled, LORRIES, form, materials);
    }

    private static JsonNode material(JsonNode file, String key) {
        var materials = file.has("plan") ? file.path("plan").path("materials") : file.path("materials");
        return materials
                .valueStream()
                .filter(each -> each.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Visitor.Seen handIn(JsonNode mine, Map<String, List<String>> materials) {
        return handling.applicant()
                .post(
                        "/api/my/cases/" + mine.path("id").asString() + "/missing-materials",
                        Map.of("expectedVersion", mine.path("version").asInt(), "materials", materials));
    }

    private String upload() {
        return handling.applicant().upload("租赁合同.png", "image/png", Papers.png());
    }
}
