package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.claimable.page.KeyedPage.Keys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visitor signs in with a key in a real browser, with scripts and without. */
@KeyedPage
class SignInBrowserTest {
    private final String start;

    SignInBrowserTest(@LocalServerPort int port) {
        this.start = "http://127.0.0.1:" + port;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_visitor_mends_a_wrong_key_signs_in_checks_claims_and_signs_out(boolean scripts) {
        try (BrowserContext context = Chromium.visitor(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setBaseURL(start)
                .setViewportSize(1280, 900))) {
            Page page = context.newPage();
            page.navigate("/checks/new");
            assertThat(page.locator("h1")).hasText("Sign in");
            signIn(page, "cl_wrong");
            assertThat(page).hasTitle("Error: Sign in – Claimable");
            assertThat(page.locator(".govuk-error-summary")).containsText("This key is not accepted");
            if (scripts) {
                assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            }
            signIn(page, Keys.KEY);
            assertThat(page.locator("header")).containsText("Signed in as riverside");
            page.navigate("/checks/new");
            press(page, "A contractor’s year");
            assertThat(page.locator("h1")).containsText("Claimable: ");
            press(page, "Sign out");
            assertThat(page.locator("main")).containsText("You are signed out");
            page.navigate("/checks");
            assertThat(page.locator("h1")).hasText("Sign in");
        }
    }

    private static void signIn(Page page, String key) {
        page.fill("#key", key);
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
