package org.tongban.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatchingMessagesTest {
    private static final String MESSAGE = """
            {"id": "%s", "to": "%s", "text": "%s", "signature": "通办"}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private Simulators simulators;

    @BeforeEach
    void start() throws IOException {
        simulators = Simulators.start(new Options("127.0.0.1", 0, 0, "key", "projects"));
    }

    @AfterEach
    void stop() {
        http.close();
        simulators.close();
    }

    @Test
    void a_text_message_is_taken_reported_and_listed_newest_first() throws Exception {
        assertThat(sms("a", "19900000001", "first").statusCode()).isEqualTo(202);
        assertThat(sms("b", "19900000002", "second").statusCode()).isEqualTo(202);

        assertThat(get("/sms/v1/messages/a", "key").body()).contains("\"status\":\"delivered\"");
        assertThat(get("/api/sms", "").body()).containsSubsequence("second", "first");
        assertThat(get("/api/sms?to=19900000001", "").body()).contains("first").doesNotContain("second");
    }

    @Test
    void the_same_id_is_taken_once_and_never_for_another_text() throws Exception {
        sms("a", "19900000001", "first");

        assertThat(sms("a", "19900000001", "first").statusCode()).isEqualTo(200);
        assertThat(sms("a", "19900000001", "other").body()).contains("id-reused");
        assertThat(get("/api/sms", "").body()).containsOnlyOnce("\"id\":\"a\"");
    }

    @Test
    void what_the_protocol_does_not_allow_is_refused_with_a_code() throws Exception {
        assertThat(get("/sms/v1/messages/a", "wrong").body()).contains("bad-key");
        assertThat(get("/sms/v1/messages/none", "key").body()).contains("unknown-message");
        assertThat(post("{broken").body()).contains("bad-request");
        assertThat(post("[1]").body()).contains("bad-request");
        assertThat(post("x".repeat(100_000)).body()).contains("bad-request");
        assertThat(sms("", "19900000001", "text").body()).contains("bad-id");
        assertThat(sms("a", "110", "text").body()).contains("bad-number");
        assertThat(sms("a", "19900000001", " ").body()).contains("text-empty");
        assertThat(sms("a", "19900000001", "长".repeat(501)).body()).contains("text-too-long");
    }

    @Test
    void the_gateway_fails_as_often_as_it_was_told_to() throws Exception {
        fail("UNAVAILABLE", 1);
        assertThat(sms("a", "19900000001", "text").statusCode()).isEqualTo(503);
        assertThat(sms("a", "19900000001", "text").statusCode()).isEqualTo(202);

        fail("BUSY", 1);
        assertThat(sms("b", "19900000001", "text").headers().firstValue("Retry-After"))
                .hasValue("1");

        fail("UNDELIVERABLE", -1);
        sms("c", "19900000001", "text");
        assertThat(get("/sms/v1/messages/c", "key").body()).contains("undelivered");
        assertThat(fail("ODD", 1).statusCode()).isEqualTo(400);
    }

    @Test
    void a_silent_gateway_took_the_message_although_nobody_was_told() throws Exception {
        fail("SILENT", 1);

        assertThatThrownBy(() -> sms("a", "19900000001", "text")).isInstanceOf(IOException.class);

        assertThat(sms("a", "19900000001", "text").statusCode()).isEqualTo(200);
    }

    @Test
    void a_mail_is_caught_with_its_chinese_subject_and_text() throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(simulators.smtpPort()));
        var mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom(new InternetAddress("tongban@example.org"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("li@example.org"));
        mail.setSubject("您的申请已受理", "UTF-8");
        mail.setText("请留意办理进度。", "UTF-8");
        Transport.send(mail);

        assertThat(get("/api/mail?to=LI@example.org", "").body()).contains("您的申请已受理", "请留意办理进度。");
        assertThat(get("/api/mail?to=other", "").body()).isEqualTo("[]");
    }

    @Test
    void the_page_is_served_with_a_policy_that_forbids_inline_scripts() throws Exception {
        var page = get("/", "");

        assertThat(page.body()).contains("短信与邮件模拟器").doesNotContain("<script>", "style=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'");
        assertThat(get("/page.js", "").statusCode()).isEqualTo(200);
        assertThat(get("/../Simulators.class", "").statusCode()).isEqualTo(404);
    }

    @Test
    void older_catches_are_forgotten_so_that_memory_stays_bounded() {
        var caught = new Catches<String>(2, new AtomicLong());

        for (var each : new String[] {"a", "b", "c"}) caught.addUnlessKnown(each, each);

        assertThat(caught.newestFirst(each -> true, 10)).containsExactly("c", "b");
    }

    private HttpResponse<String> sms(String id, String to, String text) throws Exception {
        return post(MESSAGE.formatted(id, to, text));
    }

    private HttpResponse<String> post(String body) throws Exception {
        return http.send(
                request("/sms/v1/messages", "key")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> fail(String mode, int remaining) throws Exception {
        var body = "{\"mode\": \"%s\", \"remaining\": %d}".formatted(mode, remaining);
        return http.send(
                request("/api/sms/failure", "")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String key) throws Exception {
        return http.send(request(path, key).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + simulators.port() + path))
                .header("Authorization", "Bearer " + key);
    }
}
