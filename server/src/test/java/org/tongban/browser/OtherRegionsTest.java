package org.tongban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.OwnServer;
import org.tongban.TestGround;
import org.tongban.intake.AtTheDesk;
import org.tongban.region.TownOfTheGuide;

/** Nothing is made for one region: a province with cities, and the town of docs/region.md, each on a server of its own. */
@Tag("browser")
class OtherRegionsTest {
    @TempDir
    Path folder;

    @Test
    void in_a_province_with_cities_a_business_is_registered_from_the_picker_to_the_licence() throws Exception {
        var hubei = TestGround.ROOT.resolve("regions/hubei");
        try (var server = OwnServer.start(hubei, folder.resolve("data"));
                var chromium = new Chromium()) {
            var screens = new Screens(chromium.browser(), server.url());
            chooseADistrictOfACity(screens);
            var phone = screens.phone();
            phone.navigate("/search?q=开小店");
            screens.look(phone, "hubei-search");
            phone.navigate("/guides/individual-business-registration/420502");
            screens.look(phone, "hubei-guide");
            signIn(phone, server, "16000000001", "/apply/individual-business-registration/420502");
            var id = register(screens, phone);
            handle(screens, id, List.of("西陵区市场监管局综合窗口", "西陵区市场监管局审查岗", "西陵区市场监管局负责人"));
            seesLicence(screens, phone, "营业执照", "hubei-licence");
            screens.close();
            screens.allowErrors("401");
            screens.expectNoErrors();
        }
    }

    private static void chooseADistrictOfACity(Screens screens) {
        for (var page : List.of(screens.phone(), screens.desk())) {
            page.navigate("/");
            assertThat(page.getByRole(AriaRole.BANNER)).containsText("湖北省");
            screens.look(page, "hubei-home");
            page.navigate("/places");
            screens.look(page, "hubei-places");
            page.getByLabel("宜昌市里面的地方").click();
            screens.look(page, "hubei-places-city");
            page.getByLabel("西陵区里面的地方").click();
            page.navigate("/places?in=4205");
            link(page, "西陵区").click();
            assertThat(page.getByRole(AriaRole.BANNER)).containsText("西陵区");
            screens.look(page, "hubei-home-district");
            page.navigate("/halls?in=4205");
            screens.look(page, "hubei-halls");
        }
    }

    private static String register(Screens screens, Page page) {
        heading(page, "您的情况");
        Radio.choose(page, "一个人经营", "个人经营");
        Radio.choose(page, "要给店起名字吗", "否");
        Radio.choose(page, "店开在哪里", "租的门面或摊位");
        Radio.choose(page, "要卖烟花爆竹", "否");
        goOn(page);
        heading(page, "为谁办");
        goOn(page);
        heading(page, "经营者");
        page.getByLabel("经营者住所").fill("示例街 6 号");
        goOn(page);
        heading(page, "店铺");
        page.getByLabel("经营范围").fill("餐饮服务（凭许可证经营）");
        page.getByLabel("从业人数").fill("2");
        goOn(page);
        heading(page, "经营场所");
        page.getByLabel("市", exactly()).selectOption("4205");
        page.getByLabel("区县", exactly()).selectOption("420502");
        page.getByLabel("街道、乡镇", exactly()).selectOption("420502001");
        var villages = page.getByLabel("社区、村", exactly());
        villages.selectOption(villages.locator("option").nth(1).getAttribute("value"));
        page.getByLabel("详细地址").fill("示例街 28 号");
        page.getByLabel("面积（平方米）").fill("46");
        screens.look(page, "hubei-apply");
        goOn(page);
        heading(page, "材料");
        page.getByLabel("我承诺：所填的经营场所真实").check();
        goOn(page);
        return submit(screens, page, "hubei-receipt");
    }

    @Test
    void the_town_of_the_guide_shows_its_halls_by_distance_and_gives_a_permit() throws Exception {
        var town = folder.resolve("yunxi");
        TownOfTheGuide.writeTo(town);
        try (var server = OwnServer.start(town, folder.resolve("data"));
                var chromium = new Chromium()) {
            var screens = new Screens(chromium.browser(), server.url());
            for (var page : List.of(screens.phone(), screens.desk())) {
                page.navigate("/");
                screens.look(page, "yunxi-home");
                page.navigate("/places");
                screens.look(page, "yunxi-places");
            }
            hallsByDistance(screens);
            var phone = screens.phone();
            phone.navigate("/guides/market-stall/990199101");
            screens.look(phone, "yunxi-guide");
            signIn(phone, server, "16000000022", "/apply/market-stall/990199101");
            var id = applyForAStall(screens, phone);
            handle(screens, id, List.of("云溪镇综合窗口", "云溪镇经办人", "云溪镇中心主任"));
            seesLicence(screens, phone, "集市摊位证", "yunxi-licence");
            screens.close();
            screens.allowErrors("401");
            screens.expectNoErrors();
        }
    }

    /** Two of the three villages have recorded positions; the third is listed and says that it has none. */
    private static void hallsByDistance(Screens screens) {
        for (var page : List.of(screens.phone(), screens.desk())) {
            page.context().grantPermissions(List.of("geolocation"));
            page.context().setGeolocation(new Geolocation(30.119, 105.911));
            page.navigate("/halls");
            var near = page.locator("[data-near-places] li");
            assertThat(near.first()).containsText("云溪镇便民服务大厅");
            assertThat(page.locator(".map circle")).hasCount(3);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("离我近的排在前面"))
                    .click();

            assertThat(near.first()).containsText("柳湾村便民服务点");
            assertThat(near.first()).containsText("150 米");
            assertThat(near.nth(1)).containsText("公里");
            assertThat(near.first()).containsText("周一至周六");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("石桥村便民服务点");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("位置还没有登记");
            screens.look(page, "yunxi-halls");
        }
    }

    private static String applyForAStall(Screens screens, Page page) {
        heading(page, "您的情况");
        goOn(page);
        heading(page, "为谁办");
        goOn(page);
        heading(page, "摊主");
        assertThat(page.getByLabel("姓名", exactly())).hasValue("李强");
        page.getByLabel("卖什么").fill("自家种的菜");
        screens.look(page, "yunxi-apply");
        goOn(page);
        heading(page, "材料");
        goOn(page);
        return submit(screens, page, "yunxi-receipt");
    }

    private static void signIn(Page page, OwnServer server, String phone, String next) throws IOException {
        page.navigate("/sign-in?next=" + next);
        page.getByLabel("手机号").fill(phone);
        press(page, "获取验证码");
        page.getByLabel("短信验证码").fill(server.messages().codeFor(phone));
        press(page, "登录");
    }

    private static String submit(Screens screens, Page page, String look) {
        heading(page, "核对");
        press(page, "确认并提交");
        page.waitForURL("**/receipt");
        assertThat(page.getByText("已经提交").first()).isVisible();
        screens.look(page, look);
        var path = page.url().split("/");
        return path[path.length - 2];
    }

    /** @param posts window, officer and head, by what stands on their demo accounts */
    private static void handle(Screens screens, String id, List<String> posts) {
        var window = atDesk(screens, posts.getFirst(), "to-precheck", id);
        screens.look(window, "other-region-desk");
        press(window, "受理");
        assertThat(window.getByText("已受理，受理通知书")).isVisible();
        var officer = atDesk(screens, posts.get(1), "to-review", id);
        AtTheDesk.tick(officer);
        officer.getByLabel("建议准予").check();
        officer.locator(".phrases button").first().click();
        press(officer, "提交审查意见");
        assertThat(officer.getByText("审查意见已提交")).isVisible();
        var head = atDesk(screens, posts.getLast(), "to-decide", id);
        head.getByLabel("准予", exactly()).check();
        press(head, "作出决定");
        head.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("准予"))
                .click();
        assertThat(head.getByText("决定已作出")).isVisible();
    }

    private static Page atDesk(Screens screens, String post, String queue, String id) {
        var page = screens.desk();
        page.navigate("/desk/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(post))
                .first()
                .click();
        page.waitForURL("**/desk/queues/**");
        page.navigate("/desk/queues/" + queue + "/cases/" + id);
        return page;
    }

    private static void seesLicence(Screens screens, Page page, String name, String look) {
        page.navigate("/my/licences");
        var present = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("亮证"));
        Screens.reloadUntilThereIs(present); // the licence is made behind the feed
        assertThat(page.getByText(name).first()).isVisible();
        screens.look(page, look);
    }

    private static void heading(Page page, String words) {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words))
                .first()
                .waitFor();
    }

    private static void goOn(Page page) {
        press(page, "保存并继续");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
