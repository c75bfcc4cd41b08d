package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.platform.Role;
import tools.jackson.databind.JsonNode;

/** A case goes to the authority that is competent, over the wire: who sees it, and what its applicant is told. */
@TongbanTest
class PassingOnTest {
    private static final String WANZHOU = "500101";
    private static final Map<String, Object> TO_WANZHOU =
            Map.of("service", "road-freight-permit", "division", WANZHOU, "reason", "停车场地在万州区。");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void the_same_item_goes_to_another_district_under_its_number() {
        var story = CaseStory.ofLorries(server, port);
        var there = new Handling(
                server, port, "transport", WANZHOU, story.handling().cookie());
        var number = story.atDesk(Role.WINDOW).path("number").asString();
        assertThat(competent(story, "").path("places").toString())
                .contains(WANZHOU)
                .doesNotContain("渝中区交通");
        assertThat(story.does(Role.WINDOW, "passing-on", with("reason", ""))).isEqualTo("casework.reason-missing");
        assertThat(story.does(Role.WINDOW, "passing-on", with("division", Handling.YUZHONG)))
                .isEqualTo("casework.is-competent");
        assertThat(story.does(Role.OFFICER, "passing-on", TO_WANZHOU)).isEqualTo("casework.not-your-step");

        assertThat(story.does(Role.WINDOW, "passing-on", TO_WANZHOU)).isEqualTo("done");

        assertThat(story.handling()
                        .desk(Role.WINDOW)
                        .get("/api/desk/cases/" + story.id())
                        .code())
                .isEqualTo("casework.no-such-case");
        var seen = there.atDesk(Role.WINDOW, story.id());
        assertThat(seen.path("number").asString()).isEqualTo(number);
        assertThat(seen.path("authorityName").asString()).contains("万州区");
        assertThat(seen.path("history").get(0).path("authorityName").asString()).contains("渝中区");
        assertThat(there.desk(Role.WINDOW)
                        .get("/api/desk/cases?queue=to-precheck&q=" + number)
                        .body())
                .contains(story.id());
        var mine = story.mineOnce(file -> file.path("documents").toString().contains("移送告知书"));
        assertThat(mine.path("authorityName").asString()).contains("万州区");
        assertThat(mine.path("timeline").get(0).path("note").asString()).isEqualTo("重庆市万州区交通运输委员会\n停车场地在万州区。");
        story.isTold("已移送重庆市万州区交通运输委员会");
    }

    @Test
    void who_received_it_goes_on_with_it_and_only_its_head_sends_it_back() {
        var story = CaseStory.ofLorries(server, port);
        var there = new CaseStory(
                new Handling(
                        server, port, "transport", WANZHOU, story.handling().cookie()),
                story.id());
        story.does(Role.WINDOW, "passing-on", TO_WANZHOU);
        var back = with("division", Handling.YUZHONG);
        assertThat(there.does(Role.WINDOW, "passing-on", back)).isEqualTo("casework.head-passes-back");

        assertThat(there.does(Role.HEAD, "passing-on", back)).isEqualTo("done");

        assertThat(story.does(Role.WINDOW, "passing-on", TO_WANZHOU)).isEqualTo("casework.head-passes-back");
        assertThat(story.does(Role.HEAD, "passing-on", TO_WANZHOU)).isEqualTo("done");
        assertThat(there.handling().handledToItsEnd(story.id())).endsWith("decide");
        there.handling().awaitEnd(story.id());
        assertThat(there.mineOnce(file -> !file.path("licences").isEmpty())
                        .path("authorityName")
                        .asString())
                .contains("万州区");
    }

    @Test
    void as_another_item_what_is_missing_can_be_asked_for() {
        var story = CaseStory.ofLorries(server, port);
        var services = competent(story, "").path("services");
        assertThat(services.get(0).path("key").asString()).isEqualTo("road-freight-permit");
        assertThat(services.toString()).contains("fire-acceptance-filing").doesNotContain("ordinary-passport");
        assertThat(story.does(Role.WINDOW, "passing-on", with("service", "food-business-licence")))
                .isEqualTo("casework.asks-other-things");
        var building = new Handling(
                server, port, "housing-construction", WANZHOU, story.handling().cookie());

        assertThat(story.does(Role.WINDOW, "passing-on", with("service", "fire-acceptance-filing")))
                .isEqualTo("done");

        var seen = building.atDesk(Role.WINDOW, story.id());
        assertThat(seen.path("slug").asString()).isEqualTo("fire-acceptance-filing");
        assertThat(seen.path("form").toString()).doesNotContain("vehicle");
        assertThat(seen.path("materials").toString()).contains("acceptanceReport", "later");
        assertThat(story.handling().mine(story.id()).path("serviceName").asString())
                .contains("消防验收备案");
    }

    private static JsonNode competent(CaseStory story, String service) {
        return story.handling()
                .desk(Role.WINDOW)
                .get("/api/desk/cases/" + story.id() + "/competent-authorities?service=" + service)
                .json();
    }

    private static Map<String, Object> with(String key, String value) {
        var body = new HashMap<>(TO_WANZHOU);
        body.put(key, value);
        return body;
    }
}
