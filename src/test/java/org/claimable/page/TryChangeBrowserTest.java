package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.claimable.CopiedRules;
import org.claimable.ShippedRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An analyst tries a change in a real browser, with scripts and without. */
@RunningPage
class TryChangeBrowserTest extends BrowserVisits {
    private static final int LONGEST = 120_000;

    TryChangeBrowserTest(@LocalServerPort int port) {
        super(port);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_analyst_sees_what_is_wrong_and_what_a_change_does(boolean scripts) {
        Page page = page(scripts, SCREEN);
        page.setDefaultTimeout(LONGEST);
        page.navigate("/rules");
        page.click("a[href='/rules/try']");
        assertNoBarrierWithScripts(page, scripts);
        button(page, "Try the change").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose the files that you changed.");
        assertNoBarrierWithScripts(page, scripts);
        String rules = new CopiedRules(ShippedRules.FOLDER).text("example-contract/6-cohort/cohort.drl");
        page.selectOption("#ruleSet", "example-contract");
        page.setInputFiles(
                "#files",
                new FilePayload(
                        "cohort.drl",
                        "text/plain",
                        rules.replace("of == \"service\"", "of == \"servce\"").getBytes(StandardCharsets.UTF_8)));
        button(page, "Try the change").click();
        assertThat(page.locator("#check")).hasText("What the check says");
        assertThat(page.locator("main").first()).containsText("example-contract/6-cohort/cohort.drl, line ");
        assertNoBarrierWithScripts(page, scripts);
        assertFits(page);
    }

    private static void assertNoBarrierWithScripts(Page page, boolean scripts) {
        if (scripts) {
            assertNoBarrier(page);
        }
    }
}
