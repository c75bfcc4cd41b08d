package org.tongban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tongban.catalog.SearchedWords;
import org.tongban.identity.IdentityFixtures;
import org.tongban.platform.Role;
import org.tongban.region.Regions;

/** Somebody who does not know what the service is called. */
@BrowserTest
class SearchingWithoutTheOfficialWordTest {
    @Autowired
    ApplicationContext server;

    @Autowired
    Regions regions;

    @Autowired
    SearchedWords searched;

    @Test
    void on_a_phone_a_father_finds_how_to_register_his_child(Screens screens) {
        var phone = screens.phone();
        phone.navigate("/");
        phone.getByRole(AriaRole.SEARCHBOX).fill("娃儿上户口咋个办");
        phone.keyboard().press("Enter");

        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("娃儿上户口");
        screens.look(phone, "search-spoken");
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("出生登记（新生儿落户）"))
                .click();
        phone.waitForURL(Pattern.compile("/guides/birth-registration$"));
        assertThat(phone.locator("h1")).containsText("出生登记");
    }

    @Test
    void while_typing_the_arrow_keys_lead_to_the_service(Screens screens) {
        var desk = screens.desk();
        desk.navigate("/");
        desk.getByRole(AriaRole.SEARCHBOX).click();
        var box = desk.getByRole(AriaRole.COMBOBOX);
        box.pressSequentially("扯结婚");
        var options = desk.getByRole(AriaRole.OPTION);
        assertThat(options.first()).containsText("婚");
        assertThat(box).hasAttribute("aria-expanded", "true");
        screens.look(desk, "suggestions");
        box.press("Escape");
        assertThat(options.first()).isHidden();
        box.press("ArrowDown");
        box.press("ArrowDown");
        assertThat(box).hasAttribute("aria-activedescendant", "q-suggestions-0");
        box.press("Enter");
        desk.waitForURL("**/guides/**");
        assertThat(desk.locator("h1")).containsText("婚");
    }

    @Test
    void on_a_phone_too_a_suggestion_is_tapped(Screens screens) {
        var phone = screens.phone();
        phone.navigate("/");
        phone.getByRole(AriaRole.SEARCHBOX).click();
        phone.getByRole(AriaRole.COMBOBOX).pressSequentially("gongjijin");
        assertThat(phone.getByRole(AriaRole.OPTION).first()).isVisible();
        screens.look(phone, "suggestions");
        phone.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("住房公积金提取"))
                .tap();
        phone.waitForURL("**/guides/housing-fund-withdrawal**");
    }

    @Test
    void what_was_found_is_narrowed(Screens screens) {
        var phone = screens.phone();
        phone.navigate("/search?q=食品");
        screens.look(phone, "search-many");
        phone.getByText("怎么办", new Page.GetByTextOptions().setExact(true)).click();
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^可以网上办")))
                .click();

        phone.waitForURL("**way=online**");
        assertThat(phone.locator(".service").first()).containsText("工作日");
        screens.look(phone, "search-narrowed");
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^全部 \\d+ 项$")))
                .click();
        phone.waitForURL("**/search?q=*");
    }

    @Test
    void where_nothing_is_found_the_page_helps(Screens screens) {
        var phone = screens.phone();
        phone.navigate("/search?q=宇宙飞船");

        assertThat(phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("打 12345 问")))
                .isVisible();
        assertThat(phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^换个地方找"))))
                .isVisible();
        screens.look(phone, "search-nothing");
    }

    @Test
    void the_item_manager_sees_which_words_lead_nowhere(Screens screens) {
        for (var i = 0; i < 3; i++) screens.phone().navigate("/search?q=火星移民");
        var authority = regions.authority("market-regulation", "500103").orElseThrow();
        var manager = new IdentityFixtures(server).staff(Role.ITEM_MANAGER, authority.creditCode(), "500103");
        var pair = manager.cookie().split("=", 2);
        var desk = screens.desk();
        desk.context().addCookies(List.of(new Cookie(pair[0], pair[1]).setUrl(screens.server())));
        searched.stop(); // writes what is still in memory
        searched.start();

        desk.navigate("/desk/unfound-words");
        assertThat(desk.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("火星移民"))))
                .containsText("什么也没有");
        screens.lookInBothSizes(desk, "unfound-words");
    }

    @Test
    void it_works_without_scripts(Screens screens) {
        var browser = screens.desk().context().browser();
        var options = new NewContextOptions()
                .setBaseURL(screens.server())
                .setLocale("zh-CN")
                .setJavaScriptEnabled(false);
        try (var window = browser.newContext(options)) {
            var page = window.newPage();
            page.navigate("/");
            page.getByRole(AriaRole.SEARCHBOX).fill("烟草证掉了");
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("烟草专卖零售许可证补办"))
                    .click();
            page.waitForURL("**/guides/500162001004");
        }
    }
}
