package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.platform.Role;

/** What was licensed is published as soon as it is concluded, and taken down when it no longer holds. */
@TongbanTest
class PublishingGrantsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void a_licence_is_listed_with_a_masked_name_until_it_is_taken_away() {
        var story = CaseStory.ofLorries(server, port);
        story.handling().handledToItsEnd(story.id());
        story.handling().awaitEnd(story.id());
        var mine = story.mineOnce(file -> !file.path("licences").isEmpty());
        var number = mine.path("number").asString();
        var authority = story.handling().authority();

        await().atMost(PATIENCE).until(() -> list(story, authority), page -> page.contains(number));

        assertThat(list(story, authority))
                .contains("陈**", "渝中区交通运输委员会")
                .contains(mine.path("licences").get(0).path("number").asString())
                .doesNotContain("陈小川");
        assertThat(list(story, "")).contains(number);
        assertThat(list(story, "11500101TB900077XF")).doesNotContain(number);
        assertThat(story.handling().applicant().get("/grants?before=x").status())
                .isEqualTo(400);

        story.does(Role.HEAD, "voiding", Map.of("ground", "DECEIT", "reason", "租赁合同系伪造。"));

        await().atMost(PATIENCE).until(() -> list(story, authority), page -> !page.contains(number));
    }

    @Test
    void what_is_no_licence_is_nobodys_business() {
        var handling = new Handling(server, port, "medical-insurance");
        var id = handling.submitted(handling.filledIn(
                "medical-treatment-elsewhere",
                TenServicesTest.answers("who=self kind=referral entitled=yes"),
                Map.of()));
        handling.handledToItsEnd(id);
        var story = new CaseStory(handling, id);
        var number = handling.mine(id).path("number").asString();
        story.isTold(number);

        assertThat(list(story, "")).doesNotContain(number);
    }

    private static String list(CaseStory story, String authority) {
        return story.handling()
                .applicant()
                .get("/grants?authority=" + authority)
                .body();
    }
}
