package org.tongban.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Screens;
import org.tongban.platform.Role;

@BrowserTest
class StoppingTheClockOnScreenTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @ParameterizedTest(name = "the staff on a phone: {0}")
    @ValueSource(booleans = {true, false})
    void the_head_extends_the_officer_calls_experts_and_the_applicant_reads_why(boolean staffOnPhone, Screens screens) {
        var handling = new Handling(server, port, "transport");
        var lorries = TenServicesTest.answers("weight=heavy freight=ordinary vehicles=planned many=yes");
        var id = handling.submitted(handling.filledIn("road-freight-permit", lorries, Map.of()));
        handling.does(Role.WINDOW, id, "acceptance", Map.of());

        var head = new AtTheDesk(window(screens, staffOnPhone), screens, handling, id, "clock");
        head.as(Role.HEAD, "open", "head");
        head.extend("需要向外省核实车辆。");
        var desk = window(screens, staffOnPhone);
        var officer = new AtTheDesk(desk, screens, handling, id, "clock");
        officer.as(Role.OFFICER, "to-site-check", "officer");
        officer.start("专家评审", "10", "停车场地需要专家评审。");
        assertThat(desk.getByText("正在专家评审：").first()).isVisible();
        officer.look("running");

        var mine = window(screens, !staffOnPhone);
        var pair = handling.cookie().split("=", 2);
        mine.context().addCookies(List.of(new Cookie(pair[0], pair[1]).setUrl(screens.server())));
        mine.navigate("/my/cases/" + id);
        assertThat(mine.getByText("正在专家评审，预计到").first()).isVisible();
        screens.look(mine, "case-paused");

        officer.press("登记结束");
        officer.end("评审通过，意见书第 3 号。");
        mine.reload();
        assertThat(mine.getByText("特别程序结束，继续计时").first()).isVisible();
        assertThat(mine.getByText("正在专家评审，预计到")).hasCount(0);
    }

    private static Page window(Screens screens, boolean phone) {
        return phone ? screens.phone() : screens.desk();
    }
}
