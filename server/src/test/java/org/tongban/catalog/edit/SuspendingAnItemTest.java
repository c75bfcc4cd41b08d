package org.tongban.catalog.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tongban.catalog.edit.CityHall.require;
import static org.tongban.catalog.edit.CityHall.set;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TestGround;
import org.tongban.TongbanTest;
import org.tongban.identity.IdentityFixtures;
import org.tongban.intake.Visitor;
import org.tongban.platform.MovableClock;
import org.tongban.platform.Zones;

/** An item is suspended: its guide says so, nobody can apply, and who has begun keeps the draft. */
@TongbanTest
class SuspendingAnItemTest {
    private static final String SLUG = "individual-business-registration";
    private static final String FILE = "services/" + SLUG + ".yaml";
    private static final String GUIDE = "/guides/" + SLUG + "/500103";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    MovableClock clock;

    private CityHall city;
    private String original;

    @BeforeEach
    void open() throws IOException {
        city = new CityHall(server, port);
        original = Files.readString(TestGround.ROOT.resolve("regions/chongqing/" + FILE));
    }

    @AfterEach
    void put_back() {
        city.putBack(FILE, original);
    }

    @Test
    void nobody_can_apply_and_the_guide_says_why_and_what_instead() {
        var applicant =
                new Visitor(port, new IdentityFixtures(server).person("邹小店").cookie());
        var wish = Map.of("service", SLUG, "division", "500103");
        var draft = applicant.post("/api/my/applications", wish).json();

        suspend();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> new Visitor(port, "").get(GUIDE).body().contains("暂停办理"));
        var guide = new Visitor(port, "").get(GUIDE).body();
        assertThat(guide)
                .contains("现在不能申请", "登记系统升级。", "/guides/company-registration")
                .doesNotContain("data-apply");
        var refused = new Visitor(
                        port, new IdentityFixtures(server).person("吴新店").cookie())
                .post("/api/my/applications", wish);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("catalog.suspended");
        var submitted = applicant.post(
                "/api/my/applications/" + draft.path("id").asString() + "/submission",
                Map.of("version", draft.path("version").asInt()));
        assertThat(submitted.code()).isEqualTo("catalog.suspended");
        assertVersionsToldApart();
    }

    private void suspend() {
        var id = city.manager.begins("系统升级，暂停办理", "");
        var life = Map.of(
                "state",
                "suspended",
                "from",
                Zones.dateOf(clock.instant()).toString(),
                "reason",
                Map.of("zh", "登记系统升级。", "en", "The register is upgraded."),
                "successors",
                List.of("company-registration"));
        require(city.manager.patches(id, FILE, 0, set("/life", life)));
        assertSaidBeforehand(id);
        city.approve(id);
        city.awaitState(id, "published");
    }

    private void assertSaidBeforehand(String id) {
        var effects = city.manager
                .browser()
                .get(CityHall.ADJUSTMENTS + "/" + id + "/effects")
                .json();
        assertThat(effects.get(0).path("slug").asString()).isEqualTo(SLUG);
        assertThat(effects.get(0).path("runningCases").isInt()).isTrue();
        assertThat(effects.get(0).path("differences").toString()).contains("事项状态", "登记系统升级");
    }

    private void assertVersionsToldApart() {
        var versions = city.legal
                .browser()
                .get("/api/desk/catalog/guides/" + SLUG + "/versions")
                .json();
        assertThat(versions.get(0).path("inForce").asBoolean()).isTrue();
        var differences = city.legal
                .browser()
                .get("/api/desk/catalog/guide-differences?from="
                        + versions.get(1).path("version").asString() + "&to="
                        + versions.get(0).path("version").asString());
        assertThat(differences.body()).contains("事项状态");
    }
}
