package org.tongban.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Screens;
import org.tongban.identity.IdentityFixtures;
import org.tongban.platform.Role;

/** Two noodle shops, one of which gets another name: from the wallet on a phone, over the desk, to the new paper. */
@BrowserTest
class ChangingALicenceOnScreenTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    private Handling handling;
    private HeldLicences held;

    @BeforeEach
    void somebody() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        var person = new IdentityFixtures(server).person("陈小川");
        held = new HeldLicences(server, person.id());
        handling = new Handling(server, port, "market-regulation", Handling.YUZHONG, person.cookie());
    }

    @Test
    void another_name_for_one_of_two_shops(Screens screens) {
        var old = held.food("渝中区老陈面馆", handling.today().minusYears(1));
        held.food("渝中区江边小面", handling.today().minusYears(2));
        var phone = signedIn(screens, screens.phone());

        phone.navigate("/my/licences");
        screens.look(phone, "licences-offers");
        var card = phone.locator("article", new Page.LocatorOptions().setHasText(old.printedNumber()));
        assertThat(card.getByText("还没到可以申请延续的时候")).isVisible();
        card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("变更"))
                .click();
        assertThat(phone.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("渝中区老陈面馆")))
                .isChecked();
        screens.look(phone, "apply-licence");
        phone.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("渝中区江边小面"))
                .check();
        phone.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("渝中区老陈面馆"))
                .check();
        fillIn(phone);
        screens.look(phone, "check-changes");
        press(phone, "确认并提交");
        phone.waitForURL("**/receipt");
        var id = phone.url().replaceAll(".*/cases/([^/]+)/receipt", "$1");

        handling.step(Role.WINDOW, id);
        var desk = new AtTheDesk(screens.desk(), screens, handling, id, "subject")
                .as(Role.OFFICER, "to-review", "officer");
        assertThat(desk.getByText("要变更的证照")).isVisible();
        assertThat(desk.locator(".subject-changes")).containsText("渝中区新陈面馆");
        handling.handledToItsEnd(id);
        handling.awaitEnd(id);
        seesTheNewPaper(screens, phone, old.token());
    }

    private static void fillIn(Page phone) {
        press(phone, "保存并继续");
        phone.locator("#answers-changesItems-no").check();
        phone.locator("#answers-moves-no").check();
        press(phone, "保存并继续");
        press(phone, "保存并继续");
        assertThat(phone.getByLabel("经营者名称")).hasValue("渝中区老陈面馆");
        phone.getByLabel("经营者名称").fill("渝中区新陈面馆");
        press(phone, "保存并继续");
        phone.getByLabel("什么时候、为什么变更").fill("换了招牌。");
        press(phone, "保存并继续");
        phone.locator("#materials-businessLicence").setInputFiles(new FilePayload("材料.png", "image/png", Papers.png()));
        assertThat(phone.getByText("已上传").first()).isVisible();
        press(phone, "保存并继续");
        assertThat(phone.getByText("证照上会改的")).isVisible();
    }

    private static void seesTheNewPaper(Screens screens, Page phone, String oldToken) {
        phone.navigate("/my/licences");
        assertThat(phone.getByText("已换新证")).isVisible();
        screens.look(phone, "licences-replaced");
        phone.navigate("/verify/" + oldToken);
        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("已换发，这一份是旧证")))
                .isVisible();
        screens.look(phone, "verify-replaced");
    }

    private static Page signedIn(Screens screens, Page page, String cookie) {
        var pair = cookie.split("=", 2);
        page.context().addCookies(java.util.List.of(new Cookie(pair[0], pair[1]).setUrl(screens.server())));
        return page;
    }

    private Page signedIn(Screens screens, Page page) {
        return signedIn(screens, page, handling.cookie());
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
