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
class HearingTheApplicantOnScreenTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void the_applicant_states_their_case_on_a_phone_before_it_is_refused(Screens screens) {
        var story = CaseStory.ofLorries(server, port);
        for (var role : List.of(Role.WINDOW, Role.OFFICER, Role.OFFICER))
            story.handling().step(role, story.id());
        var refuse = Map.<String, Object>of("grant", false, "reason", "停车场面积不够，另租的场地没有产权证。");

        var desk = new AtTheDesk(screens.desk(), screens, story.handling(), story.id(), "hearing").inBothSizes();
        var page = desk.as(Role.HEAD, "to-decide", "head");
        page.locator(".act-more summary").click();
        assertThat(page.locator(".act-more[open]")).isVisible();
        press(page, "拟不予，先听申请人意见");
        page.getByLabel("拟不予的事实和理由").fill("停车场面积不够。");
        desk.look("announced");
        press(page, "告知申请人");
        assertThat(page.getByText("已告知申请人，等他陈述申辩")).isVisible();
        org.assertj.core.api.Assertions.assertThat(story.does(Role.HEAD, "decision", refuse))
                .isEqualTo("casework.defence-runs");
        story.isTold("拟不予批准");
        story.mineOnce(file -> file.path("documents").toString().contains("拟不予行政许可告知书"));

        var phone = screens.phone();
        var pair = story.handling().cookie().split("=", 2);
        phone.context().addCookies(List.of(new Cookie(pair[0], pair[1]).setUrl(screens.server())));
        phone.navigate("/my/cases/" + story.id());
        assertThat(phone.getByText("停车场面积不够。").first()).isVisible();
        press(phone, "提交");
        assertThat(phone.getByText("请写下您的意见")).isVisible();
        phone.getByLabel("我的意见").fill("已经另租一块场地，附近还有空位。");
        screens.lookInBothSizes(phone, "case-defence");
        press(phone, "提交");
        assertThat(phone.getByText("意见已交给办理单位")).isVisible();

        page.reload();
        assertThat(page.getByText("已经另租一块场地，附近还有空位。").first()).isVisible();
        desk.look("defence");
        org.assertj.core.api.Assertions.assertThat(story.does(Role.HEAD, "decision", refuse))
                .isEqualTo("done");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
