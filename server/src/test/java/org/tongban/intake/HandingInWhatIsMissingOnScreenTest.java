package org.tongban.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import org.tongban.platform.Role;

@BrowserTest
class HandingInWhatIsMissingOnScreenTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @BeforeEach
    void waitAWhile() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @Test
    void the_window_accepts_without_the_lease_and_the_applicant_hands_it_in_on_a_phone(Screens screens) {
        var handling = new Handling(server, port, "transport");
        handling.filledIn("road-freight-permit", HandingInWhatIsMissingTest.LORRIES, java.util.Map.of());
        var phone = screens.phone();
        var pair = handling.cookie().split("=", 2);
        phone.context().addCookies(java.util.List.of(new Cookie(pair[0], pair[1]).setUrl(screens.server())));
        phone.navigate("/apply/road-freight-permit/500103/materials");
        press(phone, "先不交，受理后补交");
        assertThat(phone.getByText("您承诺受理后 3 个工作日内补交")).isVisible();
        screens.look(phone, "apply-later");

        var id = handling.submitted(HandingInWhatIsMissingTest.withoutLease(handling));
        var story = new CaseStory(handling, id);
        var desk = new AtTheDesk(screens.desk(), screens, handling, id, "missing");
        var page = desk.as(Role.WINDOW, "to-precheck", "window");
        screens.look(page, "desk-tolerant");
        press(page, "容缺受理");
        story.isTold("已受理，请补交材料");

        phone.navigate("/my/messages");
        phone.getByText("已受理，请补交材料").first().click();
        phone.navigate("/my/cases/" + id);
        assertThat(phone.getByText("还有材料要补交")).isVisible();
        screens.look(phone, "case-missing");
        press(phone, "补交");
        assertThat(phone.getByText("请先上传要补交的材料").first()).isVisible();
        phone.locator("input[type=file]").first().setInputFiles(new FilePayload("租赁合同.png", "image/png", Papers.png()));
        assertThat(phone.getByText("已上传").first()).isVisible();
        press(phone, "补交");
        assertThat(phone.getByText("已交给办理单位")).isVisible();

        page.reload();
        assertThat(page.getByText("已补交容缺材料").first()).isAttached();
        isSentBack(screens, phone, desk.as(Role.OFFICER, "to-review", "officer"));
        story.isTold("补交的材料要换");
    }

    private static void isSentBack(Screens screens, Page phone, Page page) {
        page.getByText("更多").first().click();
        press(page, "退回补交的材料");
        press(page, "退回重补");
        assertThat(page.getByText("请写清楚哪里不对。")).isVisible();
        page.getByLabel("哪里不对，怎么改").fill("合同少了最后一页，请补全。");
        screens.look(page, "desk-send-back");
        press(page, "退回重补");
        assertThat(page.getByText("还有材料没有补交")).isVisible();

        phone.reload();
        assertThat(phone.getByText("还有材料要补交")).isVisible();
        assertThat(phone.getByText("合同少了最后一页，请补全。").first()).isVisible();
        screens.look(phone, "case-sent-back");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
