package org.tongban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tongban.TestGround;

/** The windows of one story; each has its own cookies, as if it stood on a device of its own. */
public final class Screens {
    private static final Path FOLDER = TestGround.ROOT.resolve("server/target/screenshots");
    static final double PATIENCE_MILLIS = 30_000;

    private final Browser browser;
    private final String server;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    Screens(Browser browser, String server) {
        this.browser = browser;
        this.server = server;
    }

    /** A window of 360 by 740 on a phone that is touched. */
    public Page phone() {
        return window(360, 740, options -> options.setIsMobile(true).setHasTouch(true));
    }

    /** A window of 768 by 1024 on a tablet. */
    public Page tablet() {
        return window(768, 1024, options -> options);
    }

    /** A window of 1440 by 900 on a desk. */
    public Page desk() {
        return window(1440, 900, options -> options);
    }

    public Page dark(int width, int height) {
        return window(width, height, options -> options.setColorScheme(ColorScheme.DARK));
    }

    public String server() {
        return server;
    }

    /**
     * Looks at the page once its heading is there: a picture {@code target/screenshots/<name>-<width>.png}, axe finds nothing, and
     * nothing sticks out sideways.
     */
    public void look(Page page, String name) {
        page.waitForLoadState();
        page.locator("h1").first().waitFor();
        var width = page.viewportSize().width;
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(name + "-" + width + ".png")));
        assertThat(Axe.findings(page)).as("axe on " + page.url()).isEmpty();
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("pixels that stick out on " + page.url())
                .isLessThanOrEqualTo(0);
    }

    /** An answer of 400 and above is logged by the browser; a story that provokes one says so. */
    public void allowErrors(String containing) {
        errors.removeIf(error -> error.contains(containing));
    }

    private Page window(int width, int height, java.util.function.UnaryOperator<NewContextOptions> device) {
        var options = new NewContextOptions()
                .setBaseURL(server)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE);
        var window = browser.newContext(device.apply(options));
        window.setDefaultTimeout(PATIENCE_MILLIS);
        window.onConsoleMessage(message -> {
            if (message.type().equals("error")) errors.add(message.text() + " " + message.location());
        });
        window.onWebError(error -> errors.add(error.error()));
        windows.add(window);
        return window.newPage();
    }

    void close() {
        windows.forEach(BrowserContext::close);
    }

    void expectNoErrors() {
        assertThat(errors).as("errors in the browser's console").isEmpty();
    }
}
