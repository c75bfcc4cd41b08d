package org.tongban.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Screens;
import org.tongban.intake.Office.Clerk;
import org.tongban.platform.Role;
import org.tongban.platform.Zones;

@BrowserTest
class WhoHasTheCaseOnScreenTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    InstantSource time;

    @Test
    void the_head_assigns_the_officer_is_away_the_substitute_acts_and_the_history_tells_it(Screens screens) {
        var office = new Office(server, port, "500117");
        var zhang = office.clerk("张敏", Role.OFFICER);
        var zhou = office.clerk("周涛", Role.OFFICER);
        var head = office.clerk("冉建国", Role.HEAD);
        var id = accepted(office);
        var another = accepted(office);

        var desk = at(screens.desk(), screens, head, "/queues/to-assign");
        desk.getByLabel("选中这里列出的").check();
        assertThat(desk.getByText("已选 2 件")).isVisible();
        screens.lookInBothSizes(desk, "hands-to-assign");
        press(desk, "分派…");
        desk.getByRole(AriaRole.DIALOG)
                .locator("select")
                .selectOption(zhang.id().toString());
        screens.lookInBothSizes(desk, "hands-assign-dialog");
        inDialog(desk, "分派");
        assertThat(desk.getByText("2 件都办妥了。")).isVisible();
        assertThat(desk.getByText("这里没有办件。")).isVisible();

        isAway(screens, zhang, zhou);
        standsIn(screens, screens.phone(), zhou, id);
        standsIn(screens, screens.desk(), zhou, another);

        desk.navigate("/desk/queues/to-decide/cases/" + id);
        assertThat(desk.locator(".case-past").getByText("周涛 代张敏")).isVisible();
        assertThat(desk.locator(".case-past").getByText("交给张敏")).isVisible();
        screens.look(desk, "hands-history");
    }

    @Test
    void the_next_case_is_taken_with_one_key_and_handed_over_with_a_note(Screens screens) {
        var office = new Office(server, port, "500118");
        var zhang = office.clerk("张敏", Role.OFFICER);
        var zhou = office.clerk("周涛", Role.OFFICER);
        var id = accepted(office);
        accepted(office);

        var desk = at(screens.desk(), screens, zhang, "/queues/unassigned");
        assertThat(desk.locator("tbody tr")).hasCount(2);
        screens.look(desk, "hands-unassigned");
        desk.keyboard().press("t");
        assertThat(desk.getByText("已领到，放进“我的办件”。")).isVisible();
        assertThat(desk.getByText("您在办，")).isVisible();
        screens.look(desk, "hands-taken");
        press(desk, "移交");
        desk.getByLabel("交给").selectOption(zhou.id().toString());
        desk.getByLabel("办到哪一步，要注意什么").fill("材料已核对，等电话确认。");
        screens.look(desk, "hands-handover");
        desk.locator("form").getByRole(AriaRole.BUTTON, exactly("移交")).click();
        assertThat(desk.getByText("周涛在办，")).isVisible();
        screens.look(desk, "hands-with-colleague");

        var phone = at(screens.phone(), screens, zhou, "/queues/mine");
        phone.locator("tbody button").first().click();
        press(phone, "办理");
        assertThat(phone.getByText("张敏交办时写道：")).isVisible();
        screens.look(phone, "hands-note");
        lookAtTheCalendar(screens, phone, desk, zhang, id);
    }

    private void isAway(Screens screens, Clerk zhang, Clerk zhou) {
        var ofZhang = at(screens.phone(), screens, zhang, "/queues/mine");
        assertThat(ofZhang.locator(".cell-holder").getByText("张敏")).hasCount(2);
        screens.look(ofZhang, "hands-mine");
        ofZhang.navigate("/desk/absences");
        var today = Zones.dateOf(time.instant());
        ofZhang.getByLabel("从哪天").fill(today.toString());
        ofZhang.getByLabel("到哪天").fill(today.plusDays(3).toString());
        ofZhang.getByLabel("由谁代办").selectOption(zhou.id().toString());
        press(ofZhang, "登记");
        assertThat(ofZhang.getByText("今天起效")).isVisible();
        screens.lookInBothSizes(ofZhang, "hands-absence");
    }

    private static void standsIn(Screens screens, Page window, Clerk zhou, String id) {
        var ofZhou = at(window, screens, zhou, "/queues/standing-in/cases/" + id);
        if (Screens.isNarrow(ofZhou)) press(ofZhou, "办理");
        assertThat(ofZhou.getByText("张敏不在岗，由您代办。")).isVisible();
        screens.look(ofZhou, "hands-standing-in");
        AtTheDesk.tick(ofZhou);
        ofZhou.getByLabel("建议准予").check();
        ofZhou.getByLabel("审查意见", new Page.GetByLabelOptions().setExact(true)).fill("已逐项核对。");
        press(ofZhou, "提交审查意见");
        assertThat(ofZhou.getByText("审查意见已提交负责人").last()).isVisible();
    }

    private static void lookAtTheCalendar(Screens screens, Page phone, Page desk, Clerk zhang, String id) {
        var other = at(screens.tablet(), screens, zhang, "/queues/unassigned");
        other.locator("tbody input").first().check();
        screens.look(other, "hands-chosen");
        press(other, "认领");
        assertThat(other.getByText("1 件都办妥了。")).isVisible();

        phone.navigate("/desk/calendar?whose=ours");
        phone.locator(".calendar-table").waitFor();
        screens.look(phone, "hands-calendar");
        desk.navigate("/desk/calendar?month=" + due(zhang, id).substring(0, 7));
        desk.locator(".calendar-count").first().waitFor();
        screens.look(desk, "hands-calendar");
        desk.locator(".calendar-count").first().click();
        assertThat(desk.getByText("到期", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
        assertThat(desk.locator("tbody tr")).hasCount(1);
        screens.look(desk, "hands-due");
    }

    private static String due(Clerk clerk, String id) {
        return clerk.sees(id).path("dueOn").asString();
    }

    private static String accepted(Office office) {
        var window = office.clerk("何静", Role.WINDOW);
        var id = office.shop();
        org.assertj.core.api.Assertions.assertThat(window.does(id, "acceptance", Map.of()))
                .isEqualTo("done");
        return id;
    }

    private static Page at(Page page, Screens screens, Clerk clerk, String address) {
        var pair = clerk.signedIn().cookie().split("=", 2);
        page.context().addCookies(List.of(new Cookie(pair[0], pair[1]).setUrl(screens.server())));
        page.navigate("/desk" + address);
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void inDialog(Page page, String button) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, exactly(button))
                .click();
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
