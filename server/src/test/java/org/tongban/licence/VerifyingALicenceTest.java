package org.tongban.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.document.StrangeSeals;
import org.tongban.platform.MovableClock;

@TongbanTest
class VerifyingALicenceTest {
    LicenceGround ground;

    @Autowired
    void ground(ApplicationContext context) {
        ground = new LicenceGround(context);
    }

    @Autowired
    Licences licences;

    @Autowired
    LicenceCommands commands;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void setClockBack() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void the_code_on_a_licence_shows_it_valid_with_its_masked_holder() throws Exception {
        var licence = ground.issued(ground.foodBusiness());

        var page = page("/verify/" + licence.token());

        assertThat(page).contains("有效", "食品经营许可证", licence.printedNumber(), licence.holderMasked());
        assertThat(page).doesNotContain("买买提", "八一路");
    }

    @Test
    void a_number_alone_shows_no_holder() throws Exception {
        var licence = ground.issued(ground.foodBusiness());

        for (var number : new String[] {licence.number(), licence.printedNumber()}) {
            var page = page("/verify?number=" + URLEncoder.encode(" " + number + " ", StandardCharsets.UTF_8));

            assertThat(page).contains("is-valid", "食品经营许可证").doesNotContain(licence.holderMasked());
        }
        var json = page("/api/verification/" + licence.printedNumber());
        assertThat(json).contains("\"outcome\":\"VALID\"").doesNotContain("holder", licence.number());
    }

    @Test
    void the_file_as_issued_is_valid_and_one_changed_byte_makes_it_altered() throws Exception {
        var pdf = file(ground.issued(ground.foodBusiness()));

        assertThat(upload(pdf).body()).contains("is-valid");

        int at = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("(D:20");
        pdf[at + 4] ^= 1;
        assertThat(upload(pdf).body()).contains("is-altered");
    }

    @Test
    void a_revoked_suspended_or_cancelled_licence_is_named_as_such() throws Exception {
        var revoked = ground.issued(ground.foodBusiness());
        commands.revoke(revoked.id(), 1, "以欺骗手段取得许可", ground.head(revoked));
        assertThat(page("/verify/" + revoked.token())).contains("is-revoked", "已撤销");
        assertThat(upload(file(revoked)).body()).contains("is-revoked");

        var suspended = ground.issued(ground.foodBusiness());
        commands.suspend(suspended.id(), 1, "停业整顿", ground.head(suspended));
        assertThat(page("/verify/" + suspended.token())).contains("is-suspended");
        commands.resume(suspended.id(), 2, "整改完成", ground.head(suspended));
        assertThat(page("/verify/" + suspended.token())).contains("is-valid");
        commands.cancel(suspended.id(), 3, "歇业", ground.head(suspended));
        assertThat(page("/verify/" + suspended.token())).contains("is-cancelled");
    }

    @Test
    void a_licence_is_valid_on_its_last_day_and_expired_on_the_next() throws Exception {
        var licence = ground.issued(ground.foodBusiness());
        var lastDay = licence.validUntil().orElseThrow();

        clock.moveTo(
                Duration.between(Instant.now(), lastDay.atTime(10, 0).atZone(java.time.ZoneId.of("Asia/Shanghai"))));
        assertThat(page("/verify/" + licence.token())).contains("is-valid");
        clock.moveTo(clock.ahead().plusDays(1));
        assertThat(page("/verify/" + licence.token())).contains("is-expired");
        assertThat(licences.usable(licence.holder())).extracting(Licence::id).doesNotContain(licence.id());
    }

    @Test
    void what_was_not_issued_here_is_unknown_and_no_error() throws Exception {
        for (var asked : new String[] {
            "AAAAAAAAAAAAAAAAAAAAAA", "JY25001030000001", "%E4%BD%A0%E5%A5%BD", "1.2.156.3005.2.x", "a".repeat(300)
        }) {
            assertThat(page("/verify/" + asked)).as(asked).contains("is-unknown");
        }
    }

    @Test
    void a_seal_of_somebody_else_and_no_seal_at_all_are_told_apart() throws Exception {
        assertThat(upload(StrangeSeals.sealedElsewhere()).body()).contains("is-foreign");
        assertThat(upload(StrangeSeals.unsealed()).body()).contains("is-unsealed");
        assertThat(upload("%PDF-1.7 and then nothing".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("is-unsealed");
    }

    @Test
    void an_upload_that_lies_about_its_type_or_is_too_large_is_refused_with_a_sentence() throws Exception {
        var lie = upload("GIF89a picture".getBytes(StandardCharsets.UTF_8));
        assertThat(lie.statusCode()).isEqualTo(415);
        assertThat(lie.body()).contains("这个文件不是 PDF");

        var large = upload(new byte[11 * 1_048_576]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("最多 10 MB");
    }

    @Test
    void the_forms_work_without_script_and_in_english() throws Exception {
        assertThat(page("/verify")).contains("<form action=\"/verify\" method=\"post\"", "按编号查");
        assertThat(page("/verify?lang=en")).contains("Verify a licence");
    }

    private byte[] file(Licence licence) throws IOException {
        try (var in = licences.open(licence.id())) {
            return in.readAllBytes();
        }
    }

    private String page(String path) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> upload(byte[] content) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes("""
                --border\r
                Content-Disposition: form-data; name="file"; filename="licence.pdf"\r
                Content-Type: application/pdf\r
                \r
                """.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--border--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(uri("/verify"))
                .header("Content-Type", "multipart/form-data; boundary=border")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
