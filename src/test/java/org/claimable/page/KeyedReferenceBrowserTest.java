package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.claimable.page.KeyedPage.Keys;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where the service asks for a key, the API is tried in the reference with the key that is given there. */
@KeyedPage
class KeyedReferenceBrowserTest {
    private final String start;

    KeyedReferenceBrowserTest(@LocalServerPort int port) {
        this.start = "http://127.0.0.1:" + port;
    }

    @Test
    void an_evaluation_is_refused_without_the_key_and_decided_with_it() {
        try (BrowserContext context = Chromium.visitor(
                        new Browser.NewContextOptions().setBaseURL(start).setViewportSize(1280, 900));
                Page page = context.newPage()) {
            page.navigate("/api");
            page.fill("#key", Keys.KEY);
            page.locator("main button").click();
            page.getByText("API reference, for programs").click();
            Locator evaluate = page.locator("#operations-Evaluations-evaluate");
            evaluate.locator(".opblock-summary-control").click();
            evaluate.getByText("Try it out").click();
            assertThat(answerTo(evaluate)).containsText("401");
            authorise(page);
            assertThat(answerTo(evaluate)).containsText("200");
            assertThat(evaluate.locator(".live-responses-table")).containsText("decisionId");
        }
    }

    private static Locator answerTo(Locator operation) {
        operation.locator("button.execute").click();
        return operation.locator(".live-responses-table .response-col_status").last();
    }

    private static void authorise(Page page) {
        page.locator(".auth-wrapper button.authorize").first().click();
        Locator form = page.locator(".auth-container").filter(new Locator.FilterOptions().setHasText("X-API-Key"));
        form.locator("input").fill(Keys.KEY);
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Apply credentials"))
                .click();
        page.locator(".auth-btn-wrapper button.btn-done").first().click();
    }
}
