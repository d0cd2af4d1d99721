package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer asks for every reading in a browser, opens what is said of it, and finds no barrier. */
@RunningPage
class ReadingsBrowserTest extends BrowserVisits {
    ReadingsBrowserTest(@LocalServerPort int port) {
        super(port);
    }

    @Test
    void every_reading_is_asked_for_in_the_form_and_read_on_the_result_and_the_report() {
        Page page = page(true, SCREEN);
        page.navigate("/checks/new");
        page.setInputFiles("input[name=claims]", Path.of("examples/riverside-repairs-2024-25.csv"));
        page.setInputFiles("#commitments", Path.of("examples/riverside-commitments.csv"));
        page.selectOption("#valueSet", "example-values");
        page.fill("#from", "1/4/2024");
        page.fill("#to", "31/3/2025");
        page.getByText("Change how it is decided").click();
        page.fill("#asOf", "1/5/2025");
        page.selectOption("#readings", "true");
        button(page, "Check these claims").click();
        page.waitForURL(url -> url.matches(".*/checks/[0-9a-f]{32}"));
        assertThat(page.locator("main")).containsText("At least £202,986.00 is claimable");
        link(page, "See every reading").click();
        assertThat(page.locator("#readings")).isInViewport();
        Locator every = page.getByText("Every reading and its total");
        every.click();
        page.getByText("Claims that depend on the reading").first().click();
        assertThat(page.getByText("18 of 27 readings").first()).isVisible();
        assertThat(page.getByText("In 15 of 27 readings")).isVisible();
        assertNoBarrier(page);
        assertFits(page);
        String shots = System.getProperty("claimable.shots");
        if (shots != null) {
            page.setViewportSize(SCREEN, SCREEN);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(shots, "readings.png")));
        }
        page.navigate(page.url().replaceFirst("#.*", "") + "/report");
        assertThat(page.locator("main")).containsText("can be claimed. At least £202,986.00 is claimable");
        assertNoBarrier(page);
        assertFits(page);
    }
}
