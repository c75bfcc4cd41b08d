package org.tongban.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import org.tongban.PretendProjectPlatform;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Screens;
import org.tongban.platform.Role;

/** Each of the ten services from the guide on a phone to its end, with every step at the desk. */
@BrowserTest
class TenServicesOnAPhoneTest {
    private static final int MOST_PAGES = 9;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            company-registration               | market-regulation  | companyKind=limited single=no corporateOwner=no nameKind=proposed premisesKind=own preApproval=no | accept review head-grants            | 营业执照
            property-registration-preacceptance| natural-resources  | matter=resale seized=no byAgent=no                                     | accept review grant                  | 已办结：准予
            id-card-replacement-elsewhere      | public-security    | why=lost elsewhere=yes hadCard=yes minor=no                            | accept book report                   | K2026000001
            ordinary-passport                  | public-security    | matter=first minor=no registeredOfficial=no barred=no                  | accept book report-against           | 照片没有通过核验
            household-transfer-within-province | public-security    | why=parents inCity=yes together=no rural=no                            | accept book report                   | K2026000001
            birth-registration                 | public-security    | follows=mother born=hospital married=yes certificate=yes               | accept book report                   | K2026000001
            road-freight-permit                | transport          | weight=heavy freight=ordinary vehicles=planned many=yes                | accept site-check review head-grants | 道路运输经营许可证
            medical-treatment-elsewhere        | medical-insurance  | who=self kind=worker entitled=yes                                      | accept window-grants                 | 已办结：准予
            housing-fund-withdrawal            | housing-fund       | why=rent rental=market                                                 | accept review-against refuse         | 合同已经到期
            investment-project-filing          | development-reform | kind=upgrade catalogue=no started=no land=no                           | accept code grant                    | 已取得项目代码
            """)
    void a_service_is_applied_for_on_a_phone_and_carried_to_its_end_at_the_desk(
            String service, String kind, String answers, String steps, String end, Screens screens) {
        var handling = new Handling(server, port, kind);
        var phone = signedIn(screens.phone(), screens, handling.cookie());
        phone.navigate("/guides/" + service + "/500103");
        assertThat(phone.getByText("时限怎么算")).isVisible();
        screens.look(phone, "guide-" + service);

        handling.filledIn(service, TenServicesTest.answers(answers), Map.of());
        var id = appliedFor(phone, screens, service);
        var desk = new AtTheDesk(screens.desk(), screens, handling, id, service);
        for (var step : steps.split(" ")) desk.does(step);

        handling.awaitEnd(id);
        phone.navigate("/my/cases/" + id);
        assertThat(phone.getByText("已办结").first()).isVisible();
        assertThat(phone.getByText(end).first()).isVisible();
        screens.look(phone, "end-" + service);
    }

    private static String appliedFor(Page phone, Screens screens, String service) {
        phone.navigate("/apply/" + service + "/500103");
        for (var at = 0; at < MOST_PAGES && !isAtCheck(phone); at++) {
            screens.look(phone, "apply-" + service + "-" + at);
            var before = phone.url();
            press(phone, "保存并继续");
            phone.waitForCondition(() -> !phone.url().equals(before));
        }
        screens.look(phone, "apply-" + service + "-check");
        press(phone, "确认并提交");
        phone.waitForURL("**/receipt");
        assertThat(phone.getByText("已经提交").first()).isVisible();
        screens.look(phone, "receipt-" + service);
        return caseOf(phone);
    }

    @Test
    void a_visit_is_wished_for_on_a_phone_agreed_on_moved_missed_and_made_up(Screens screens) {
        var handling = new Handling(server, port, "public-security");
        handling.filledIn(
                "id-card-replacement-elsewhere",
                TenServicesTest.answers("why=lost elsewhere=yes hadCard=yes minor=no"),
                Map.of("visit", ""));
        var phone = signedIn(screens.phone(), screens, handling.cookie());
        var id = wishedFor(phone, screens, handling.workingDay().toString());
        handling.does(Role.WINDOW, id, "acceptance", Map.of());
        var window = screens.tablet();
        var desk = new AtTheDesk(window, screens, handling, id, "visit");

        desk.book();
        assertThat(window.getByText("等申请人到场")).isVisible();
        desk.move(handling.workingDay(3).toString());
        phone.navigate("/my/cases/" + id);
        assertThat(phone.getByText("请您到场")).isVisible();
        screens.look(phone, "case-visit");
        press(phone, "换个时间");
        phone.getByLabel("哪一天").fill(handling.workingDay(5).toString());
        screens.look(phone, "case-visit-move");
        press(phone, "改到这个时间");
        assertThat(phone.getByText("申请人在网上改了到场时间")).isVisible();

        handling.comeToTheVisit(id);
        desk.as(Role.WINDOW, "open", "on-the-day");
        desk.miss();
        assertThat(window.getByText("申请人没有来。请另约时间")).isVisible();
        phone.reload();
        assertThat(phone.getByText("没有按约定的时间到场")).isVisible();
        screens.look(phone, "case-missed");

        window.getByLabel("哪一天").fill(handling.workingDay().toString());
        desk.press("确认预约");
        assertThat(window.getByText("改时间")).isVisible();
        desk.report("已办好");
        assertThat(window.getByText("已准予，办结。").first()).isVisible();
    }

    @Test
    void a_project_that_is_refused_its_code_is_corrected_and_certified(Screens screens) {
        var handling = new Handling(server, port, "development-reform");
        var kind = TenServicesTest.answers("kind=upgrade catalogue=no started=no land=no");
        var disliked = Map.of("projectName", PretendProjectPlatform.DISLIKED + "项目");
        var id = handling.submitted(handling.filledIn("investment-project-filing", kind, disliked));
        var mine = signedIn(screens.desk(), screens, handling.cookie());
        var desk = new AtTheDesk(screens.desk(), screens, handling, id, "refused-code");
        desk.accept();
        handling.awaitCodeRefused(id);

        var officer = desk.as(Role.OFFICER, "to-decide", "refused");
        assertThat(officer.getByText("“项目名称”不符合要求").first()).isVisible();
        desk.press("再次申请赋码");
        assertThat(officer.getByText("已再次向国家的投资项目平台申请代码")).isVisible();
        handling.awaitCodeRefused(id);
        desk.as(Role.OFFICER, "to-decide", "refused-again");
        desk.askCorrection("项目名称不能带“测试”字样，请写正式名称。");

        mine.navigate("/my");
        mine.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("现在补正"))
                .click();
        mine.getByLabel("项目名称").fill("智能仓储改造项目");
        screens.look(mine, "case-code-refused");
        press(mine, "提交补正");
        assertThat(mine.getByText("已补正").first()).isVisible();
        desk.accept();
        desk.does("code");
        desk.does("grant");
        mine.reload();
        assertThat(mine.getByText("已办结：准予").first()).isVisible();
    }

    private static String wishedFor(Page phone, Screens screens, String day) {
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
        return caseOf(phone);
    }

    private static String caseOf(Page receipt) {
        var path = receipt.url().split("/");
        return path[path.length - 2];
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
