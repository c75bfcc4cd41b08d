package org.tongban.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.casework.CaseFeed;
import org.tongban.casework.Casework;
import org.tongban.platform.Caller;
import org.tongban.platform.FeedCursor;
import org.tongban.platform.Role;
import tools.jackson.databind.JsonNode;

/** One form for four approvals at three authorities, over the wire: what begins when, what is told to whom, what ends. */
@TongbanTest
public class OpeningARestaurantTest {
    private static final String BUNDLE = "open-a-restaurant";
    private static final String REGISTRATION = "individual-business-registration";
    private static final String FOOD = "food-business-licence";
    private static final String SIGN = "shop-sign-filing";
    private static final String FIRE = "fire-safety-before-opening";
    private static final String MARKET = "market-regulation";

    public static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("haveLicence", "no"),
            Map.entry("business", "restaurant"),
            Map.entry("premisesKind", "rented"),
            Map.entry("newSign", "yes"),
            Map.entry("gathering", "yes"),
            Map.entry("composition", "personal"),
            Map.entry("useName", "yes"),
            Map.entry("coldFood", "no"),
            Map.entry("shopSize", "large"),
            Map.entry("signLight", "yes"),
            Map.entry("signLarge", "no"),
            Map.entry("fireWay", "promise"),
            Map.entry("renovated", "no"));
    public static final Map<String, String> FORM = Map.of("area", "360", "businessName", "渝中区老陈家面馆（个体工商户）");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void independent_parts_begin_at_once_and_the_others_when_the_licence_is_there() {
        var story = submitted();
        assertThat(story.state(REGISTRATION)).isEqualTo("running");
        assertThat(story.state(SIGN)).isEqualTo("running");
        assertThat(story.state(FOOD)).isEqualTo("waiting");
        assertThat(texts(story.part(FOOD).path("waitsFor"))).containsExactly("个体工商户设立登记");
        assertThat(texts(story.part(REGISTRATION).path("blocks"))).hasSize(2);
        assertThat(story.mine().path("expectedOn").asString()).isGreaterThan("2000");

        story.grant(REGISTRATION, MARKET);

        story.awaitState(FOOD, "running");
        story.awaitState(FIRE, "running");
        var food = content(story, FOOD);
        var licence =
                story.part(REGISTRATION).path("licences").get(0).path("number").asString();
        assertThat(food.materials())
                .filteredOn(each -> each.key().equals("businessLicence"))
                .singleElement()
                .satisfies(each -> assertThat(each.reference()).isEqualTo(licence));
        assertThat(food.form().get("creditCode")).hasSize(18);
        assertThat(food.form()).containsEntry("operatorName", FORM.get("businessName"));
        story.isTold("食品经营许可");

        story.grant(FOOD, MARKET);
        story.grant(SIGN, "urban-management");
        story.grant(FIRE, "fire");
        assertThat(story.mine().path("state").asString()).isEqualTo("granted");
        assertThat(story.mine().has("expectedOn")).isFalse();
    }

    @Test
    void the_same_is_asked_once_and_what_one_brings_is_not_asked_by_the_next() {
        var draft = new BundleStory(server, port).filledIn(BUNDLE, ANSWERS, FORM);

        var application = draft.path("application");
        var keys = application
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("fields").valueStream())
                .map(field -> field.path("key").asString())
                .toList();
        assertThat(keys).doesNotHaveDuplicates().contains("operatorName", "area", "signText", "fireOfficer");
        assertThat(keys).doesNotContain("creditCode", "chief", "premisesArea", "contactPhone");
        var materials = application
                .path("plan")
                .path("materials")
                .valueStream()
                .map(each -> each.path("key").asString())
                .toList();
        assertThat(materials).doesNotHaveDuplicates().doesNotContain("businessLicence", "operatorIdentity");
        assertThat(draft.path("passed")).hasSize(2);
        var separately = draft.path("separately");
        assertThat(separately.path("materials").asInt()).isGreaterThan(materials.size());
        assertThat(application.path("errors")).isEmpty();
    }

    @Test
    void with_a_licence_in_hand_nothing_waits() {
        var answers = new java.util.HashMap<>(ANSWERS);
        answers.keySet().removeAll(List.of("premisesKind", "composition", "useName"));
        answers.put("haveLicence", "yes");
        var story = new BundleStory(server, port);

        story.submitted(story.filledIn(BUNDLE, answers, FORM));

        assertThat(story.mine().path("parts")).hasSize(3);
        assertThat(story.mine().path("parts").valueStream().map(part -> part.path("state")
                        .asString()))
                .containsOnly("running");
    }

    @Test
    void each_authority_sees_its_own_part_and_no_other() {
        var story = submitted();
        var sign = story.caseOf(SIGN);
        var city = story.at("urban-management");

        var seen = city.atDesk(Role.OFFICER, sign).toString();
        assertThat(seen).contains("招牌上的字").doesNotContain("经营范围").doesNotContain("消防安全责任人");
        var around = city.desk(Role.OFFICER).get("/api/desk/cases/" + sign + "/bundle");
        assertThat(around.json().path("name").asString()).isEqualTo("开饭馆");
        assertThat(around.json().path("awaited").asBoolean()).isFalse();
        assertThat(around.body()).doesNotContain("市场监督");
        assertThat(city.desk(Role.OFFICER)
                        .get("/api/desk/cases/" + story.caseOf(REGISTRATION))
                        .status())
                .isEqualTo(404);
        var market = story.at(MARKET).desk(Role.WINDOW);
        assertThat(market.get("/api/desk/cases/" + story.caseOf(REGISTRATION) + "/bundle")
                        .json()
                        .path("awaited")
                        .asBoolean())
                .isTrue();
        assertThat(content(story, SIGN).form().keySet())
                .containsExactlyInAnyOrder(
                        "applicantName",
                        "contactPhone",
                        "premisesDivision",
                        "premisesAddress",
                        "signText",
                        "signWidth",
                        "signHeight",
                        "signPlace");
    }

    @Test
    void following_again_opens_nothing_twice() {
        var story = submitted();
        story.grant(REGISTRATION, MARKET);
        story.awaitState(FOOD, "running");
        story.awaitState(FIRE, "running");
        var before = story.mine();
        var follower = server.getBean(FollowParts.class);
        var happenings = server.getBean(CaseFeed.class).after(FeedCursor.START, 100_000).stream()
                .map(item -> item.event())
                .filter(each -> each.file().id().toString().equals(story.caseOf(REGISTRATION)))
                .toList();
        assertThat(happenings).isNotEmpty();

        happenings.forEach(follower::handle);
        happenings.forEach(follower::handle);

        assertThat(story.mine().path("version")).isEqualTo(before.path("version"));
        assertThat(casesOf(story)).hasSize(4);
    }

    @Test
    void submitting_twice_is_submitting_once() {
        var story = new BundleStory(server, port);
        var draft = story.filledIn(BUNDLE, ANSWERS, FORM);
        var one = story.submit(draft);
        var two = story.submit(draft);

        assertThat(one.status()).isEqualTo(201);
        assertThat(two.json()).isEqualTo(one.json());
        story.submitted(draft);
        assertThat(casesOf(story)).hasSize(2);
        assertThat(story.applicant().get("/api/my/bundles").json().path("items"))
                .hasSize(1);
    }

    @Test
    void a_draft_says_what_is_wrong_and_belongs_to_one_person() {
        var story = new BundleStory(server, port);
        var draft = story.filledIn(BUNDLE, ANSWERS, Map.of("area", "20"));

        var refused = story.submit(draft);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("店面多大");
        var other = new BundleStory(server, port);
        var path = "/api/my/bundle-applications/"
                + draft.path("application").path("id").asString();
        assertThat(other.applicant().get(path).code()).isEqualTo("intake.no-such-application");
        assertThat(other.applicant().delete(path).status()).isEqualTo(404);
        assertThat(other.applicant()
                        .post("/api/my/bundle-applications", Map.of("bundle", "fly-to-the-moon", "division", "500103"))
                        .code())
                .isEqualTo("bundle.unknown-bundle");
        assertThat(other.applicant()
                        .post("/api/my/bundle-applications", Map.of("bundle", BUNDLE, "division", "50"))
                        .code())
                .isEqualTo("bundle.not-offered");
        assertThat(story.applicant().delete(path).status()).isEqualTo(204);
        var submitted = submitted();
        var bundle = "/api/my/bundles/" + submitted.id();
        assertThat(other.applicant().get(bundle).code()).isEqualTo("bundle.no-such-bundle");
        var wish = Map.of("expectedVersion", 1, "reason", "");
        for (var action : List.of("/withdrawal", "/parts/" + SIGN + "/withdrawal")) {
            assertThat(other.applicant().post(bundle + action, wish).code()).isEqualTo("bundle.no-such-bundle");
        }
    }

    private BundleStory submitted() {
        var story = new BundleStory(server, port);
        return story.submitted(story.filledIn(BUNDLE, ANSWERS, FORM));
    }

    private org.tongban.casework.CaseContent content(BundleStory story, String service) {
        return server.getBean(Casework.class).content(UUID.fromString(story.caseOf(service)), Caller.SYSTEM);
    }

    private List<UUID> casesOf(BundleStory story) {
        var ids = story.mine()
                .path("parts")
                .valueStream()
                .filter(part -> part.has("caseId"))
                .map(part -> UUID.fromString(part.path("caseId").asString()))
                .collect(Collectors.toCollection(HashSet::new));
        var applicant = server.getBean(Casework.class)
                .find(ids.iterator().next(), Caller.SYSTEM)
                .applicant();
        return server.getBean(JdbcClient.class)
                .sql("select id from casework.case_file where applicant = ?")
                .param(applicant)
                .query(UUID.class)
                .list();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
