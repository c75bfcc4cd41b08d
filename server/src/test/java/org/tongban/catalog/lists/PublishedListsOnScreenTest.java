package org.tongban.catalog.lists;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.tongban.browser.BrowserTest;
import org.tongban.browser.Screens;

@BrowserTest
class PublishedListsOnScreenTest {
    @Test
    void a_reader_finds_what_an_authority_owes_with_a_power(Screens screens) {
        var page = screens.desk();
        page.navigate("/lists");
        screens.lookInBothSizes(page, "lists");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("权力清单"))
                .first()
                .click();
        page.getByLabel("哪个地方").selectOption("500103");
        page.waitForURL("**in=500103**");
        page.getByLabel("哪个部门").selectOption("11500103TB0000079Y");
        page.waitForURL("**by=11500103TB0000079Y**");
        screens.lookInBothSizes(page, "list-power");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("食品经营许可补办"))
                .click();
        assertThat(page.getByText("自受理之日起二十日内作出决定")).isVisible();
        screens.lookInBothSizes(page, "list-register");
    }

    @Test
    void what_is_saved_is_added_up_and_stands_on_the_guide(Screens screens) {
        var phone = screens.phone();
        phone.navigate("/lists/reductions?in=500103");
        assertThat(phone.getByText("减材料").first()).isVisible();
        screens.lookInBothSizes(phone, "list-reductions");
        phone.navigate("/guides/food-business-licence/500103");
        assertThat(phone.getByText("和法定的比")).isVisible();
        screens.lookInBothSizes(phone, "guide-reduced");
        phone.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        phone.setViewportSize(794, 1123);
        screens.look(phone, "guide-printed");
    }

    @Test
    void the_lists_read_in_english_and_in_large_type(Screens screens) {
        var page = screens.phone();
        page.navigate("/lists?lang=en");
        assertThat(page.locator("h1")).hasText("Published lists");
        page.navigate("/elder?on=1&back=/lists/duty");
        page.navigate("/lists/duty?in=500103");
        screens.look(page, "list-duty-large");
        page.navigate("/changes");
        screens.look(page, "changes");
    }

    @Test
    void a_list_is_narrowed_without_a_script(Screens screens) {
        var page = screens.desk();
        page.navigate("/lists/proof?in=500103");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("看").setExact(true))
                .click();
        page.waitForURL("**/lists/proof?in=500103&by=");
        screens.lookInBothSizes(page, "list-proof");
    }
}
