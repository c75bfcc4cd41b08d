package org.tongban.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

    @Test
    void the_head_extends_the_officer_calls_experts_and_the_applicant_reads_why(Screens screens) {
        var handling = new Handling(server, port, "transport");
        var lorries = TenServicesTest.answers("weight=heavy freight=ordinary vehicles=planned many=yes");
        var id = handling.submitted(handling.filledIn("road-freight-permit", lorries, Map.of()));
        handling.does(Role.WINDOW, id, "acceptance", Map.of());

        var head = new AtTheDesk(screens.desk(), screens, handling, id, "clock");
        head.as(Role.HEAD, "open", "head");
        head.extend("需要向外省核实车辆。");
        var tablet = screens.tablet();
        var officer = new AtTheDesk(tablet, screens, handling, id, "clock");
        officer.as(Role.OFFICER, "to-site-check", "officer");
        officer.start("专家评审", "10", "停车场地需要专家评审。");
        assertThat(tablet.getByText("正在专家评审：").first()).isVisible();
        screens.look(tablet, "desk-clock-running");

        var phone = screens.phone();
        var pair = handling.cookie().split("=", 2);
        phone.context().addCookies(List.of(new Cookie(pair[0], pair[1]).setUrl(screens.server())));
        phone.navigate("/my/cases/" + id);
        assertThat(phone.getByText("正在专家评审，预计到").first()).isVisible();
        screens.look(phone, "case-paused");

        officer.press("登记结束");
        officer.end("评审通过，意见书第 3 号。");
        phone.reload();
        assertThat(phone.getByText("特别程序结束，继续计时").first()).isVisible();
        assertThat(phone.getByText("正在专家评审，预计到")).hasCount(0);
    }
}
