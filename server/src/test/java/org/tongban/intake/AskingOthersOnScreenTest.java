package org.tongban.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Screens;
import org.tongban.platform.Role;

@BrowserTest
class AskingOthersOnScreenTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void two_are_asked_at_once_one_is_late_and_a_countersignature_comes_back_before_it_is_given(Screens screens) {
        var handling = new Handling(server, port, "transport");
        var lorries = TenServicesTest.answers("weight=heavy freight=ordinary vehicles=planned many=yes");
        var id = handling.submitted(handling.filledIn("road-freight-permit", lorries, Map.of()));
        handling.does(Role.WINDOW, id, "acceptance", Map.of());
        var fire = OtherAuthority.of("fire", server, port);

        var officer = new AtTheDesk(screens.desk(), screens, handling, id, "asking").inBothSizes();
        var page = officer.as(Role.OFFICER, "to-site-check", "officer");
        officer.ask(false, "停车场是否符合消防和占道要求？", "消防", "城市管理");
        assertThat(page.getByText("等待回复")).hasCount(2);

        var phone = screens.phone();
        answers(phone, fire, id, screens);

        OtherAuthority.lateWith(server, id, 2);
        page.reload();
        assertThat(page.getByText("消防车道和水源符合要求。").first()).isVisible();
        assertThat(page.getByText("到期未回复")).isVisible();
        officer.look("late");
        officer.does("site-check");
        officer.does("review");

        var head = new AtTheDesk(screens.phone(), screens, handling, id, "signing").inBothSizes();
        head.as(Role.HEAD, "to-decide", "head");
        head.ask(true, "请会签审查意见。", "消防");
        givesBack(phone, fire, id, screens);
        officer.does("review");
        signs(screens.desk(), fire, id, screens);
        head.does("head-grants");
    }

    private static void answers(Page phone, OtherAuthority fire, String id, Screens screens) {
        sitsDown(phone, fire.officerCookie(), screens);
        phone.navigate("/desk/queues/to-answer");
        assertThat(phone.getByText("道路").first()).isVisible();
        screens.lookInBothSizes(phone, "desk-asked-queue");
        phone.navigate("/desk/queues/to-answer/cases/" + id);
        screens.look(phone, "desk-asked");
        press(phone, "办理");
        press(phone, "回复");
        phone.getByLabel("同意", exact()).check();
        phone.getByLabel("意见", exact()).fill("消防车道和水源符合要求。");
        lookInBothSizes(phone, "desk-asked-answer", screens);
        press(phone, "提交意见");
        assertThat(phone.getByText("已回复").first()).isVisible();
    }

    private static void givesBack(Page phone, OtherAuthority fire, String id, Screens screens) {
        sitsDown(phone, fire.headCookie(), screens);
        phone.navigate("/desk/queues/to-answer/cases/" + id);
        press(phone, "办理");
        press(phone, "退回");
        phone.getByLabel("缺什么、哪里要改").fill("请写明消防通道宽度。");
        press(phone, "退回重新审查");
        assertThat(phone.getByText("等重新审查")).isVisible();
    }

    private static void signs(Page wide, OtherAuthority fire, String id, Screens screens) {
        sitsDown(wide, fire.headCookie(), screens);
        wide.navigate("/desk/queues/to-answer/cases/" + id);
        press(wide, "会签");
        wide.getByLabel("意见", exact()).fill("同意。");
        lookInBothSizes(wide, "desk-signing", screens);
        press(wide, "同意会签");
        assertThat(wide.getByText("已回复").first()).isVisible();
    }

    private static void lookInBothSizes(Page page, String name, Screens screens) {
        screens.lookInBothSizes(page, name, () -> {
            if (Screens.isNarrow(page)) press(page, "办理");
        });
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void sitsDown(Page page, String cookie, Screens screens) {
        var pair = cookie.split("=", 2);
        page.context().addCookies(List.of(new Cookie(pair[0], pair[1]).setUrl(screens.server())));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
