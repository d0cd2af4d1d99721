package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Visits to the page in a real browser, with scripts and without; no request may leave the site, nor a script fail. */
abstract class BrowserVisits {
    /** A screen, a phone, and what is left of a screen at 400 % zoom; in pixels. */
    static final int SCREEN = 1280;

    static final int PHONE = 375;
    static final int ZOOMED = 320;

    private static final int HEIGHT = 900;
    private static final int NOT_MODIFIED = 304;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final String start;
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;

    BrowserVisits(int port) {
        this.start = "http://127.0.0.1:" + port;
    }

    @AfterEach
    void nothing_failed_in_the_browser_and_no_request_left_the_site() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    Page page(boolean scripts, int width) {
        context = Chromium.visitor(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setBaseURL(start)
                .setViewportSize(width, HEIGHT));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onResponse(answer -> {
            if (!answer.ok() && !answer.request().isNavigationRequest() && answer.status() != NOT_MODIFIED) {
                complaints.add("%d of %s".formatted(answer.status(), answer.url()));
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(start) && !request.url().startsWith("blob:")) {
                complaints.add("A request left the site: " + request.url());
            }
        });
        return page;
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What axe finds; its reading takes seconds, so that a page is read at one width. No page has frames, which legacy mode leaves out. */
    static void assertNoBarrier(Page page) {
        assertThat(page.frames()).as(page.url()).hasSize(1);
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        assertThat(new AxeBuilder(page)
                        .options(violations)
                        .withTags(RULES)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations())
                .as(page.url())
                .extracting(violation ->
                        violation.getId() + ": " + violation.getNodes().get(0).getHtml())
                .isEmpty();
    }

    /** Nothing runs out of the page at 400 % zoom, on a screen and on a phone, at whose width it is left. */
    static void assertFits(Page page) {
        for (int width : List.of(ZOOMED, SCREEN, PHONE)) {
            page.setViewportSize(width, HEIGHT);
            page.waitForFunction("width => innerWidth === width", width);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d", page.url(), width)
                    .isLessThanOrEqualTo(width);
        }
    }
}
