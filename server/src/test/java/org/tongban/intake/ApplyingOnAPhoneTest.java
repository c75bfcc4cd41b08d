package org.tongban.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.CaughtMessages;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Radio;
import org.tongban.browser.Screens;
import org.tongban.catalog.Catalog;
import org.tongban.identity.IdentityFixtures;
import org.tongban.kernel.CitizenId;
import org.tongban.platform.Role;

@BrowserTest
class ApplyingOnAPhoneTest {
    private static final String PHONE = "17755550101";
    private static final String TOWNSHIP = "500103003";
    private static final String GRANDSON =
            CitizenId.of("990003", java.time.LocalDate.of(1996, 8, 8), 17).value();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    CaughtMessages messages;

    @Autowired
    Catalog catalog;

    @Test
    void a_grandson_applies_corrects_and_rates(Screens screens) {
        var page = screens.phone();
        register(screens, page);
        apply(screens, page);
        var caseId = receipt(screens, page);
        correct(screens, page, caseId);
        conclude(caseId);
        rate(screens, page, caseId);
        lookAround(screens, page);
    }

    private void register(Screens screens, Page page) {
        page.navigate("/sign-in?next=/apply/old-age-allowance/" + TOWNSHIP);
        page.getByLabel("手机号").fill(PHONE);
        screens.look(page, "sign-in");
        press(page, "获取验证码");
        page.getByLabel("短信验证码").fill(messages.codeFor(PHONE));
        press(page, "登录");
        page.getByLabel("姓名").fill("陈小川");
        page.getByLabel("身份证号").fill(GRANDSON);
        screens.look(page, "registration");
        press(page, "完成注册");
    }

    private void apply(Screens screens, Page page) {
        heading(page, "您的情况");
        page.getByText("家里的老人，我来代办").click();
        Radio.choose(page, "老人的户口在这个街道", "是");
        Radio.choose(page, "老人现在在别的地方领高龄津贴吗", "否");
        assertThat(page.getByText("份材料，您交").last()).containsText("您交 1 份");
        screens.look(page, "apply-scenario");
        press(page, "保存并继续");
        heading(page, "为谁办");
        screens.look(page, "apply-holder");
        press(page, "保存并继续");
        heading(page, "老人的信息");
        press(page, "保存并继续");
        assertThat(page.locator(".error-summary")).isFocused();
        screens.look(page, "apply-form-errors");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("请填写“老人的姓名”。"))
                .click();
        assertThat(page.getByLabel("老人的姓名")).isFocused();
        page.getByLabel("老人的姓名").fill("周桂兰");
        page.getByLabel("老人的身份证号码").fill("500999194403150220");
        page.getByLabel("区县").selectOption("500103");
        page.getByLabel("街道、乡镇").selectOption(TOWNSHIP);
        page.getByLabel("现在的住址").fill("示例街 8 号 3-2");
        screens.look(page, "apply-form");
        press(page, "保存并继续");
        heading(page, "津贴打到哪里");
        page.getByText("中国邮政储蓄银行").click();
        page.getByLabel("银行卡号").fill("6217000000000001");
        press(page, "保存并继续");
        heading(page, "代办人");
        page.getByText("孙子女、外孙子女").click();
        assertThat(page.getByLabel("代办人姓名")).hasValue("陈小川");
        screens.look(page, "apply-agent");
        press(page, "保存并继续");
        materials(screens, page);
    }

    private void materials(Screens screens, Page page) {
        heading(page, "材料");
        screens.look(page, "apply-materials");
        page.locator("#materials-elderIdentityPhoto").setInputFiles(new FilePayload[] {
            new FilePayload("正面.jpg", "image/jpeg", Papers.photo()),
            new FilePayload("反面.png", "image/png", Papers.png())
        });
        assertThat(page.getByText("已上传")).hasCount(2);
        page.getByLabel("我承诺：老人的户籍在本街道").check();
        screens.look(page, "apply-materials-done");
        press(page, "保存并继续");
        heading(page, "核对");
        screens.look(page, "apply-check");
        press(page, "确认并提交");
    }

    private String receipt(Screens screens, Page page) {
        heading(page, "已经提交");
        page.waitForURL("**/receipt");
        screens.look(page, "receipt");
        var path = page.url().split("/");
        return path[path.length - 2];
    }

    private void correct(Screens screens, Page page, String caseId) {
        var window = window();
        var version =
                window.get("/api/desk/cases/" + caseId).json().path("version").asInt();
        var asked = window.post(
                "/api/desk/cases/" + caseId + "/correction-request",
                Map.of(
                        "expectedVersion",
                        version,
                        "items",
                        List.of(
                                Map.of("target", "form.accountNumber", "reason", "incorrect", "note", "少了几位"),
                                Map.of(
                                        "target",
                                        "material.elderIdentityPhoto",
                                        "reason",
                                        "incomplete",
                                        "note",
                                        "反面看不清"))));
        org.assertj.core.api.Assertions.assertThat(asked.status())
                .as(asked.body())
                .isLessThan(300);
        page.navigate("/my");
        screens.look(page, "my-to-do");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("现在补正"))
                .click();
        assertThat(page.getByText("要补正 2 处")).isVisible();
        screens.look(page, "case-correction");
        page.getByLabel("银行卡号").fill("6217000000000000018");
        page.locator("#materials-elderIdentityPhoto")
                .setInputFiles(new FilePayload("反面清楚.jpg", "image/jpeg", Papers.photo()));
        assertThat(page.getByText("已上传")).hasCount(1);
        press(page, "提交补正");
        assertThat(page.getByText("已补正").first()).isVisible();
        screens.look(page, "case-under-way");
    }

    private void conclude(String caseId) {
        var window = window();
        var version =
                window.get("/api/desk/cases/" + caseId).json().path("version").asInt();
        expectOk(window.post("/api/desk/cases/" + caseId + "/acceptance", Map.of("expectedVersion", version)));
        var decided =
                window.get("/api/desk/cases/" + caseId).json().path("version").asInt();
        expectOk(window.post(
                "/api/desk/cases/" + caseId + "/decision",
                Map.of("expectedVersion", decided, "grant", true, "reason", "", "conditions", "")));
    }

    private void rate(Screens screens, Page page, String caseId) {
        page.navigate("/my/cases/" + caseId);
        page.getByText("非常满意", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("想说的话").fill("坐在家里就办好了");
        screens.look(page, "case-rating");
        press(page, "提交评价");
        assertThat(page.getByText("您的评价：非常满意")).isVisible();
        screens.look(page, "case-concluded");
    }

    private void lookAround(Screens screens, Page page) {
        for (var place : List.of("cases", "messages", "licences", "data")) {
            page.navigate("/my/" + place);
            assertThat(page.locator("h1")).isVisible();
            screens.look(page, "my-" + place);
        }
    }

    private Visitor window() {
        var item = catalog.service("old-age-allowance", TOWNSHIP);
        return new Visitor(
                port,
                new IdentityFixtures(server)
                        .staff(Role.WINDOW, item.authority(), item.division())
                        .cookie());
    }

    private static void expectOk(Visitor.Seen seen) {
        org.assertj.core.api.Assertions.assertThat(seen.status())
                .as(seen.body())
                .isLessThan(300);
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
                .click();
    }
}
