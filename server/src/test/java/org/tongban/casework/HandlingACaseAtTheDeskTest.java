package org.tongban.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Screens;
import org.tongban.intake.AtTheDesk;
import org.tongban.platform.Role;

@BrowserTest
class HandlingACaseAtTheDeskTest {
    @Autowired
    private ApplicationContext context;

    private DeskGround ground;

    @BeforeEach
    void prepare() {
        ground = new DeskGround(context);
    }

    @Test
    void a_noodle_shop_is_accepted_checked_by_two_reviewed_and_granted(Screens screens) {
        var file = ground.noodles(ground.applicant());

        var window = open(screens.desk(), screens, Role.WINDOW, "to-precheck", file);
        screens.look(window, "desk-precheck");
        window.keyboard().press("4");
        assertThat(window.getByRole(AriaRole.IMG).first()).isVisible();
        screens.look(window, "desk-material");
        button(window, "受理").click();
        assertThat(window.getByText("已受理，受理通知书")).isVisible();

        var officer = open(screens.desk(), screens, Role.OFFICER, "to-site-check", file);
        checkOnSite(screens, officer);

        AtTheDesk.tick(officer);
        officer.getByLabel("建议准予").check();
        officer.locator(".phrases button").first().click();
        screens.look(officer, "desk-review");
        button(officer, "提交审查意见").click();
        assertThat(officer.getByText("审查意见已提交")).isVisible();

        var head = open(screens.dark(1440, 900), screens, Role.HEAD, "to-decide", file);
        assertThat(head.getByText("张敏、周涛")).isVisible();
        head.getByLabel("准予", new Page.GetByLabelOptions().setExact(true)).check();
        screens.look(head, "desk-decide-dark");
        button(head, "作出决定").click();
        assertThat(dialog(head)).containsText("决定作出后不能修改");
        confirm(head, "准予");
        assertThat(head.getByText("决定已作出")).isVisible();
        assertThat(ground.now(file, ground.yuzhong(Role.HEAD)).state())
                .isIn(CaseState.GRANTED, CaseState.CONCLUDED_GRANTED);
    }

    private static void checkOnSite(Screens screens, Page officer) {
        officer.getByLabel("核查人员 1").fill("张敏");
        officer.getByLabel("核查人员 2").fill("张敏");
        officer.getByLabel("核查情况").fill("面积 46 平方米，三间，与图纸一致。");
        officer.getByLabel("符合", new Page.GetByLabelOptions().setExact(true)).check();
        button(officer, "登记核查结果").click();
        assertThat(officer.getByText("请填两名不同的核查人员")).isVisible();
        officer.getByLabel("核查人员 2").fill("周涛");
        officer.locator("input[type=file]").setInputFiles(new FilePayload("现场.png", "image/png", DeskGround.picture()));
        assertThat(officer.getByText("已上传")).isVisible();
        screens.look(officer, "desk-site-check");
        button(officer, "登记核查结果").click();
        assertThat(officer.getByText("核查结果已登记")).isVisible();
    }

    @Test
    void on_a_phone_the_window_asks_once_for_corrections_and_then_refuses_to_accept(Screens screens) {
        var applicant = ground.applicant();
        var file = ground.shop(applicant);

        var window = open(screens.phone(), screens, Role.WINDOW, "to-precheck", file);
        screens.look(window, "desk-case");
        button(window, "“面积（平方米）”要补正").click();
        window.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("经营布局"))
                .click();
        button(window, "要补正").click();
        window.getByRole(AriaRole.BUTTON, named("办理")).first().click();
        for (var note : window.getByLabel("怎么改").all()) note.fill("请写实际面积，图上标出尺寸。");
        screens.look(window, "desk-correction");
        button(window, "告知申请人").click();
        assertThat(dialog(window)).containsText("将把 2 项补正要求一次送达申请人");
        screens.look(window, "desk-correction-asked-once");
        confirm(window, "告知申请人");
        assertThat(window.getByText("补正告知已一次送达")).isVisible();

        ground.corrects(file, applicant);
        window.reload();
        window.getByRole(AriaRole.BUTTON, named("办理")).first().click();
        assertThat(window.getByText("已告知补正")).isVisible();
        button(window, "不予受理").click();
        window.getByLabel("理由和依据").fill("申请事项不属于本机关职权范围，请向江北区市场监督管理局申请。");
        screens.look(window, "desk-refusal-to-accept");
        button(window, "不予受理").click();
        assertThat(dialog(window)).containsText("不能撤回");
        confirm(window, "不予受理");
        assertThat(window.getByText("不予受理决定书已出具")).isVisible();
        assertThat(ground.now(file, ground.yuzhong(Role.WINDOW)).state()).isEqualTo(CaseState.NOT_ACCEPTED);
    }

    @Test
    void of_two_tabs_that_decide_one_wins_and_the_other_is_told(Screens screens) {
        var file = ground.reviewed(ground.shop(ground.applicant()));
        var first = open(screens.desk(), screens, Role.HEAD, "to-decide", file);
        var second = open(screens.desk(), screens, Role.HEAD, "to-decide", file);
        second.getByLabel("准予", new Page.GetByLabelOptions().setExact(true)).check();
        button(second, "作出决定").click();

        first.getByLabel("不予", new Page.GetByLabelOptions().setExact(true)).check();
        first.getByLabel("理由").fill("布局不符合规定。");
        button(first, "作出决定").click();
        confirm(first, "不予");
        assertThat(first.getByText("决定已作出")).isVisible();
        confirm(second, "准予");

        assertThat(second.getByText("已经作出决定").first()).isVisible();
        assertThat(second.getByText("已作出不予决定，办结")).isVisible();
        screens.look(second, "desk-decided-by-another");
        screens.allowErrors("409");
        assertThat(ground.now(file, ground.yuzhong(Role.HEAD)).state()).isEqualTo(CaseState.CONCLUDED_REFUSED);
    }

    @Test
    void the_head_sends_back_and_the_officer_reads_why(Screens screens) {
        var file = ground.reviewed(ground.shop(ground.applicant()));
        var head = open(screens.desk(), screens, Role.HEAD, "to-decide", file);
        button(head, "退回审查").click();
        head.getByLabel("退回的理由").fill("请再核实地址。");
        button(head, "退回审查").click();
        confirm(head, "退回审查");
        assertThat(head.getByText("已退回审查岗")).isVisible();

        var officer = open(screens.desk(), screens, Role.OFFICER, "to-review", file);

        assertThat(officer.getByText("请再核实地址。").first()).isVisible();
    }

    @Test
    void what_was_written_survives_a_reload(Screens screens) {
        var file = ground.reviewed(ground.shop(ground.applicant()));
        var head = open(screens.desk(), screens, Role.HEAD, "to-decide", file);
        head.getByLabel("不予", new Page.GetByLabelOptions().setExact(true)).check();
        head.getByLabel("理由").fill("写到一半");

        head.reload();

        assertThat(head.getByLabel("理由")).hasValue("写到一半");
        assertThat(head.evaluate("JSON.stringify(localStorage)")).isEqualTo("{}");
    }

    @Test
    void another_divisions_officer_does_not_see_it_and_a_supervisor_sees_no_data(Screens screens) {
        var applicant = ground.applicant();
        var file = ground.shop(applicant);

        var stranger = DeskGround.at(screens.desk(), screens, ground.wanzhou(Role.OFFICER), address("open", file));
        assertThat(stranger.getByText("看不到这件办件")).isVisible();
        var supervisor = open(screens.dark(768, 1024), screens, Role.SUPERVISOR, "open", file);
        assertThat(supervisor.getByText("个人信息已遮挡")).isVisible();

        assertThat(supervisor.content()).doesNotContain(applicant.idNumber(), applicant.phone(), "民权路");
        screens.look(supervisor, "desk-supervisor-dark");
        screens.allowErrors("404");
    }

    @Test
    void signing_in_with_a_demo_account_leads_to_the_queues_and_keys_open_a_case(Screens screens) {
        var file = ground.shop(ground.applicant());
        var page = screens.desk();
        page.navigate("/desk/");
        assertThat(page.getByText("演示账号")).isVisible();
        screens.look(page, "desk-sign-in");

        page.getByRole(AriaRole.BUTTON, named("渝中区市场监管局综合窗口")).first().click();
        page.waitForURL("**/desk/queues/**");
        page.keyboard().press("/");
        page.keyboard().type(file.number());
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(1);
        screens.look(page, "desk-queue");
        page.getByRole(AriaRole.HEADING).first().click();
        page.keyboard().press("e");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("食品经营许可（新办）");
        page.keyboard().press("?");
        assertThat(dialog(page)).containsText("键盘怎么用");
        screens.look(page, "desk-keys");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator(".case-pane")).hasCount(0);
        screens.allowErrors("401");
    }

    private Page open(Page page, Screens screens, Role role, String queue, CaseFile file) {
        DeskGround.at(page, screens, ground.yuzhong(role), address(queue, file));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("食品经营许可（新办）");
        return page;
    }

    private static String address(String queue, CaseFile file) {
        return "/queues/" + queue + "/cases/" + file.id();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void confirm(Page page, String name) {
        dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }
}
