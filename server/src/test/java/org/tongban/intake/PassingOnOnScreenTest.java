package org.tongban.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Screens;
import org.tongban.platform.Role;

@BrowserTest
class PassingOnOnScreenTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void the_window_passes_a_case_on_and_the_applicant_sees_where_it_is(Screens screens) {
        var story = CaseStory.ofLorries(server, port);
        var desk = new AtTheDesk(screens.desk(), screens, story.handling(), story.id(), "passing-on").inBothSizes();
        var page = desk.as(Role.WINDOW, "to-precheck", "before");
        page.getByText("更多", new Page.GetByTextOptions().setExact(true)).click();
        press(page, "移送有权机关");
        press(page, "移送");
        assertThat(page.getByText("请选接收的单位")).isVisible();
        page.getByLabel("由哪个单位办").selectOption("500101");
        page.getByLabel("理由和依据").fill("停车场地在万州区，由万州区交通运输委员会办理。");
        desk.look("form");
        press(page, "移送");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("移送重庆市万州区交通运输委员会？");
        screens.look(page, "desk-passing-on-asked");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("移送"))
                .click();
        assertThat(page.getByText("已移送，申请人会收到移送告知书")).isVisible();
        story.mineOnce(file -> file.path("documents").toString().contains("移送告知书"));

        var phone = screens.phone();
        var pair = story.handling().cookie().split("=", 2);
        phone.context().addCookies(List.of(new Cookie(pair[0], pair[1]).setUrl(screens.server())));
        phone.navigate("/my/cases/" + story.id());
        assertThat(phone.getByText("移送有权机关").first()).isVisible();
        assertThat(phone.getByText("万州区交通运输委员会").first()).isVisible();
        screens.lookInBothSizes(phone, "case-passed-on");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
