package org.tongban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A thousand items, five levels, a map: what somebody does who wants something that nobody has described yet. */
@BrowserTest
class BrowsingTheWholeRegionTest {

    @Test
    void on_a_phone_somebody_finds_whom_to_call_about_felling_trees(Screens screens) {
        var phone = screens.phone();
        phone.navigate("/");
        link(phone, "种养殖").click();
        phone.waitForURL(Pattern.compile("event=on-the-farm"));
        screens.look(phone, "life-event");
        phone.navigate("/search?q=砍树");
        link(phone, "林木采伐许可证核发").click();
        screens.look(phone, "choose-place-on-map");
        link(phone, "万州区").click();

        assertThat(phone.getByRole(AriaRole.MAIN)).containsText("办事指南还没有写全");
        assertThat(phone.getByRole(AriaRole.MAIN)).containsText("重庆市万州区林业局");
        screens.look(phone, "listed");
    }

    @Test
    void at_a_desk_the_same_guide_is_read_in_another_district(Screens screens) {
        var desk = screens.desk();
        desk.navigate("/guides/food-business-licence/500103");
        desk.getByLabel("换个区县看").selectOption("500112");

        desk.waitForURL(Pattern.compile("/guides/food-business-licence/500112"));
        assertThat(desk.getByRole(AriaRole.MAIN)).containsText("渝北区市场监督管理局");
    }

    @Test
    void the_place_is_chosen_down_to_the_village_by_initials_and_by_position(Screens screens) {
        var tablet = screens.tablet();
        tablet.navigate("/places");
        screens.look(tablet, "places");
        tablet.getByLabel("渝中区里面的地方").click();
        tablet.getByLabel("解放碑街道里面的地方").click();
        screens.look(tablet, "places-villages");
        tablet.locator(".places a").nth(1).click();
        assertThat(tablet.getByRole(AriaRole.BANNER)).containsText("社区");

        tablet.navigate("/places");
        tablet.getByLabel("写地名").fill("wx");
        tablet.keyboard().press("Enter");
        assertThat(tablet.getByRole(AriaRole.STATUS).first()).containsText("找到");
        link(tablet, "巫溪县").first().click();
        assertThat(tablet.getByRole(AriaRole.BANNER)).containsText("巫溪县");

        tablet.context().grantPermissions(List.of("geolocation"));
        tablet.context().setGeolocation(new Geolocation(29.5567, 106.5629));
        tablet.navigate("/places");
        tablet.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("用我的位置"))
                .click();
        assertThat(tablet.getByRole(AriaRole.BANNER)).containsText("渝中区");
    }

    @Test
    void halls_are_found_with_their_opening_hours(Screens screens) {
        var desk = screens.desk();
        desk.navigate("/halls?in=50");
        screens.look(desk, "halls");
        link(desk, "万州区").first().click();
        assertThat(desk.getByRole(AriaRole.MAIN)).containsText("周一至周六");
        screens.look(desk, "halls-district");
        desk.navigate("/halls?in=500101001");
        assertThat(desk.getByRole(AriaRole.MAIN)).containsText("便民服务点");
        screens.look(desk, "halls-township");
    }

    @Test
    void in_large_type_there_are_six_big_entries_on_every_screen(Screens screens) {
        for (var page : List.of(screens.phone(), screens.tablet(), screens.desk())) {
            page.navigate("/");
            link(page, "长辈版").click();
            assertThat(page.locator(".elder-entries a")).hasCount(6);
            screens.look(page, "elder");
            link(page, "养老和退休").click();
            screens.look(page, "elder-services");
            page.navigate("/guides/old-age-allowance/500103001");
            screens.look(page, "elder-guide");
            page.navigate("/places");
            screens.look(page, "elder-places");
            link(page, "回到普通版").click();
            assertThat(link(page, "长辈版")).isVisible();
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
