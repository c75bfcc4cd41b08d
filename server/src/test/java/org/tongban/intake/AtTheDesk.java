package org.tongban.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.tongban.browser.Screens;
import org.tongban.platform.Role;

/** One case on one screen at the desk, where one post after another sits down. Looks at every page before it acts. */
public final class AtTheDesk {
    private final Page page;
    private final Screens screens;
    private final Handling handling;
    private final String id;
    private final String picture;
    private boolean inBothSizes;

    public AtTheDesk(Page page, Screens screens, Handling handling, String id, String picture) {
        this.page = page;
        this.screens = screens;
        this.handling = handling;
        this.id = id;
        this.picture = "desk-" + picture;
    }

    /** Looks at everything on a phone and on a wide screen, wherever the work is done. */
    public AtTheDesk inBothSizes() {
        inBothSizes = true;
        return this;
    }

    /** @param step what the story calls it: accept, site-check, review, book, code, report, refuse … */
    public void does(String step) {
        switch (step) {
            case "accept" -> accept();
            case "site-check" -> checkSite();
            case "review" -> review("建议准予");
            case "review-against" -> review("建议不予");
            case "code" -> waitForCode();
            case "book" -> book();
            case "grant" -> decide(Role.OFFICER, "准予");
            case "window-grants" -> decide(Role.WINDOW, "准予");
            case "head-grants" -> decide(Role.HEAD, "准予");
            case "refuse" -> decide(Role.OFFICER, "不予");
            case "report" -> report("已办好");
            case "report-against" -> report("没有批准");
            default -> throw new IllegalArgumentException(step);
        }
    }

    /** The case as a post finds it. */
    public Page as(Role role, String queue, String name) {
        var pair = handling.deskCookie(role).split("=", 2);
        page.context().addCookies(List.of(new Cookie(pair[0], pair[1]).setUrl(screens.server())));
        page.navigate("/desk/queues/" + queue + "/cases/" + id);
        turnsToTheWork();
        assertThat(page.locator(".case-act")).isVisible();
        look(name);
        return page;
    }

    /** On a phone, materials, work and history stand behind each other. */
    private void turnsToTheWork() {
        if (Screens.isNarrow(page)) press("办理");
    }

    public void look(String name) {
        if (inBothSizes) screens.lookInBothSizes(page, picture + "-" + name, this::turnsToTheWork);
        else screens.look(page, picture + "-" + name);
    }

    public void accept() {
        as(Role.WINDOW, "to-precheck", "accept");
        press("受理");
        said("已受理，受理通知书");
    }

    private void checkSite() {
        as(Role.OFFICER, "to-site-check", "site-check");
        page.getByLabel("核查人员 1").fill("张敏");
        page.getByLabel("核查人员 2").fill("周涛");
        page.getByLabel("核查情况").fill("停车场地和车辆与材料一致。");
        page.getByLabel("符合", exact()).check();
        press("登记核查结果");
        said("核查结果已登记");
    }

    private void review(String recommendation) {
        as(Role.OFFICER, "to-review", "review");
        tick(page);
        page.getByLabel(recommendation).check();
        page.getByLabel("审查意见", exact()).fill("已逐项核对。");
        press("提交审查意见");
        said("审查意见已提交负责人");
    }

    /** Every point of the checklist, once there are any. */
    public static void tick(Page page) {
        var met = page.locator(".checklist .is-met");
        met.first().waitFor();
        for (var each : met.all()) each.click();
    }

    private void waitForCode() {
        handling.awaitProjectCode(id);
    }

    public void book() {
        as(Role.WINDOW, "to-book", "book");
        said("申请人想约");
        press("确认预约");
        said("时间已约好，已通知申请人");
    }

    private void decide(Role role, String decision) {
        as(role, "to-decide", "decide");
        page.getByLabel(decision, exact()).check();
        if (decision.equals("不予")) page.getByLabel("理由", exact()).fill("提取条件不符合规定：合同已经到期。");
        press("作出决定");
        confirm(decision);
        said("决定已作出");
    }

    public void report(String outcome) {
        handling.comeToTheVisit(id);
        as(Role.OFFICER, "to-decide", "report");
        page.getByLabel(outcome).check();
        page.getByLabel("系统里的编号").fill("K2026000001");
        if (outcome.equals("没有批准")) page.getByLabel("理由", exact()).fill("照片没有通过核验，请重新申请。");
        press("登记结果");
        confirm("登记结果");
        said("结果已登记，已通知申请人");
    }

    public void move(String day) {
        press("改时间");
        page.getByLabel("哪一天").fill(day);
        look("move");
        press("改到这个时间");
        assertThat(page.getByLabel("哪一天")).hasCount(0);
        said("时间已约好，已通知申请人");
    }

    public void miss() {
        press("没有来");
        page.getByLabel("要提醒申请人什么").fill("电话没有人接。");
        look("miss");
        confirm("没有来");
        said("已登记没有来");
    }

    public void askCorrection(String note) {
        press("请申请人补正");
        page.getByLabel("怎么改").fill(note);
        look("correction");
        press("告知申请人");
        confirm("告知申请人");
        said("补正告知已一次送达申请人");
    }

    public void extend(String reason) {
        page.getByText("更多", exactText()).click();
        press("延长期限");
        page.getByLabel("延长的理由").fill(reason);
        look("extend");
        press("延长 10 个工作日");
        confirm("延长 10 个工作日");
        said("期限已延长");
    }

    /** @param names of authorities, each found by some of its words */
    public void ask(boolean forSignatures, String question, String... names) {
        page.getByText("更多", exactText()).click();
        press("征求意见、会签");
        if (forSignatures) page.getByLabel("会签", exact()).check();
        for (var name : names) {
            page.getByLabel("按名称找单位").first().fill(name);
            page.locator(".consult-all label")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .first()
                    .click();
        }
        page.getByLabel("想问什么").fill(question);
        page.getByLabel("请在几个工作日内回复").fill("3");
        look("ask");
        press("发出");
        said("已发出");
    }

    public void start(String procedure, String days, String reason) {
        page.getByText("更多", exactText()).click();
        press("开始特别程序");
        page.getByLabel("哪一种").selectOption(procedure);
        page.getByLabel("预计要几个工作日").fill(days);
        page.getByLabel("为什么需要").fill(reason);
        look("procedure");
        press("开始并告知申请人");
        said("特别程序已开始");
    }

    public void end(String result) {
        page.getByLabel("结果", exact()).fill(result);
        look("procedure-end");
        press("登记结束");
        said("已登记结束");
    }

    /** A toast may still say the same of the step before. */
    public void said(String words) {
        assertThat(page.getByText(words).last()).isVisible();
    }

    public void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void confirm(String button) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page.GetByTextOptions exactText() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
