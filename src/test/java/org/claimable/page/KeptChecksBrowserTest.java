package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visitor changes choices, saves a check, goes on with it and deletes it in a real browser, with scripts and without. */
@RunningPage
class KeptChecksBrowserTest extends BrowserVisits {
    private static final Pattern RESULT = Pattern.compile("Claimable: £");

    KeptChecksBrowserTest(@LocalServerPort int port) {
        super(port);
    }

    private static void checkExample(Page page) {
        page.navigate("/checks/new");
        button(page, "A contractor’s year").click();
        assertThat(page.locator("h1")).hasText(RESULT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void choices_are_changed_and_the_check_is_saved_continued_and_deleted(boolean scripts) {
        Page page = page(scripts, SCREEN);
        checkExample(page);
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("This check"))
                .getByText("Change choices")
                .click();
        assertShown(page, scripts);
        page.fill("#from", "1/7/2024");
        button(page, "Decide again").click();
        page.click("text=See the two side by side");
        assertThat(page.locator("h1")).hasText("What differs");
        assertShown(page, scripts);
        page.setViewportSize(SCREEN, ZOOMED);
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("This check"))
                .getByText("Result")
                .click();
        Download saved = page.waitForDownload(
                () -> link(page, "This check, to continue it later").click());
        page.navigate("/checks");
        link(page, "Continue a saved check").click();
        assertShown(page, scripts);
        page.setInputFiles("#saved", saved.path());
        button(page, "Continue").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("Nothing has changed since.");
        page.click("text=Delete this check");
        assertShown(page, scripts);
        button(page, "Yes, delete it").click();
        assertThat(page.locator(".govuk-notification-banner--success")).containsText("was deleted.");
        assertShown(page, scripts);
    }

    private static void assertShown(Page page, boolean scripts) {
        if (scripts) {
            assertNoBarrier(page);
            assertFits(page);
        }
    }

    @Test
    void a_check_that_is_not_used_is_warned_of_and_kept_longer_by_the_keyboard() {
        Page page = page(true, SCREEN);
        int[] asked = {0};
        page.route(
                "**/expiry",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setBody(asked[0]++ == 0 ? "{\"seconds\":200}" : "{\"seconds\":20}")));
        page.clock().install();
        checkExample(page);
        page.waitForCondition(() -> {
            page.clock().fastForward(10_000);
            return page.locator("dialog").isVisible();
        });
        assertThat(page.locator("dialog")).containsText("It will be deleted in 20 seconds");
        assertNoBarrier(page);
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog")).isHidden();
    }
}
