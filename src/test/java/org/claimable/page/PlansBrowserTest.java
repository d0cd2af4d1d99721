package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Promises and forecasts in a real browser, with scripts and without, on a screen and on a phone. */
@RunningPage
class PlansBrowserTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static Chromium chromium;

    private final String start;
    private BrowserContext context;

    PlansBrowserTest(@LocalServerPort int port) {
        this.start = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @AfterEach
    void closePages() {
        context.close();
    }

    private Page page(boolean scripts, int width) {
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setBaseURL(start)
                        .setViewportSize(width, 900));
        return context.newPage();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static String example(Page page) {
        page.navigate("/forecasts/new");
        press(page, "A tender for repairs");
        assertThat(page.locator("h1")).containsText("£88,815.00 if all that is planned");
        return page.url();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_bidder_models_outcomes_mends_a_mistake_and_changes_the_plan(boolean scripts) {
        Page page = page(scripts, 1280);
        page.navigate("/forecasts/new");
        page.selectOption("#outcome-1", "able-to-save-regularly");
        page.fill("#people-1", "twenty");
        page.selectOption("#valueSet", "example-values");
        press(page, "Add more rows");
        page.selectOption("#outcome-6", "financial-comfort");
        page.fill("#people-6", "15");
        press(page, "Make the forecast");
        page.locator(".govuk-error-summary a").click();
        assertThat(page.locator("#people-1")).isFocused();
        page.fill("#people-1", "20");
        press(page, "Make the forecast");
        assertThat(page.locator("h1")).containsText("£26,730.00");
        assertThat(page.locator("#pairs ~ .app-scroll")).containsText("£10,935.00");
        page.getByText("Change the plan").click();
        assertThat(page.locator("#people-2")).hasValue("15");
    }

    @Test
    void enter_in_a_field_makes_the_forecast() {
        Page page = page(true, 1280);
        page.navigate("/forecasts/new");
        page.selectOption("#outcome-1", "gardening");
        page.fill("#people-1", "3");
        page.press("#people-1", "Enter");
        page.waitForURL(url -> url.matches(".*/forecasts/[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_officer_sees_what_was_promised_against_what_stands(boolean scripts) {
        Page page = page(scripts, 1280);
        page.navigate("/checks/new");
        page.setInputFiles("input[name=claims]", Path.of("examples/riverside-repairs-2024-25.csv"));
        page.getByText("What the contract promised (optional)").click();
        page.setInputFiles("input[name=commitments]", Path.of("examples/riverside-commitments.csv"));
        press(page, "Check these claims");
        page.waitForURL(url -> url.matches(".*/checks/[0-9a-f]{32}"));
        assertThat(page.locator("h2#delivery")).isVisible();
        page.locator(".app-delivery a").first().click();
        assertThat(page.locator(".app-chosen")).containsText("Full-time employment");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 375, 320})
    void no_page_has_a_barrier_or_is_wider_than_its_screen(int width) {
        Page page = page(true, width);
        String forecast = example(page);
        page.navigate("/checks/new");
        press(page, "A contractor’s year");
        assertThat(page.locator("#delivery")).isVisible();
        String check = page.url();
        for (String address : List.of("/forecasts/new", forecast, forecast + "/change", check, check + "/report")) {
            page.navigate(address);
            assertFits(page, width);
        }
        page.navigate("/forecasts/new");
        page.fill("#people-1", "x");
        page.fill("#share-1", "7");
        press(page, "Make the forecast");
        assertFits(page, width);
    }

    private static void assertFits(Page page, int width) {
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .as(page.title())
                .extracting(violation ->
                        violation.getId() + ": " + violation.getNodes().get(0).getHtml())
                .isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.title())
                .isLessThanOrEqualTo(width);
    }

    @Test
    void paper_shows_how_each_line_is_worked_out() {
        Page page = page(true, 1280);
        example(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".app-steps").first()).isVisible();
        assertThat(page.locator("#take-away")).isHidden();
    }
}
