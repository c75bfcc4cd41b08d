package org.tongban.catalog.edit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TestGround;
import org.tongban.TongbanTest;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Screens;
import org.tongban.catalog.edit.CityHall.Member;

/** An item manager changes a guide in the form, two offices review it, and everybody reads it. */
@TongbanTest
@BrowserTest
class EditingAnItemOnScreenTest {
    private static final String FILE = "services/food-business-licence-cancellation.yaml";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    private CityHall city;
    private String original;

    @BeforeEach
    void open() throws IOException {
        city = new CityHall(server, port);
        original = Files.readString(TestGround.ROOT.resolve("regions/chongqing/" + FILE));
    }

    @AfterEach
    void putBack() {
        city.putBack(FILE, original);
    }

    @Test
    void from_the_form_through_two_reviews_to_the_guide(Screens screens) {
        var manager = signedIn(screens, screens.desk(), city.manager);
        begins(screens, manager);
        changes(screens, manager);
        press(manager, "送审");
        assertThat(manager.getByText("已送编办审核。")).isVisible();

        approves(screens, signedIn(screens, screens.desk(), city.staffing), "编办审核");
        approves(screens, signedIn(screens, screens.phone(), city.legal), "合法性审核");

        var id = manager.url().replaceAll(".*/", "");
        city.awaitState(id, "published");
        manager.reload();
        assertThat(manager.getByText("已公布").first()).isVisible();
        manager.navigate("/guides/food-business-licence-cancellation/500103");
        assertThat(manager.getByText("店关了，就来注销。").first()).isVisible();
    }

    private static void begins(Screens screens, Page manager) {
        manager.navigate("/desk/");
        assertThat(heading(manager, "目录调整")).isVisible();
        press(manager, "新建调整");
        press(manager, "新建调整");
        assertThat(manager.getByText("请写调整名称。")).isVisible();
        manager.getByLabel("调整名称").fill("改注销的说明");
        manager.getByLabel("为什么调整").fill("群众说看不懂。");
        screens.look(manager, "catalogue-begin");
        press(manager, "新建调整");
        assertThat(heading(manager, "改注销的说明")).isVisible();
        manager.getByLabel("要改哪一项").fill("食品经营许可注销");
        screens.look(manager, "catalogue-adjustment");
        manager.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("食品经营许可注销"))
                .first()
                .click();
        assertThat(heading(manager, "食品经营许可注销")).isVisible();
    }

    private static void changes(Screens screens, Page manager) {
        var summary = manager.getByLabel("一句话说明").first();
        var before = summary.inputValue();
        summary.fill("店关了，就来注销。");
        assertThat(manager.getByText("已自动保存")).isVisible();
        press(manager, "撤销");
        assertThat(summary).hasValue(before);
        press(manager, "重做");
        assertThat(summary).hasValue("店关了，就来注销。");
        screens.look(manager, "catalogue-item");

        turn(manager, "时限和收费");
        var promised = manager.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("承诺时限"));
        var days = promised.getByLabel("几天");
        var was = days.inputValue();
        days.fill("99");
        var finding = manager.locator(".editor-findings button", new Page.LocatorOptions().setHasText("超过法定的"));
        assertThat(finding).isVisible();
        turn(manager, "材料");
        finding.click();
        assertThat(heading(manager, "时限和收费")).isVisible();
        screens.look(manager, "catalogue-finding");
        days.fill(was);
        assertThat(finding).isHidden();

        press(manager, "看文本");
        assertThat(manager.getByLabel("现行的文本")).isVisible();
        screens.look(manager, "catalogue-text");
        manager.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("改注销的说明"))
                .click();
        assertThat(manager.getByText("有改动")).isVisible();
    }

    private static void approves(Screens screens, Page reviewer, String turn) {
        reviewer.navigate("/desk/");
        assertThat(reviewer.getByText(turn).first()).isVisible();
        reviewer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("改注销的说明"))
                .first()
                .click();
        reviewer.getByText(FILE).click();
        assertThat(reviewer.getByLabel("一句话说明").first()).hasValue("店关了，就来注销。");
        screens.look(reviewer, "catalogue-review");
        reviewer.goBack();
        press(reviewer, "同意");
        reviewer.getByLabel("审核意见").fill("可以。");
        press(reviewer, "同意");
        assertThat(reviewer.getByText("已同意。")).isVisible();
        screens.look(reviewer, "catalogue-approved");
    }

    private static void turn(Page page, String section) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("分页"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(section))
                .click();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static Page signedIn(Screens screens, Page page, Member member) {
        var pair = member.signedIn().cookie().split("=", 2);
        page.context().addCookies(List.of(new Cookie(pair[0], pair[1]).setUrl(screens.server())));
        return page;
    }
}
