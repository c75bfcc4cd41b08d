package org.tongban.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.CaughtMessages;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Screens;
import org.tongban.platform.Role;

@BrowserTest
class HearingInterestedPartiesOnScreenTest {
    private static final String PHONE = "16000004733";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    CaughtMessages messages;

    @BeforeEach
    void waitAWhile() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @Test
    void a_neighbour_speaks_on_a_phone_and_the_head_files_the_minutes(Screens screens) {
        var story = CaseStory.ofLorries(server, port);
        for (var role : List.of(Role.WINDOW, Role.OFFICER, Role.OFFICER))
            story.handling().step(role, story.id());
        var desk = new AtTheDesk(screens.desk(), screens, story.handling(), story.id(), "parties");
        var page = desk.as(Role.HEAD, "to-decide", "head");
        page.locator(".act-more summary").click();
        press(page, "告知利害关系人");
        page.getByLabel("姓名").fill("何邻");
        page.getByLabel("手机号").fill(PHONE);
        page.getByLabel("和他有什么关系").fill("停车场紧挨您的住宅，夜间有车进出。");
        screens.look(page, "desk-party-named");
        press(page, "发短信告知");
        assertThat(page.getByText("等他陈述").first()).isVisible();

        speaks(screens);

        story.does(Role.HEAD, "procedures", Map.of("kind", "HEARING", "neededDays", 10, "reason", "利害关系人要求听证"));
        story.does(Role.HEAD, "procedure-end", Map.of("kind", "HEARING", "result", "听证结束"));
        page.reload();
        assertThat(page.getByText("夜里十点以后请不要进出。").first()).isVisible();
        screens.look(page, "desk-party-stated");
        page.locator(".act-more summary").click();
        press(page, "听证笔录归卷");
        page.getByLabel("主持人").fill("任远");
        page.getByLabel("到场的人").fill("申请人和代理人、利害关系人 1 人");
        page.locator("input[type=file]").setInputFiles(new FilePayload("听证笔录.png", "image/png", Papers.png()));
        assertThat(page.getByText("已上传").first()).isVisible();
        screens.look(page, "desk-minutes");
        press(page, "归卷");
        assertThat(page.getByText("听证笔录已归卷").first()).isVisible();
    }

    /** On a phone, without an account. */
    private void speaks(Screens screens) {
        var told = messages.awaited(PHONE, text -> text.contains("/parties/"));
        var at = told.indexOf("/parties/");
        var phone = screens.phone();
        phone.navigate(told.substring(at, at + "/parties/".length() + 16));
        screens.look(phone, "party-prove");
        phone.getByLabel("手机号后四位").fill("4733");
        press(phone, "查看");
        assertThat(phone.getByText("夜间有车进出").first()).isVisible();
        phone.getByLabel("意见").last().fill("夜里十点以后请不要进出。");
        phone.getByLabel("我要求听证").check();
        screens.look(phone, "party-statement");
        press(phone, "提交意见");
        assertThat(phone.getByText("意见已提交")).isVisible();
        screens.look(phone, "party-stated");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
