package org.tongban.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tongban.CaughtMessages;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Radio;
import org.tongban.browser.Screens;
import org.tongban.identity.IdentityFixtures.SignedInPerson;
import org.tongban.intake.AtTheDesk;
import org.tongban.platform.Role;

/** From the first question to a licence that verifies, is used again, and is revoked: applicant and desk in the browser. */
@BrowserTest
class OpeningANoodleShopTest {
    private static final String DISTRICT = "500103";

    @Autowired
    ApplicationContext context;

    @Autowired
    CaughtMessages messages;

    private DeskGround ground;

    @BeforeEach
    void prepare() {
        ground = new DeskGround(context);
    }

    @Test
    void a_business_is_registered_its_licence_verifies_serves_the_next_service_and_is_revoked(Screens screens) {
        var applicant = ground.applicant();
        var page = signedIn(screens.desk(), screens, applicant);
        var registration = register(screens, page);
        grant(screens, registration, "个体工商户设立登记");
        var verification = show(screens, page);

        var phone = signedIn(screens.phone(), screens, applicant);
        var food = applyForFood(screens, phone);
        refuseToAccept(screens, food);
        phone.navigate("/my/cases/" + food);
        assertThat(phone.getByText("不予受理").first()).isVisible();
        assertThat(phone.getByText("场所在居民楼内").first()).isVisible();
        screens.look(phone, "case-refused");

        revoke(screens, registration);
        page.navigate(verification);
        assertThat(page.getByText("已撤销").first()).isVisible();
        screens.look(page, "verify-revoked");
        page.navigate("/my/licences");
        assertThat(page.getByText("以虚假材料取得").first()).isVisible();
        screens.look(page, "my-licences-revoked");
    }

    @Test
    void a_session_that_ends_amid_the_form_costs_nothing_that_was_typed(Screens screens) {
        var applicant = ground.applicant();
        var page = signedIn(screens.phone(), screens, applicant);
        scenario(page);
        page.getByLabel("经营者住所").fill("示例路 1 号");

        page.context().clearCookies();
        press(page, "保存并继续");

        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("登录");
        screens.look(page, "signed-out-amid-the-form");
        page.getByLabel("手机号").last().fill(applicant.phone());
        press(page, "获取验证码");
        page.getByLabel("短信验证码").fill(messages.codeFor(applicant.phone()));
        press(page, "登录");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        heading(page, "店铺");
        page.goBack();
        assertThat(page.getByLabel("经营者住所")).hasValue("示例路 1 号");
        screens.allowErrors("401");
        screens.allowErrors("403");
    }

    private static Page signedIn(Page page, Screens screens, SignedInPerson applicant) {
        var pair = applicant.cookie().split("=", 2);
        page.context()
                .addCookies(java.util.List.of(
                        new com.microsoft.playwright.options.Cookie(pair[0], pair[1]).setUrl(screens.server())));
        return page;
    }

    /** Up to the first page of the form. */
    private static void scenario(Page page) {
        page.navigate("/apply/individual-business-registration/" + DISTRICT);
        heading(page, "您的情况");
        Radio.choose(page, "一个人经营，还是一家人一起经营？", "个人经营");
        Radio.choose(page, "要给店起名字吗？", "是");
        Radio.choose(page, "店开在哪里？", "租的门面或摊位");
        Radio.choose(page, "要卖烟花爆竹", "否");
        press(page, "保存并继续");
        heading(page, "为谁办");
        press(page, "保存并继续");
        heading(page, "经营者");
    }

    private String register(Screens screens, Page page) {
        scenario(page);
        page.getByLabel("经营者住所").fill("示例路 1 号");
        press(page, "保存并继续");
        heading(page, "店铺");
        page.getByLabel("名称").fill("渝中区李小渝面馆（个体工商户）");
        page.getByLabel("经营范围").fill("餐饮服务（凭许可证经营）");
        page.getByLabel("从业人数").fill("2");
        press(page, "保存并继续");
        heading(page, "经营场所");
        village(page);
        page.getByLabel("详细地址").fill("民权路 28 号附 3 号");
        page.getByLabel("面积（平方米）").fill("46");
        screens.look(page, "apply-business");
        press(page, "保存并继续");
        heading(page, "材料");
        page.getByLabel("我承诺：所填的经营场所真实").check();
        press(page, "保存并继续");
        return submit(screens, page);
    }

    private static void village(Page page) {
        page.getByLabel("区县").selectOption(DISTRICT);
        page.getByLabel("街道、乡镇").selectOption("500103003");
        var villages = page.getByLabel("社区、村");
        villages.selectOption(villages.locator("option").nth(1).getAttribute("value"));
    }

    private static String submit(Screens screens, Page page) {
        heading(page, "核对");
        screens.look(page, "apply-check");
        press(page, "确认并提交");
        page.waitForURL("**/receipt");
        screens.look(page, "receipt");
        var path = page.url().split("/");
        return path[path.length - 2];
    }

    private String applyForFood(Screens screens, Page page) {
        page.navigate("/apply/food-business-licence/" + DISTRICT);
        heading(page, "您的情况");
        Radio.choose(page, "主要做什么？", "餐馆、面馆、小吃店");
        Radio.choose(page, "有没有凉菜", "否");
        Radio.choose(page, "店面多大？", "50 平方米以下");
        Radio.choose(page, "是受人委托来办的吗？", "否");
        press(page, "保存并继续");
        heading(page, "为谁办");
        press(page, "保存并继续");
        heading(page, "经营者");
        assertThat(page.getByLabel("经营者名称")).hasValue("渝中区李小渝面馆（个体工商户）");
        screens.look(page, "apply-food-prefilled");
        press(page, "保存并继续");
        heading(page, "经营场所");
        village(page);
        assertThat(page.getByLabel("经营场所地址")).hasValue("民权路 28 号附 3 号");
        page.getByLabel("面积（平方米）").fill("46");
        press(page, "保存并继续");
        heading(page, "做什么、谁来管");
        page.getByLabel("经营项目").fill("热食类食品制售");
        page.getByLabel("从业人数").fill("2");
        page.getByLabel("食品安全管理人员姓名").fill("李小渝");
        page.getByLabel("食品安全管理人员手机").fill("16000000009");
        Radio.choose(page, "做网络经营", "不做");
        press(page, "保存并继续");
        heading(page, "材料");
        page.locator("#materials-sketch").setInputFiles(new FilePayload("草图.png", "image/png", DeskGround.picture()));
        assertThat(page.getByText("已上传")).hasCount(1);
        page.getByLabel("我承诺：已经建立食品安全自查").check();
        screens.look(page, "apply-food-materials");
        press(page, "保存并继续");
        return submit(screens, page);
    }

    private void grant(Screens screens, String id, String service) {
        var window = at(screens, Role.WINDOW, "to-precheck", id, service);
        press(window, "受理");
        assertThat(window.getByText("已受理，受理通知书")).isVisible();
        var officer = at(screens, Role.OFFICER, "to-review", id, service);
        AtTheDesk.tick(officer);
        officer.getByLabel("建议准予").check();
        officer.locator(".phrases button").first().click();
        press(officer, "提交审查意见");
        assertThat(officer.getByText("审查意见已提交")).isVisible();
        var head = at(screens, Role.HEAD, "to-decide", id, service);
        head.getByLabel("准予", new Page.GetByLabelOptions().setExact(true)).check();
        press(head, "作出决定");
        confirm(head, "准予");
        assertThat(head.getByText("决定已作出")).isVisible();
    }

    private void refuseToAccept(Screens screens, String id) {
        var window = at(screens, Role.WINDOW, "to-precheck", id, "食品经营许可（新办）");
        press(window, "不予受理");
        window.getByLabel("理由和依据").fill("场所在居民楼内，不属于受理范围。");
        press(window, "不予受理");
        confirm(window, "不予受理");
        assertThat(window.getByText("不予受理决定书已出具")).isVisible();
    }

    private void revoke(Screens screens, String id) {
        var head = at(screens, Role.HEAD, "concluded", id, "个体工商户设立登记");
        press(head, "撤销证照");
        head.getByRole(AriaRole.DIALOG).getByLabel("撤销的理由和依据").fill("以虚假材料取得，依据行政许可法第六十九条。");
        screens.look(head, "desk-revocation");
        confirm(head, "撤销证照");
        assertThat(head.getByText("证照已撤销")).isVisible();
    }

    private Page at(Screens screens, Role role, String queue, String id, String service) {
        var page = DeskGround.at(screens.desk(), screens, ground.yuzhong(role), "/queues/" + queue + "/cases/" + id);
        heading(page, service);
        return page;
    }

    /** Shows the licence with its code and gives the address of its verification. */
    private static String show(Screens screens, Page page) {
        page.navigate("/my/licences");
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("亮证"));
        Screens.reloadUntilThereIs(button); // the licence is made behind the feed
        assertThat(page.getByText("营业执照").first()).isVisible();
        assertThat(page.getByText("有效", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        screens.look(page, "my-licences-held");
        button.click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByAltText("证照二维码")).isVisible();
        screens.look(page, "my-licence-shown");
        var address = dialog.getByRole(AriaRole.LINK).getAttribute("href");
        var verification = java.net.URI.create(address).getPath();
        page.navigate(verification);
        assertThat(page.getByText("有效").first()).isVisible();
        screens.look(page, "verify-valid");
        return verification;
    }

    private static void heading(Page page, String text) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(text).setLevel(1)))
                .isVisible();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
    }

    private static void confirm(Page page, String button) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
