package org.tongban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tongban.TestGround;

/** The windows of one story; each has its own cookies, as if it stood on a device of its own. */
public final class Screens {
    private static final Path FOLDER = TestGround.ROOT.resolve("server/target/screenshots");
    private static final boolean WITH_PICTURES = System.getenv("TONGBAN_PICTURES") != null;
    private static final ViewportSize PHONE = new ViewportSize(360, 740);
    private static final ViewportSize DESK = new ViewportSize(1440, 900);
    private static final int NARROW = 720;
    private static final double A_WHILE_MILLIS = 500;
    static final double PATIENCE_MILLIS = 30_000;

    /** Nothing unless the page can be pushed sideways; then the elements that make it so wide. */
    private static final String STICKING_OUT = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              const wide = [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > width);
              return ['page ' + document.documentElement.scrollWidth, ...wide.map(each => each.tagName + '.' + each.className
                + ' ' + Math.round(each.getBoundingClientRect().width))];
            }""";

    private final Browser browser;
    private final String server;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> allowed = new ArrayList<>();

    Screens(Browser browser, String server) {
        this.browser = browser;
        this.server = server;
    }

    /** A window of 360 by 740 on a phone that is touched. */
    public Page phone() {
        return window(
                PHONE.width, PHONE.height, options -> options.setIsMobile(true).setHasTouch(true));
    }

    /** A window of 768 by 1024 on a tablet. */
    public Page tablet() {
        return window(768, 1024, options -> options);
    }

    /** A window of 1440 by 900 on a desk. */
    public Page desk() {
        return window(DESK.width, DESK.height, options -> options);
    }

    public Page dark(int width, int height) {
        return window(width, height, options -> options.setColorScheme(ColorScheme.DARK));
    }

    public String server() {
        return server;
    }

    /**
     * Looks at the page once its heading is there: axe finds nothing, and nothing sticks out sideways. With
     * {@code TONGBAN_PICTURES=yes} it leaves a picture {@code target/screenshots/<name>-<width>.png}.
     */
    public void look(Page page, String name) {
        page.waitForLoadState();
        page.locator("h1").first().waitFor();
        if (WITH_PICTURES) picture(page, name);
        assertThat(Axe.findings(page)).as("axe on " + page.url()).isEmpty();
        assertThat((List<?>) page.evaluate(STICKING_OUT))
                .as("what sticks out on " + page.url())
                .isEmpty();
    }

    private static void picture(Page page, String name) {
        var file = name + "-" + page.viewportSize().width + ".png";
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(file)));
    }

    /** What every window shows, to see why a story went wrong. */
    void keepPictures(String story) {
        for (var window : windows) {
            for (var page : window.pages()) picture(page, "failed-" + story + "-" + windows.indexOf(window));
        }
    }

    /** Looks at it as it stands, and as it is on a phone or on a wide screen, whichever this window is not. */
    public void lookInBothSizes(Page page, String name) {
        lookInBothSizes(page, name, () -> {});
    }

    /** @param turned what is to be opened again once the width is another */
    public void lookInBothSizes(Page page, String name, Runnable turned) {
        look(page, name);
        var own = page.viewportSize();
        var other = isNarrow(page) ? DESK : PHONE;
        page.setViewportSize(other.width, other.height);
        turned.run();
        look(page, name);
        page.setViewportSize(own.width, own.height);
    }

    public static boolean isNarrow(Page page) {
        return page.viewportSize().width < NARROW;
    }

    /** For what is made behind a feed: comes back to the page until it is there. */
    public static void reloadUntilThereIs(Locator wanted) {
        var until =
                System.nanoTime() + Duration.ofMillis((long) PATIENCE_MILLIS).toNanos();
        while (true) {
            try {
                wanted.first().waitFor(new Locator.WaitForOptions().setTimeout(A_WHILE_MILLIS));
                return;
            } catch (TimeoutError notYet) {
                if (System.nanoTime() > until) throw notYet;
                wanted.page().reload();
            }
        }
    }

    /** An answer of 400 and above is logged by the browser; a story that provokes one says so, whenever it arrives. */
    public void allowErrors(String containing) {
        allowed.add(containing);
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
        Axe.comeAlong(window);
        windows.add(window);
        return window.newPage();
    }

    void close() {
        windows.forEach(BrowserContext::close);
    }

    void expectNoErrors() {
        assertThat(errors).as("errors in the browser's console").allMatch(error -> allowed.stream()
                .anyMatch(error::contains));
    }
}
