package org.tongban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Answers a question as a person does: on the words, and goes on only when the page has taken the answer in. */
public final class Radio {
    private Radio() {}

    /** In a form of the applications: the question by some of its words, the answer by all of them. */
    public static void choose(Page page, String question, String answer) {
        var option = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .locator("label")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(answer, new Page.GetByTextOptions().setExact(true))));
        option.click();
        assertThat(option.getByRole(AriaRole.RADIO)).isChecked();
    }

    /** On a public guide, whose address holds the answer once what stands on the page has followed it. */
    public static void answer(Page page, String question, String value) {
        var radio = page.locator("#" + question + "-" + value);
        radio.locator("..").click();
        page.waitForURL(Pattern.compile("[?&]" + question + "=" + value + "(&|$|#)"));
        assertThat(radio).isChecked();
    }
}
