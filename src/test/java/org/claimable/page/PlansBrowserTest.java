package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Promises and forecasts in a real browser, with scripts and without, on a screen and on a phone. */
@RunningPage
class PlansBrowserTest extends BrowserVisits {

    PlansBrowserTest(@LocalServerPort int port) {
        super(port);
    }

    private static String example(Page page) {
        page.navigate("/forecasts/new");
        button(page, "A tender for repairs").click();
        assertThat(page.locator("h1")).containsText("£88,815.00 if all that is planned");
        return page.url();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_bidder_models_outcomes_mends_a_mistake_and_changes_the_plan(boolean scripts) {
        Page page = page(scripts, SCREEN);
        page.navigate("/forecasts/new");
        page.selectOption("#outcome-1", "able-to-save-regularly");
        page.fill("#people-1", "twenty");
        page.selectOption("#valueSet", "example-values");
        button(page, "Add more rows").click();
        page.selectOption("#outcome-6", "financial-comfort");
        page.fill("#people-6", "15");
        button(page, "Make the forecast").click();
        page.locator(".govuk-error-summary a").click();
        assertThat(page.locator("#people-1")).isFocused();
        page.fill("#people-1", "20");
        button(page, "Make the forecast").click();
        assertThat(page.locator("h1")).containsText("£26,730.00");
        assertThat(page.locator("#pairs ~ .app-scroll")).containsText("£10,935.00");
        page.getByText("Change the plan").click();
        assertThat(page.locator("#people-2")).hasValue("15");
    }

    @Test
    void enter_in_a_field_makes_the_forecast() {
        Page page = page(true, SCREEN);
        page.navigate("/forecasts/new");
        page.selectOption("#outcome-1", "gardening");
        page.fill("#people-1", "3");
        page.press("#people-1", "Enter");
        page.waitForURL(url -> url.matches(".*/forecasts/[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_officer_sees_what_was_promised_against_what_stands(boolean scripts) {
        Page page = page(scripts, SCREEN);
        page.navigate("/checks/new");
        page.setInputFiles("input[name=claims]", Path.of("examples/riverside-repairs-2024-25.csv"));
        page.getByText("What the contract promised, community spaces and outputs (optional)")
                .click();
        page.setInputFiles("input[name=commitments]", Path.of("examples/riverside-commitments.csv"));
        button(page, "Check these claims").click();
        page.waitForURL(url -> url.matches(".*/checks/[0-9a-f]{32}"));
        assertThat(page.locator("h2#delivery")).isVisible();
        page.locator(".app-delivery a").first().click();
        assertThat(page.locator(".app-chosen")).containsText("Full-time employment");
    }

    @Test
    void no_page_has_a_barrier_or_is_wider_than_its_screen() {
        Page page = page(true, PHONE);
        String forecast = example(page);
        page.navigate("/checks/new");
        button(page, "A contractor’s year").click();
        assertThat(page.locator("#delivery")).isVisible();
        String check = page.url();
        for (String address : List.of("/forecasts/new", forecast, forecast + "/change", check, check + "/report")) {
            page.navigate(address);
            assertHolds(page);
        }
        page.navigate("/forecasts/new");
        page.fill("#people-1", "x");
        page.fill("#share-1", "7");
        button(page, "Make the forecast").click();
        assertHolds(page);
    }

    private static void assertHolds(Page page) {
        assertNoBarrier(page);
        assertFits(page);
    }

    @Test
    void paper_shows_how_each_line_is_worked_out() {
        Page page = page(true, SCREEN);
        example(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".app-steps").first()).isVisible();
        assertThat(page.locator("#take-away")).isHidden();
    }
}
