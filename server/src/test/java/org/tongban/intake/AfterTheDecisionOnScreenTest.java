package org.tongban.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
class AfterTheDecisionOnScreenTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void the_head_has_a_case_decided_again_then_takes_the_grant_away(Screens screens) {
        var story = CaseStory.ofLorries(server, port);
        story.handling().handledToItsEnd(story.id());
        story.handling().awaitEnd(story.id());
        var desk = new AtTheDesk(screens.desk(), screens, story.handling(), story.id(), "afterwards").inBothSizes();
        var page = desk.as(Role.HEAD, "concluded", "concluded");

        opens(page, "重新办理");
        page.getByLabel("法院判决").check();
        press(page, "重新办理");
        assertThat(page.getByText("请填写文号")).isVisible();
        page.getByLabel("文号").fill("（2026）渝01行终12号");
        page.getByLabel("事实、理由和依据").fill("判决认定核查程序有误，责令重新作出决定。");
        desk.look("reopening");
        press(page, "重新办理");
        confirms(page, "重新办理");
        assertThat(page.getByText("已重新办理，期限从今天起")).isVisible();

        story.handling().handledToItsEnd(story.id());
        story.handling().awaitEnd(story.id());
        page.reload();
        opens(page, "撤销准予决定");
        page.getByLabel("以欺骗、贿赂等不正当手段取得").check();
        page.getByLabel("事实、理由和依据").fill("停车场租赁合同系伪造。");
        desk.look("voiding");
        press(page, "撤销");
        confirms(page, "撤销");
        assertThat(page.getByText("已撤销，撤销决定书会送达申请人")).isVisible();
        story.mineOnce(file -> file.path("documents").toString().contains("撤销行政许可决定书"));

        var phone = screens.phone();
        var pair = story.handling().cookie().split("=", 2);
        phone.context().addCookies(List.of(new Cookie(pair[0], pair[1]).setUrl(screens.server())));
        phone.navigate("/my/cases/" + story.id());
        assertThat(phone.getByText("已撤销").first()).isVisible();
        screens.lookInBothSizes(phone, "case-voided");
    }

    private static void opens(Page page, String form) {
        page.getByText("更多", new Page.GetByTextOptions().setExact(true)).click();
        press(page, form);
    }

    private static void confirms(Page page, String button) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
