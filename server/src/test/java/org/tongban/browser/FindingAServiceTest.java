package org.tongban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class FindingAServiceTest {

    @Test
    void on_a_phone_somebody_finds_the_licence_for_a_noodle_shop(Screens screens) {
        var phone = screens.phone();
        findAndAnswer(screens, phone);
        screens.look(phone, "guide-answered");
    }

    @Test
    void on_a_desk_too_and_the_place_is_chosen_once(Screens screens) {
        var desk = screens.desk();
        findAndAnswer(screens, desk);

        desk.navigate("/");
        assertThat(desk.getByRole(AriaRole.BANNER)).containsText("渝中区");
        desk.navigate("/services");
        screens.look(desk, "services");
        desk.navigate("/nothing-here");
        screens.look(desk, "not-found");
        screens.allowErrors("404");
    }

    @Test
    void without_scripts_the_list_shortens_by_a_button(Screens screens) {
        var browser = screens.desk().context().browser();
        var options = new NewContextOptions()
                .setBaseURL(screens.server())
                .setLocale("zh-CN")
                .setJavaScriptEnabled(false);
        try (var window = browser.newContext(options)) {
            var page = window.newPage();
            page.navigate("/guides/food-business-licence/500103");
            page.getByLabel("奶茶、咖啡等饮品店").check();
            page.getByLabel("50 平方米以下").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("按我的情况更新"))
                    .click();

            assertThat(page.locator("[data-mine]")).containsText("最多交 2 份");
            assertThat(page.getByLabel("奶茶、咖啡等饮品店")).isChecked();
        }
    }

    @Test
    void in_the_dark_it_can_be_read_as_well(Screens screens) {
        var tablet = screens.dark(768, 1024);
        tablet.navigate("/");
        screens.look(tablet, "home-dark");
        tablet.navigate("/guides/food-business-licence/500103");
        screens.look(tablet, "guide-dark");
    }

    @Test
    void in_english_nothing_is_left_untranslated(Screens screens) {
        var desk = screens.desk();
        desk.navigate("/");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("What do you need to do today?");
        screens.look(desk, "home-en");
        desk.navigate("/guides/food-business-licence/500103?lang=en");
        assertThat(desk.locator(".strip")).containsText("5 working days");
        screens.look(desk, "guide-en");
    }

    private static void findAndAnswer(Screens screens, Page page) {
        page.navigate("/");
        screens.look(page, "home");
        page.getByRole(AriaRole.SEARCHBOX).fill("开饭馆");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("开饭馆");
        screens.look(page, "search");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("食品经营许可"))
                .first()
                .click();
        screens.look(page, "choose-place");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("渝中区").setExact(true))
                .click();

        page.waitForURL(Pattern.compile("/guides/food-business-licence/500103"));
        assertThat(page.locator("[data-mine]")).containsText("最多交 4 份");
        screens.look(page, "guide");
        Radio.answer(page, "business", "drinks");
        Radio.answer(page, "area", "small");
        Radio.answer(page, "byAgent", "no");
        assertThat(page.locator("[data-mine]")).containsText("您交 1 份");
        assertThat(page.locator("[data-apply]").first())
                .hasAttribute("href", Pattern.compile("/apply/food-business-licence/500103\\?.*business=drinks"));
    }
}
