package org.tongban.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.CaughtMessages;
import org.tongban.TongbanTest;
import org.tongban.identity.IdentityFixtures;
import org.tongban.identity.IdentityFixtures.SignedInPerson;
import org.tongban.platform.Messages;
import org.tongban.platform.MovableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TongbanTest
class TellingPeopleTest {
    private static final Map<String, String> ACCEPTED = Map.of(
            "service", "食品经营许可",
            "service.en", "Food business licence",
            "number", "500103202600318",
            "dueOn", "2026-10-14");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Notices notices;

    @Autowired
    private CaughtMessages caught;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Messages messages;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    private SignedInPerson person;

    @BeforeEach
    void register() {
        person = new IdentityFixtures(context).person("李小明");
    }

    @AfterEach
    void backToNow() {
        caught.repair(person.phone());
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void a_notice_reaches_inbox_and_phone_and_leaves_nothing_in_the_queue() {
        notices.send(accepted("a"));

        assertThat(caught.awaited(person.phone(), text -> text.contains("已受理"))).contains("2026年10月14日");
        var message = inbox("zh-CN").path("items").get(0);
        assertThat(message.path("title").asString()).isEqualTo("已受理：食品经营许可");
        assertThat(message.path("template").asString()).isEqualTo("accepted");
        await().untilAsserted(() -> assertThat(queued()).isZero());
    }

    @Test
    void the_inbox_speaks_the_language_of_its_reader() {
        notices.send(accepted("a"));

        var text = inbox("en").path("items").get(0).path("text").asString();

        assertThat(text).contains("Food business licence", "14 October 2026");
    }

    @Test
    void the_same_thing_is_told_once() {
        notices.send(accepted("a"));
        notices.send(accepted("a"));
        notices.send(accepted("b"));

        assertThat(inbox("zh-CN").path("items").size()).isEqualTo(2);
        await().until(() -> caught.to(person.phone()).size() == 2);
    }

    @Test
    void what_did_not_happen_is_not_told() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            notices.send(accepted("a"));
            transaction.setRollbackOnly();
        });

        assertThat(inbox("zh-CN").path("items").size()).isZero();
        assertThat(queued()).isZero();
    }

    @Test
    void a_gateway_that_was_down_gets_the_message_when_it_is_back() {
        caught.fail(person.phone(), 503);
        notices.send(accepted("a"));
        await().until(() -> states().contains("waiting") && tries() == 1);
        assertThat(caught.to(person.phone())).isEmpty();

        caught.repair(person.phone());
        clock.moveTo(Duration.ofMinutes(5));

        assertThat(caught.awaited(person.phone(), text -> text.contains("已受理"))).isNotEmpty();
        assertThat(caught.to(person.phone())).hasSize(1);
    }

    @Test
    void what_the_gateway_will_never_take_is_given_up_and_the_person_sees_it() {
        caught.fail(person.phone(), 422);

        notices.send(accepted("a"));

        await().until(() -> states().contains("given-up"));
        assertThat(queued()).isZero();
    }

    @Test
    void a_message_is_read_by_its_owner_only() throws Exception {
        notices.send(accepted("a"));
        var id = inbox("zh-CN").path("items").get(0).path("id").asString();
        var other = new IdentityFixtures(context).person("王五");

        assertThat(read(other, id)).isEqualTo(404);
        assertThat(inbox("zh-CN").path("items").get(0).path("readAt").isMissingNode())
                .isTrue();

        assertThat(read(person, id)).isEqualTo(204);
        assertThat(inbox("zh-CN").path("items").get(0).path("readAt").asString())
                .isNotEmpty();
    }

    @Test
    void a_notice_without_what_its_sentences_name_is_a_defect() {
        assertThatThrownBy(() -> new Notice(person.id(), NoticeTemplate.ACCEPTED, Map.of(), null, "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_template_has_all_its_sentences_and_they_name_only_what_is_handed_in() {
        for (var language : new String[] {"zh", "en"}) {
            var sentences = messages.of(java.util.Locale.of(language));
            for (var template : NoticeTemplate.values()) {
                for (var part : new String[] {".title", ".text", ".sms"}) {
                    var sentence = sentences.get(template.key() + part);
                    assertThat(sentence).as(template.key() + part).isNotNull();
                    var named = java.util.regex.Pattern.compile("\\{(\\w+)}")
                            .matcher(sentence)
                            .results()
                            .map(each -> each.group(1))
                            .toList();
                    assertThat(template.args()).as(template.key() + part).containsAll(named);
                }
            }
        }
    }

    private Notice accepted(String key) {
        return new Notice(
                person.id(), NoticeTemplate.ACCEPTED, new HashMap<>(ACCEPTED), UUID.randomUUID(), "test:" + key);
    }

    private String states() {
        return inbox("zh-CN").path("items").get(0).path("deliveries").toString();
    }

    private int tries() {
        return sql.sql("select max(tries) from notice.delivery d join notice.message m on m.id = d.message_id"
                        + " where m.person_id = ?")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    /** Rows of this person that still hold an address and a text. */
    private int queued() {
        return sql.sql("select count(*) from notice.delivery d join notice.message m on m.id = d.message_id"
                        + " where m.person_id = ? and d.content_sealed is not null")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    private JsonNode inbox(String language) {
        try (var http = HttpClient.newHttpClient()) {
            var request = request("/api/my/messages", person)
                    .header("Accept-Language", language)
                    .build();
            return JsonMapper.shared()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private int read(SignedInPerson by, String id) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var token = UUID.randomUUID().toString();
            var request = request("/api/my/messages/" + id + "/reading", by)
                    .setHeader("Cookie", by.cookie() + "; XSRF-TOKEN=" + token)
                    .header("X-XSRF-TOKEN", token)
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private HttpRequest.Builder request(String path, SignedInPerson by) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", by.cookie());
    }
}
