package org.tongban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.CaughtMessages;
import org.tongban.TongbanTest;
import org.tongban.kernel.CitizenId;
import org.tongban.platform.MovableClock;

@TongbanTest
class SigningInTest {
    private static final AtomicInteger PERSON = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private CaughtMessages caught;

    @Autowired
    private MovableClock clock;

    private final int person = PERSON.incrementAndGet();
    private final String phone = "1770000%04d".formatted(person);
    private final String idNumber =
            CitizenId.of("990001", LocalDate.of(1990, 1, 1), person).value();
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void backToNow() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void a_new_phone_registers_and_is_signed_in_from_then_on() {
        var answer = signIn(phone);
        assertThat(answer.json().path("registered").asBoolean()).isFalse();

        register(answer, "李小明", idNumber);

        var me = browser.get("/api/my/person");
        assertThat(me.json().path("name").asString()).isEqualTo("李**");
        assertThat(me.json().path("idNumber").asString()).isEqualTo("9900**********" + idNumber.substring(14));
        assertThat(me.json().path("phone").asString()).isEqualTo("177****" + phone.substring(7));
        var cookie = browser.cookie("tongban_my").orElseThrow();
        assertThat(cookie.isHttpOnly()).isTrue();
    }

    @Test
    void a_registered_person_signs_in_and_out() {
        register(signIn(phone), "李小明", idNumber);
        browser.delete("/api/my/session");
        assertThat(browser.get("/api/my/person").code()).isEqualTo("platform.not-signed-in");

        later(Duration.ofMinutes(2));
        assertThat(signIn(phone).json().path("registered").asBoolean()).isTrue();

        assertThat(browser.get("/api/my/person").status()).isEqualTo(200);
    }

    @Test
    void a_known_and_an_unknown_number_get_the_same_answer() {
        register(signIn(phone), "李小明", idNumber);
        later(Duration.ofMinutes(2));

        var known = browser.post("/api/sign-in/codes", "{\"phone\": \"%s\"}".formatted(phone));
        var unknown = browser.post("/api/sign-in/codes", "{\"phone\": \"17799990000\"}");

        assertThat(known.status()).isEqualTo(202).isEqualTo(unknown.status());
        assertThat(known.response().body()).isEqualTo(unknown.response().body());
    }

    @Test
    void a_wrong_check_digit_and_a_missing_name_are_told_at_once_by_field() {
        var wrong = idNumber.substring(0, 17) + (idNumber.endsWith("1") ? "2" : "1");

        var refused = register(signIn(phone), "", wrong);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("platform.fields");
        assertThat(refused.json().path("errors").findValuesAsString("code"))
                .containsExactly("identity.bad-name", "kernel.bad-citizen-id");
    }

    @Test
    void an_id_number_registers_once() {
        register(signIn(phone), "李小明", idNumber);

        var other = new Browser(port);
        var refused = register(other, signIn(other, "1771111%04d".formatted(person)), "王五", idNumber);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("identity.id-number-taken");
    }

    @Test
    void a_registration_token_works_once_and_not_for_ever() {
        var first = signIn(phone);
        register(first, "李小明", idNumber);

        assertThat(register(first, "李小明", idNumber).code()).isEqualTo("identity.registration-expired");
        assertThat(browser.post("/api/registration", "{\"name\":\"李明\",\"idNumber\":\"%s\"}".formatted(idNumber))
                        .code())
                .isEqualTo("identity.registration-expired");
    }

    @Test
    void a_code_dies_after_five_wrong_tries() {
        ask(browser, phone);
        var code = caught.codeFor(phone);
        var wrong = code.equals("000000") ? "000001" : "000000";

        for (int i = 0; i < 5; i++)
            assertThat(give(browser, phone, wrong).code()).isEqualTo("identity.wrong-code");

        assertThat(give(browser, phone, code).code()).isEqualTo("identity.wrong-code");
    }

    @Test
    void a_code_is_used_once_and_within_five_minutes() {
        ask(browser, phone);
        var code = caught.codeFor(phone);
        assertThat(give(browser, phone, code).status()).isEqualTo(200);
        assertThat(give(browser, phone, code).code()).isEqualTo("identity.wrong-code");

        later(Duration.ofMinutes(2));
        caught.forget(phone);
        ask(browser, phone);
        var second = caught.codeFor(phone);
        later(Duration.ofMinutes(8));

        assertThat(give(browser, phone, second).code()).isEqualTo("identity.wrong-code");
    }

    @Test
    void codes_are_not_sent_in_a_row_and_not_without_end() {
        assertThat(ask(browser, phone).status()).isEqualTo(202);
        var again = ask(browser, phone);
        assertThat(again.status()).isEqualTo(429);
        assertThat(again.code()).isEqualTo("identity.code-just-sent");

        for (int i = 1; i < 20; i++) {
            later(Duration.ofMinutes(2L * i));
            assertThat(ask(browser, phone).status()).isEqualTo(202);
        }
        later(Duration.ofMinutes(60));
        assertThat(ask(browser, phone).code()).isEqualTo("identity.too-many-codes");
    }

    @Test
    void what_is_no_phone_number_is_refused_at_its_field() {
        for (var typed : new String[] {"", "110", "1770000000a", "27700000000", "1".repeat(1000)}) {
            var refused = ask(browser, typed);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("errors").get(0).path("code").asString())
                    .isEqualTo("identity.bad-phone");
        }
        assertThat(ask(browser, "+86 " + phone.substring(0, 3) + "-" + phone.substring(3))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void an_expired_session_is_told_as_such_and_its_cookie_taken_back() {
        register(signIn(phone), "李小明", idNumber);

        later(Duration.ofHours(3));
        var expired = browser.get("/api/my/person");

        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.code()).isEqualTo("identity.session-expired");
        assertThat(expired.json().path("title").asString()).contains("重新登录");
        assertThat(browser.cookie("tongban_my")).isEmpty();
    }

    @Test
    void a_session_in_use_lives_on_but_not_beyond_its_lifetime() {
        register(signIn(phone), "李小明", idNumber);

        for (int hours = 1; hours < 12; hours++) {
            later(Duration.ofHours(hours));
            assertThat(browser.get("/api/my/person").status()).isEqualTo(200);
        }
        later(Duration.ofHours(12).plusMinutes(1));

        assertThat(browser.get("/api/my/person").code()).isEqualTo("identity.session-expired");
    }

    @Test
    void a_forged_request_is_refused_before_anything_happens() {
        var forged = browser.forgedPost("/api/sign-in/codes", "{\"phone\": \"%s\"}".formatted(phone));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.code()).isEqualTo("identity.stale-page");
        assertThat(caught.to(phone)).isEmpty();
    }

    @Test
    void every_answer_carries_the_headers_that_guard_a_browser() {
        var answer = browser.get("/api/demo/accounts");

        assertThat(answer.header("Content-Security-Policy").orElse("")).contains("script-src 'self'");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(browser.get("/").header("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.header("Permissions-Policy").orElse("")).contains("microphone=()");
    }

    private Browser.Seen signIn(String of) {
        return signIn(browser, of);
    }

    private Browser.Seen signIn(Browser with, String of) {
        caught.forget(of);
        ask(with, of);
        return give(with, of, caught.codeFor(of));
    }

    private Browser.Seen ask(Browser with, String of) {
        return with.post("/api/sign-in/codes", "{\"phone\": \"%s\"}".formatted(of));
    }

    private Browser.Seen give(Browser with, String of, String code) {
        return with.post("/api/sign-in", "{\"phone\": \"%s\", \"code\": \"%s\"}".formatted(of, code));
    }

    private Browser.Seen register(Browser.Seen signedIn, String name, String number) {
        return register(browser, signedIn, name, number);
    }

    private Browser.Seen register(Browser with, Browser.Seen signedIn, String name, String number) {
        var token = signedIn.json().path("registrationToken").asString();
        return with.post("/api/registration", """
                {"registrationToken": "%s", "name": "%s", "idNumber": "%s"}""".formatted(token, name, number));
    }

    private void later(Duration ahead) {
        clock.moveTo(ahead);
    }
}
