package org.tongban.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Screens;
import org.tongban.platform.Role;

/** The guides and forms of the ten services on a phone, and a visit agreed on at the desk. */
@BrowserTest
class TenServicesOnAPhoneTest {
    private static final int MOST_PAGES = 9;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            company-registration               | market-regulation  | companyKind=limited single=no corporateOwner=no nameKind=proposed premisesKind=own preApproval=no
            property-registration-preacceptance| natural-resources  | matter=resale seized=no byAgent=no
            id-card-replacement-elsewhere      | public-security    | why=lost elsewhere=yes hadCard=yes minor=no
            ordinary-passport                  | public-security    | matter=first minor=no registeredOfficial=no barred=no
            household-transfer-within-province | public-security    | why=parents inCity=yes together=no rural=no
            birth-registration                 | public-security    | follows=mother born=hospital married=yes certificate=yes
            road-freight-permit                | transport          | weight=heavy freight=ordinary vehicles=planned many=no
            medical-treatment-elsewhere        | medical-insurance  | who=self kind=worker entitled=yes
            housing-fund-withdrawal            | housing-fund       | why=rent rental=market
            investment-project-filing          | development-reform | kind=upgrade catalogue=no started=no land=no
            """)
    void a_guide_is_read_and_its_form_is_gone_through(String service, String kind, String answers, Screens screens) {
        var handling = new Handling(server, port, kind);
        var page = signedIn(screens.phone(), screens, handling.cookie());
        page.navigate("/guides/" + service + "/500103");
        assertThat(page.getByText("时限怎么算")).isVisible();
        screens.look(page, "guide-" + service);

        handling.filledIn(service, TenServicesTest.answers(answers), Map.of());
        page.navigate("/apply/" + service + "/500103");
        for (var at = 0; at < MOST_PAGES && !isAtCheck(page); at++) {
            screens.look(page, "apply-" + service + "-" + at);
            var before = page.url();
            press(page, "保存并继续");
            page.waitForCondition(() -> !page.url().equals(before));
        }
        screens.look(page, "apply-" + service + "-check");
        press(page, "确认并提交");
        page.waitForURL("**/receipt");
        assertThat(page.getByText("已经提交").first()).isVisible();
        screens.look(page, "receipt-" + service);
    }

    @Test
    void a_visit_is_wished_for_on_a_phone_and_agreed_on_at_the_desk(Screens screens) {
        var handling = new Handling(server, port, "public-security");
        handling.filledIn(
                "id-card-replacement-elsewhere",
                TenServicesTest.answers("why=lost elsewhere=yes hadCard=yes minor=no"),
                Map.of("visit", ""));
        var phone = signedIn(screens.phone(), screens, handling.cookie());

        var id = appliedFor(phone, screens, handling.workingDay().toString());
        handling.does(Role.WINDOW, id, "acceptance", Map.of());
        agreeOn(signedIn(screens.desk(), screens, handling.deskCookie(Role.WINDOW)), screens, id);
        phone.navigate("/my/cases/" + id);
        assertThat(phone.getByText("请您到场")).isVisible();
        screens.look(phone, "case-visit");
        report(signedIn(screens.desk(), screens, handling.deskCookie(Role.OFFICER)), screens, id);
    }

    private static String appliedFor(Page phone, Screens screens, String day) {
        phone.navigate("/apply/id-card-replacement-elsewhere/500103/form-visit");
        phone.getByLabel("到哪里").selectOption("500103003");
        phone.getByLabel("哪一天").fill(day);
        phone.getByText("下午", new Page.GetByTextOptions().setExact(true)).click();
        screens.look(phone, "apply-booking");
        press(phone, "保存并继续");
        phone.waitForURL("**/materials");
        press(phone, "保存并继续");
        phone.waitForURL("**/check");
        assertThat(phone.getByText("解放碑街道派出所户籍窗口，").first()).isVisible();
        press(phone, "确认并提交");
        phone.waitForURL("**/receipt");
        var path = phone.url().split("/");
        return path[path.length - 2];
    }

    private static void agreeOn(Page window, Screens screens, String id) {
        window.navigate("/desk/queues/to-book/cases/" + id);
        assertThat(window.getByText("申请人想约")).containsText("下午");
        screens.look(window, "desk-booking");
        press(window, "确认预约");
        assertThat(window.getByText("到场时间", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
    }

    private static void report(Page officer, Screens screens, String id) {
        officer.navigate("/desk/queues/to-decide/cases/" + id);
        officer.getByLabel("已办好").check();
        officer.getByLabel("系统里的编号").fill("K2026000001");
        screens.look(officer, "desk-outcome");
        press(officer, "登记结果");
        officer.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("登记结果"))
                .click();
        assertThat(officer.getByText("已准予，办结。").first()).isVisible();
    }

    private static boolean isAtCheck(Page page) {
        page.locator("h1").waitFor();
        return page.url().endsWith("/check");
    }

    private static Page signedIn(Page page, Screens screens, String cookie) {
        var pair = cookie.split("=", 2);
        page.context().addCookies(java.util.List.of(new Cookie(pair[0], pair[1]).setUrl(screens.server())));
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
