package org.tongban.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Screens;
import org.tongban.casework.Casework;
import org.tongban.platform.Role;

/** Reminders, what goes before others, and what is checked after the grant, as staff see them. */
@BrowserTest
class WhatWantsAttentionOnScreenTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void the_bell_tells_of_an_overdue_case_and_leads_to_it(Screens screens) {
        var office = new Office(server, port, "500115");
        var window = office.clerk("罗一鸣", Role.WINDOW);
        var officer = office.clerk("张敏", Role.OFFICER);
        var head = office.clerk("冉建国", Role.HEAD);
        var id = office.shop();
        window.does(id, "acceptance", Map.of());
        RemindingStaffTest.overdue(server, id);
        server.getBean("remindOfDueDates", RecurringTask.class).executeRecurringly(null, null);
        await().atMost(PATIENCE)
                .until(() -> head.browser().get("/api/desk/alerts").body().contains(id));

        var desk = at(screens.desk(), screens, head.signedIn().cookie(), "/queues/open");
        desk.getByLabel("提醒，1 条未读").click();
        assertThat(desk.locator(".inbox-sheet li").getByText("已超期")).isVisible();
        screens.look(desk, "inbox");
        desk.locator(".inbox-sheet li button").click();
        assertThat(desk.locator(".case-past").getByText("已超期")).isVisible();
        assertThat(desk.getByLabel("提醒", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        screens.lookInBothSizes(desk, "inbox-case");

        var phone = at(screens.phone(), screens, officer.signedIn().cookie(), "/queues/to-review");
        phone.getByLabel("提醒，1 条未读").click();
        assertThat(phone.locator(".inbox-sheet li")).hasCount(1);
        screens.look(phone, "inbox");
        press(phone, "全部已读");
        assertThat(phone.getByText("全部已读")).isHidden();
    }

    @Test
    void what_is_urgent_stands_first(Screens screens) {
        var office = new Office(server, port, "500119");
        var window = office.clerk("罗一鸣", Role.WINDOW);
        office.shop();
        var urgent = office.shop();

        var desk = at(screens.desk(), screens, window.signedIn().cookie(), "/queues/to-precheck/cases/" + urgent);
        desk.locator(".act-more summary").click();
        press(desk, "加急");
        desk.getByLabel("为什么加急").fill("合同明天到期，急需用证。");
        screens.look(desk, "expedite");
        press(desk, "加急");
        desk.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("加急"))
                .click();
        assertThat(desk.getByText("已加急，排到队列最前面。")).isVisible();
        assertThat(desk.locator(".act").getByText("合同明天到期，急需用证。")).isVisible();
        desk.navigate("/desk/queues/to-precheck");
        assertThat(desk.locator("tbody tr").first()).containsText("加急");
        screens.lookInBothSizes(desk, "expedited-queue");
    }

    @Test
    void what_the_system_granted_is_looked_at_by_a_person(Screens screens) {
        var handling = new Handling(server, port, "medical-insurance");
        var wish = TenServicesTest.answers("who=self kind=other entitled=yes");
        var id =
                handling.submitted(handling.filledIn("medical-treatment-elsewhere", wish, Map.of("patientName", "别人")));
        server.getBean(Casework.class).decideAutomatically(UUID.fromString(id), List.of("idNumber"), 5);

        var mine = screens.phone();
        sitsDown(mine, screens, handling.cookie());
        mine.navigate("/my/cases/" + id);
        assertThat(mine.getByText("系统自动核对，条件都符合")).isVisible();
        screens.lookInBothSizes(mine, "granted-automatically");

        var phone = at(screens.phone(), screens, handling.deskCookie(Role.OFFICER), "/queues/later-check");
        assertThat(phone.locator("tbody tr").first()).isVisible();
        screens.lookInBothSizes(phone, "later-check-queue");
        phone.navigate("/desk/queues/later-check/cases/" + id);
        press(phone, "办理");
        phone.getByLabel("办错了").check();
        press(phone, "登记核查结果");
        assertThat(phone.getByText("请写明事实和依据。")).isVisible();
        phone.getByLabel("核查情况").fill("备案的姓名不是本人。");
        screens.lookInBothSizes(phone, "later-check");
        press(phone, "登记核查结果");
        assertThat(phone.getByText("核查结果已登记。")).isVisible();
    }

    private static Page at(Page page, Screens screens, String cookie, String address) {
        sitsDown(page, screens, cookie);
        page.navigate("/desk" + address);
        return page;
    }

    private static void sitsDown(Page page, Screens screens, String cookie) {
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
