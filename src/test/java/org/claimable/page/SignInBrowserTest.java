package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimable.access.key.ApiKey;
import org.claimable.api.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A visitor signs in with a key in a real browser, with scripts and without. */
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "claimable.rules.folder=rules")
class SignInBrowserTest {
    private static final String KEY = "cl_browser";

    private static Chromium chromium;

    private final String start;

    SignInBrowserTest(@LocalServerPort int port) {
        this.start = "http://127.0.0.1:" + port;
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry settings) throws IOException {
        Path file = Files.createTempFile("keys", ".csv");
        file.toFile().deleteOnExit();
        Files.writeString(
                file,
                "name,scopes,last day,sha256\nriverside,claims:evaluate rules:read,,%s\n".formatted(ApiKey.hash(KEY)));
        settings.add("claimable.access.keys", file::toString);
    }

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_visitor_mends_a_wrong_key_signs_in_checks_claims_and_signs_out(boolean scripts) {
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
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
            signIn(page, KEY);
            assertThat(page.locator("header")).containsText("Signed in as riverside");
            page.navigate("/checks/new");
            press(page, "A contractor’s year");
            assertThat(page.locator("h1")).containsText("What stands");
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
