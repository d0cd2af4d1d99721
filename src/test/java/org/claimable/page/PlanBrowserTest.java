package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer looks in a browser, with scripts and without, at what would make more claims count. */
@RunningPage
class PlanBrowserTest extends BrowserVisits {
    PlanBrowserTest(@LocalServerPort int port) {
        super(port);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_plan_is_made_again_for_a_later_day_and_taken_to_a_provider(boolean scripts) {
        Page page = page(scripts, scripts ? SCREEN : PHONE);
        page.navigate("/checks/new");
        page.setInputFiles("input[name=claims]", Path.of("examples/riverside-repairs-2024-25.csv"));
        page.getByText("Change how it is decided").click();
        page.fill("#asOf", "1/5/2025");
        button(page, "Check these claims").click();
        link(page, "See what would make more of it claimable").click();
        assertThat(page.locator("main")).containsText("The last day to supply something is 1 May 2025.");
        page.fill("#until", "tomorrow");
        button(page, "Plan again").click();
        link(page, "Enter the last day as a date, such as 30/6/2025.").click();
        assertThat(page.locator("#until")).isFocused();
        if (scripts) {
            assertNoBarrier(page);
        }
        page.fill("#until", "30/6/2025");
        button(page, "Plan again").click();
        assertThat(page.locator("main")).containsText("Survey the person again by 30 June 2025");
        if (scripts) {
            assertNoBarrier(page);
        }
        assertFits(page);
        link(page, "Northside Community Trust").click();
        assertThat(page.locator("h1")).containsText("Northside Community Trust");
        assertThat(page.locator("main").innerText()).doesNotContain("Riverside Repairs");
        assertThat(link(page, "Excel workbook")).isVisible();
        if (scripts) {
            assertNoBarrier(page);
        }
        assertFits(page);
    }
}
