package org.tongban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.platform.MovableClock;
import org.tongban.platform.Role;

@TongbanTest
class SigningInAtTheDeskTest {
    private static final String AUTHORITY = "11500103TB0000017P";
    private static final String OTHER = "11500105TB0000012N";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MovableClock clock;

    private IdentityFixtures people;
    private Browser browser;

    @BeforeEach
    void open() {
        people = new IdentityFixtures(context);
        browser = new Browser(port);
    }

    @AfterEach
    void backToNow() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void who_holds_one_post_works_in_it_at_once() {
        var officer = people.staff(Role.OFFICER, AUTHORITY, "500103", "right");

        var posts = signIn(officer.login(), "right");

        assertThat(posts.json().path("posts").size()).isEqualTo(1);
        var me = browser.get("/api/desk/me").json();
        assertThat(me.path("post").path("role").asString()).isEqualTo("officer");
        assertThat(me.path("post").path("authority").asString()).isEqualTo(AUTHORITY);
        assertThat(browser.cookie("tongban_desk").orElseThrow().isHttpOnly()).isTrue();
    }

    @Test
    void who_holds_several_posts_chooses_one_and_has_no_power_before() {
        var member = people.staff(Role.WINDOW, AUTHORITY, "500103", "right");
        people.alsoHolds(member, Role.HEAD, OTHER, "500105");

        var posts = signIn(member.login(), "right").json().path("posts");
        assertThat(posts.size()).isEqualTo(2);
        assertThat(browser.get("/api/desk/me").json().path("post").isMissingNode())
                .isTrue();

        var head = posts.valueStream()
                .filter(post -> post.path("role").asString().equals("head"))
                .findFirst()
                .orElseThrow();
        var before = browser.cookie("tongban_desk").orElseThrow().getValue();
        var chosen = choose(head.path("id").asString());

        assertThat(chosen.json().path("post").path("division").asString()).isEqualTo("500105");
        assertThat(browser.cookie("tongban_desk").orElseThrow().getValue()).isNotEqualTo(before);
    }

    @Test
    void nobody_takes_up_the_post_of_another() {
        var member = people.staff(Role.WINDOW, AUTHORITY, "500103", "right");
        var other = people.staff(Role.HEAD, OTHER, "500105", "right");
        var theirs = new Browser(port);
        var post = signIn(theirs, other.login(), "right")
                .json()
                .path("posts")
                .get(0)
                .path("id")
                .asString();
        signIn(member.login(), "right");

        assertThat(choose(post).code()).isEqualTo("identity.not-your-post");
        assertThat(browser.post("/api/desk/session/post", "{}").status()).isEqualTo(400);
        assertThat(new Browser(port)
                        .post("/api/desk/session/post", "{\"postId\": \"%s\"}".formatted(post))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_wrong_password_and_an_unknown_login_get_the_same_answer_until_there_were_too_many() {
        var member = people.staff(Role.WINDOW, AUTHORITY, "500103", "right");

        assertThat(signIn("nobody-" + member.login(), "right").code()).isEqualTo("identity.wrong-password");
        for (int i = 0; i < 8; i++) {
            assertThat(signIn(member.login(), "wrong").code()).isEqualTo("identity.wrong-password");
        }
        assertThat(signIn(member.login(), "right").code()).isEqualTo("identity.too-many-tries");

        clock.moveTo(Duration.ofMinutes(16));
        assertThat(signIn(member.login(), "right").status()).isEqualTo(200);
    }

    @Test
    void a_desk_session_ends_by_itself_and_by_signing_out() {
        var member = people.staff(Role.WINDOW, AUTHORITY, "500103", "right");
        signIn(member.login(), "right");
        clock.moveTo(Duration.ofMinutes(61));
        assertThat(browser.get("/api/desk/me").code()).isEqualTo("identity.session-expired");

        clock.moveTo(Duration.ofMinutes(80));
        signIn(member.login(), "right");
        assertThat(browser.delete("/api/desk/session").status()).isEqualTo(204);
        assertThat(browser.get("/api/desk/me").status()).isEqualTo(401);
    }

    @Test
    void the_demo_accounts_are_offered_and_open_the_desk() {
        var accounts = browser.get("/api/demo/accounts").json();
        var account = accounts.path("staff").get(0);

        assertThat(account).as("regions/chongqing/demo/staff.yaml").isNotNull();
        assertThat(signIn(
                                account.path("login").asString(),
                                accounts.path("password").asString())
                        .status())
                .isEqualTo(200);
        assertThat(accounts.path("people").size()).isPositive();
    }

    private Browser.Seen signIn(String login, String password) {
        return signIn(browser, login, password);
    }

    private static Browser.Seen signIn(Browser with, String login, String password) {
        return with.post("/api/desk/sign-in", "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password));
    }

    private Browser.Seen choose(String post) {
        return browser.post("/api/desk/session/post", "{\"postId\": \"%s\"}".formatted(post));
    }
}
