package org.tongban.catalog.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Screens;
import org.tongban.identity.IdentityFixtures;
import org.tongban.platform.Role;
import org.tongban.region.Regions;

@BrowserTest
class SayingThatAGuideIsWrongOnScreenTest {
    private static final String GUIDE = "/guides/shop-sign-filing/500109";
    private static final String DIVISION = "500109";

    @Autowired
    private ApplicationContext server;

    @Test
    void a_reader_says_it_on_a_phone_and_the_item_manager_answers(Screens screens) {
        var phone = screens.phone();
        phone.navigate(GUIDE);
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("这份指南有误？告诉我们"))
                .click();
        screens.lookInBothSizes(phone, "report-form");
        phone.getByLabel("材料不对").check();
        phone.getByLabel("具体说说").fill("现场照片要几张，指南没写。");
        press(phone, "提交");
        assertThat(phone.getByText("收到了，谢谢")).isVisible();
        screens.lookInBothSizes(phone, "report-sent");
        var link = phone.getByText("以后打开这个地址也能看").getAttribute("href");

        var desk = desk(screens, screens.desk(), Role.ITEM_MANAGER, DIVISION, "urban-management");
        desk.navigate("/desk/guide-reports");
        assertThat(desk.getByText("现场照片要几张")).isVisible();
        screens.lookInBothSizes(desk, "desk-reports");
        press(desk, "答复 门店招牌设置");
        screens.look(desk, "desk-report-answer");
        press(desk, "答复对方");
        assertThat(desk.getByText("请写答复。")).isVisible();
        desk.getByLabel("指南已改正").check();
        desk.getByLabel("答复", new Page.GetByLabelOptions().setExact(true)).fill("要两张，已经写上了。");
        screens.lookInBothSizes(desk, "desk-report-answered");
        press(desk, "答复对方");
        assertThat(desk.getByText("已答复。")).isVisible();
        assertThat(desk.getByText("这里没有要处理的。")).isVisible();
        press(desk, "已答复");
        assertThat(desk.getByText("要两张，已经写上了。")).isVisible();
        screens.look(desk, "desk-reports-done");

        phone.navigate(link);
        assertThat(phone.getByText("要两张，已经写上了。")).isVisible();
        screens.lookInBothSizes(phone, "report-answered");
    }

    @Test
    void supervision_sees_what_is_overdue(Screens screens) {
        var phone = screens.phone();
        phone.navigate("/guides/shop-sign-filing/500110/report");
        phone.getByLabel("看不懂").check();
        phone.getByLabel("具体说说").fill("第二步看不懂。");
        press(phone, "提交");
        assertThat(phone.getByText("收到了，谢谢")).isVisible();
        server.getBean(JdbcClient.class)
                .sql("update catalog.guide_report set due_on = '2026-01-05' where division = '500110'")
                .update();

        var desk = desk(screens, screens.desk(), Role.SUPERVISOR, "500110", "development-reform");
        desk.navigate("/desk/queues");
        desk.locator(".top-menu summary").click();
        screens.look(desk, "desk-supervisor-menu");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("指南有误逾期"))
                .click();
        assertThat(desk.getByText("第二步看不懂。")).isVisible();
        screens.lookInBothSizes(desk, "desk-reports-overdue");
    }

    private Page desk(Screens screens, Page page, Role role, String division, String kind) {
        var authority = server.getBean(Regions.class).authority(kind, division).orElseThrow();
        var staff = new IdentityFixtures(server).staff(role, authority.creditCode(), division);
        var pair = staff.cookie().split("=", 2);
        page.context().addCookies(List.of(new Cookie(pair[0], pair[1]).setUrl(screens.server())));
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
