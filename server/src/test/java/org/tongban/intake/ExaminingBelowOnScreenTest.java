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
import org.tongban.identity.IdentityFixtures;
import org.tongban.platform.Role;
import org.tongban.region.Regions;

@BrowserTest
class ExaminingBelowOnScreenTest {
    private static final String JIEFANGBEI = "500103003";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void the_subdistrict_examines_on_a_phone_the_district_sends_back_and_everybody_sees_where_it_is(Screens screens) {
        var handling = new Handling(server, port, "civil-affairs");
        var guide = screens.phone();
        guide.navigate("/guides/disability-care-subsidy/500103");
        assertThat(guide.locator(".process svg").first()).isVisible();
        assertThat(guide.locator(".process").getByText("征求意见").first()).isVisible();
        guide.locator("#process").scrollIntoViewIfNeeded();
        screens.lookInBothSizes(guide, "guide-process");

        var answers = TenServicesTest.answers("grade=one injury=no");
        var id = handling.submitted(
                handling.filledIn("disability-care-subsidy", answers, Map.of("residence", JIEFANGBEI)));
        handling.step(Role.WINDOW, id);
        var below = screens.phone();
        sitsDown(below, examiner(), screens);
        examines(below, id, screens);

        var desk = new AtTheDesk(screens.desk(), screens, handling, id, "below").inBothSizes();
        var officer = desk.as(Role.OFFICER, "to-review", "review");
        assertThat(officer.locator(".case-past").getByText("初审完成，已经上报")).isVisible();
        assertThat(officer.locator(".process-picture .is-current text").first()).isVisible();
        officer.getByText("更多").first().click();
        press(officer, "退回初审");
        officer.getByLabel("要再核实什么").fill("请写明由谁照护。");
        press(officer, "退回初审");
        officer.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("退回初审"))
                .click();
        assertThat(officer.getByText("已退回重新初审").first()).isVisible();
        assertThat(officer.locator(".process-picture .process-here").first()).isVisible();
        desk.look("sent-back");

        examines(below, id, screens);
        var mine = screens.phone();
        sitsDown(mine, handling.cookie(), screens);
        mine.navigate("/my/cases/" + id);
        assertThat(mine.locator(".process-picture svg")).isVisible();
        screens.lookInBothSizes(mine, "case-process");
    }

    private String examiner() {
        var centre = server.getBean(Regions.class)
                .authority("township-centre", JIEFANGBEI)
                .orElseThrow()
                .creditCode();
        return new IdentityFixtures(server)
                .staff(Role.OFFICER, centre, JIEFANGBEI)
                .cookie();
    }

    private static void examines(Page phone, String id, Screens screens) {
        phone.navigate("/desk/queues/to-preliminary");
        assertThat(phone.getByText("重度残疾人护理补贴").first()).isVisible();
        screens.look(phone, "desk-below-queue");
        phone.navigate("/desk/queues/to-preliminary/cases/" + id);
        press(phone, "办理");
        screens.look(phone, "desk-below-examining");
        phone.getByLabel("建议准予").check();
        phone.getByLabel("初审意见", new Page.GetByLabelOptions().setExact(true)).fill("已经入户看过，由母亲照护，情况属实。");
        press(phone, "上报");
        assertThat(phone.getByText("初审意见已上报").first()).isVisible();
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
