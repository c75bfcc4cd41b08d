package org.tongban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What anyone may see without signing in, at phone and desk size: readable, clean for axe, nothing sticks out. */
@BrowserTest
class PublicPagesTest {
    private static final List<String> PAGES =
            List.of("/", "/services", "/places", "/halls", "/verify", "/sign-in", "/desk/sign-in");

    @Test
    void every_public_page_is_clean_on_a_phone(Screens screens) {
        visitAll(screens, screens.phone());
    }

    @Test
    void every_public_page_is_clean_on_a_desk(Screens screens) {
        visitAll(screens, screens.desk());
    }

    @Test
    void every_public_page_is_clean_in_the_dark(Screens screens) {
        visitAll(screens, screens.dark(768, 1024));
    }

    @Test
    void everyday_words_lead_to_the_guide(Screens screens) {
        var page = screens.phone();
        page.navigate("/search?q=开饭馆");

        assertThat(page.title()).isNotBlank();
        page.locator("main a[href*='/guides/']").first().click();
        page.waitForURL("**/guides/**");

        PlaywrightAssertions.assertThat(page.locator("h1")).containsText("食品经营");
        screens.look(page, "guide");
    }

    @Test
    void a_page_that_does_not_exist_says_so_in_the_look_of_the_site(Screens screens) {
        var page = screens.phone();
        var answer = page.navigate("/no-such-page");

        assertThat(answer.status()).isEqualTo(404);
        screens.look(page, "not-found");
        screens.allowErrors("404");
    }

    private static void visitAll(Screens screens, Page page) {
        for (var path : PAGES) {
            var answer = page.navigate(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            page.waitForLoadState();
            page.locator("h1").first().waitFor();
            screens.look(page, path.equals("/") ? "home" : path.substring(1).replace('/', '-'));
        }
        screens.allowErrors("401"); // both applications ask who is signed in
    }
}
