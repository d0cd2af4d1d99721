package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The API is read and tried in a browser, with nothing asked of any other site and nothing that the policy forbids. */
@RunningPage
class ReferenceBrowserTest {
    private final String start;
    private final List<String> complaints = new ArrayList<>();

    ReferenceBrowserTest(@LocalServerPort int port) {
        this.start = "http://127.0.0.1:" + port;
    }

    private BrowserContext visitor(int width) {
        return Chromium.visitor(
                new Browser.NewContextOptions().setBaseURL(start).setViewportSize(width, 900));
    }

    private Page page(BrowserContext visitor) {
        Page page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(start) && !request.url().startsWith("data:")) {
                complaints.add("A request left the site: " + request.url());
            }
        });
        return page;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 375})
    void an_evaluation_is_sent_from_the_reference(int width) {
        try (BrowserContext visitor = visitor(width)) {
            Page page = page(visitor);
            page.navigate("/");
            page.getByText("API reference, for programs").click();
            Locator evaluate = page.locator("#operations-Evaluations-evaluate");
            evaluate.locator(".opblock-summary-control").click();
            evaluate.getByText("Try it out").waitFor();
            BrowserVisits.assertNoBarrier(page);
            evaluate.getByText("Try it out").click();
            evaluate.locator("button.execute").click();
            assertThat(evaluate.locator(".live-responses-table .response-col_status")
                            .last())
                    .containsText("200");
            assertThat(evaluate.locator(".live-responses-table")).containsText("decisionId");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
        assertThat(complaints).isEmpty();
    }
}
