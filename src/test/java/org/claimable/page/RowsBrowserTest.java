package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rows that cannot be read, corrected in a real browser, with scripts and without. */
@RunningPage
class RowsBrowserTest extends BrowserVisits {
    private static final String CLAIMS = """
            Claim,Person,Outcome,Date,Evidence,Reference
            c1,p1,Gardening,2024-07-01,Photos,register 7
            c2,p2,Gardening,31/02/2024,Record,register 8
            c3,p3,Gardening,2024-07-03,Photos,register 9
            c4,p4,Gardening,2024-07-04,Record,register 10
            """;

    RowsBrowserTest(@LocalServerPort int port) {
        super(port);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_officer_corrects_rows_and_decides_again(boolean scripts) {
        Page page = page(scripts, scripts ? SCREEN : PHONE);
        page.navigate("/checks/new");
        page.setInputFiles(
                "input[name=claims]", new FilePayload("q1.csv", "text/csv", CLAIMS.getBytes(StandardCharsets.UTF_8)));
        button(page, "Check these claims").click();
        link(page, "Row 3, column Date").click();
        assertThat(page.locator("#row-3-column-4")).isInViewport();
        if (scripts) {
            assertNoBarrier(page);
        }
        assertFits(page);

        page.selectOption("#value-1-1", "Record");
        button(page, "Correct everywhere and decide again").click();
        assertThat(page.locator("main")).containsText("1 row cannot be read");
        page.fill("#row-3-column-4", "28/02/2024");
        button(page, "Save these rows").click();
        assertThat(page.locator(".app-corrections")).containsText("31/02/2024");
        if (scripts) {
            assertNoBarrier(page);
        }
        assertFits(page);
        page.locator(".app-corrections button").last().click();
        assertThat(page.locator("#row-3-column-4")).hasValue("31/02/2024");
        page.fill("#row-3-column-4", "28/02/2024");
        button(page, "Save and decide again").click();
        assertThat(page.locator("h1")).containsText("Claimable");
        assertThat(link(page, "Your file, with what was corrected")).isVisible();
        assertThat(page.url()).matches(".*/checks/[0-9a-f]{32}");
    }
}
