package org.tongban.bundle;

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
import org.tongban.browser.Radio;
import org.tongban.browser.Screens;
import org.tongban.intake.AtTheDesk;

/** “Open a restaurant” on a phone, from the first question to the last licence, with its three authorities at the desk. */
@BrowserTest
class OpeningARestaurantOnAPhoneTest {
    private static final String PLACE = "/open-a-restaurant/500103";
    private static final int MOST_PAGES = 12;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void from_the_first_question_to_the_last_licence(Screens screens) {
        var story = new BundleStory(server, port);
        var phone = signedIn(screens.phone(), screens, story.cookie());
        asksAndShortens(phone, screens);
        story.filledIn("open-a-restaurant", OpeningARestaurantTest.ANSWERS, OpeningARestaurantTest.FORM);
        var id = appliedFor(phone, screens);
        story.follows(id);
        var desk = screens.desk();

        handled(
                desk,
                screens,
                story,
                "individual-business-registration",
                "market-regulation",
                "accept review head-grants");
        phone.navigate("/my/bundles/" + id);
        assertThat(phone.getByText("营业执照（个体工商户）").first()).isVisible();
        story.awaitState("food-business-licence", "running");
        phone.reload();
        screens.lookInBothSizes(phone, "bundle-progress-next");
        handled(desk, screens, story, "shop-sign-filing", "urban-management", "accept review grant");
        handled(screens.phone(), screens, story, "fire-safety-before-opening", "fire", "accept review head-grants");
        handled(
                desk,
                screens,
                story,
                "food-business-licence",
                "market-regulation",
                "accept site-check review head-grants");

        phone.reload();
        assertThat(phone.getByText("全部办好")).isVisible();
        screens.lookInBothSizes(phone, "bundle-progress-end");
        phone.navigate("/my/licences");
        assertThat(phone.getByText("食品经营许可证").first()).isVisible();
        assertThat(phone.getByText("营业执照").first()).isVisible();
    }

    @Test
    void a_part_is_withdrawn_after_it_was_said_what_hangs_on_it(Screens screens) {
        var story = new BundleStory(server, port);
        story.submitted(
                story.filledIn("open-a-restaurant", OpeningARestaurantTest.ANSWERS, OpeningARestaurantTest.FORM));
        var phone = signedIn(screens.phone(), screens, story.cookie());
        phone.navigate("/my/bundles/" + story.id());
        assertThat(phone.getByText("在等：个体工商户设立登记").first()).isVisible();

        phone.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("个体工商户设立登记"))
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("撤回这一项"))
                .click();
        assertThat(phone.getByText("会一起结束：")).isVisible();
        screens.lookInBothSizes(phone, "bundle-withdraw-part");
        press(phone, "我知道了，一起撤回");

        assertThat(phone.getByText("已撤回").first()).isVisible();
        assertThat(phone.getByText("共 4 项，1 项正在办，3 项有了结果。")).isVisible();
        screens.look(phone, "bundle-progress-withdrawn");
        var wide = signedIn(screens.desk(), screens, story.cookie());
        wide.navigate("/my/bundles/" + story.id());
        assertThat(wide.getByText("门店招牌设置").first()).isVisible();
        screens.look(wide, "bundle-progress-wide");
    }

    private static void asksAndShortens(Page phone, Screens screens) {
        phone.navigate("/search?q=开饭馆");
        phone.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("开饭馆").setExact(true))
                .click();
        phone.navigate("/bundles" + PLACE);
        assertThat(phone.getByText("最多 4 项")).isVisible();
        screens.look(phone, "bundle-page");
        Radio.answer(phone, "haveLicence", "yes");
        assertThat(phone.getByText("个体工商户设立登记")).hasCount(0);
        Radio.answer(phone, "haveLicence", "no");
        Radio.answer(phone, "gathering", "no");
        assertThat(phone.getByText("最多 3 项")).isVisible();
        screens.lookInBothSizes(phone, "bundle-page-answered");
        phone.locator(".apply-bar a").click();
        assertThat(phone.getByText("营业执照已经办了吗？").first()).isVisible();
        assertThat(phone.getByLabel("否", new Page.GetByLabelOptions().setExact(true))
                        .first())
                .isChecked();
        screens.lookInBothSizes(phone, "bundle-apply-scenario");
        var wide = screens.desk();
        wide.navigate("/bundles" + PLACE);
        screens.look(wide, "bundle-page-wide");
        wide.navigate("/");
        assertThat(wide.getByText("一件事一次办")).isVisible();
        screens.look(wide, "home-with-bundles");
    }

    private static String appliedFor(Page phone, Screens screens) {
        phone.navigate("/apply/bundles" + PLACE);
        phone.locator("h1").waitFor();
        for (var at = 0; at < MOST_PAGES && !phone.url().endsWith("/check"); at++) {
            screens.look(phone, "bundle-apply-" + at);
            var before = phone.url();
            press(phone, "保存并继续");
            phone.waitForCondition(() -> !phone.url().equals(before));
            phone.locator("h1").waitFor();
        }
        assertThat(phone.getByText("每个部门只看到自己的那一部分")).isVisible();
        screens.lookInBothSizes(phone, "bundle-apply-check");
        press(phone, "确认并提交");
        phone.waitForURL("**/receipt");
        assertThat(phone.getByText("已经提交").first()).isVisible();
        screens.lookInBothSizes(phone, "bundle-receipt");
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("看办理进度"))
                .click();
        assertThat(phone.getByText("共 4 项，2 项正在办，2 项在等前面的结果")).isVisible();
        screens.look(phone, "bundle-progress");
        return phone.url().substring(phone.url().lastIndexOf('/') + 1);
    }

    private static void handled(
            Page page, Screens screens, BundleStory story, String service, String kind, String steps) {
        story.awaitState(service, "running");
        var desk = new AtTheDesk(page, screens, story.at(kind), story.caseOf(service), "bundle-" + service);
        for (var step : List.of(steps.split(" "))) {
            desk.does(step);
            if (step.equals("accept")) assertThat(page.getByText("属于一件事“开饭馆”")).isVisible();
        }
        story.awaitState(service, "granted");
    }

    private static Page signedIn(Page page, Screens screens, String cookie) {
        var pair = cookie.split("=", 2);
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
