package org.tongban.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Screens;
import org.tongban.platform.Role;

@BrowserTest
class MakingPublicOnScreenTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Test
    void a_neighbour_objects_on_a_phone_and_the_desk_answers_before_it_decides(Screens screens) {
        var story = PublicCases.reviewed(server, port);
        var number = story.mineOnce(file -> file.path("timeline").toString().contains("NoticePublished"))
                .path("number")
                .asString();

        var phone = screens.phone();
        phone.navigate("/notices");
        assertThat(phone.getByText(number)).isVisible();
        screens.lookInBothSizes(phone, "notices");
        phone.navigate("/notices/" + number);
        phone.getByLabel("您的姓名或单位").fill("王邻居");
        phone.getByLabel("电话").fill("12");
        phone.getByLabel("意见", new Page.GetByLabelOptions().setExact(true)).fill("夜里施工噪声太大，请限制时间。");
        screens.lookInBothSizes(phone, "notice");
        press(phone, "提交意见");
        assertThat(phone.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(phone.getByLabel("您的姓名或单位")).hasValue("王邻居");
        screens.lookInBothSizes(phone, "notice-wrong");
        phone.getByLabel("电话").fill("023-63000000");
        press(phone, "提交意见");
        assertThat(phone.getByText("意见已收到")).isVisible();
        screens.lookInBothSizes(phone, "notice-sent");

        var desk = new AtTheDesk(screens.desk(), screens, story.handling(), story.id(), "notice").inBothSizes();
        var page = desk.as(Role.HEAD, "to-decide", "head");
        assertThat(page.getByText("夜里施工噪声太大，请限制时间。")).isVisible();
        press(page, "答复");
        page.getByLabel("答复", new Page.GetByLabelOptions().setExact(true)).fill("已要求夜间停工。");
        desk.look("answer");
        press(page, "记下答复");
        assertThat(page.getByText("已答复并记入经过")).isVisible();
        screens.allowErrors("400");
        PublicCases.over(server, story);
        desk.does("head-grants");
    }

    @Test
    void what_was_licensed_is_for_anybody_to_read(Screens screens) {
        var story = CaseStory.ofLorries(server, port);
        story.handling().handledToItsEnd(story.id());
        story.handling().awaitEnd(story.id());
        var number = story.mineOnce(_ -> true).path("number").asString();

        var phone = screens.phone();
        phone.navigate("/grants?authority=" + story.handling().authority());
        Screens.reloadUntilThereIs(phone.getByText(number));
        screens.look(phone, "grants");
        var wide = screens.desk();
        wide.navigate("/grants");
        screens.look(wide, "grants");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
