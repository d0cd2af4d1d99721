package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What visitors do, in a real browser, with scripts and without, on a screen, a phone and at 400 % zoom. */
@RunningPage
class BrowserTest extends BrowserVisits {
    private static final Path CLAIMS = Path.of("examples/riverside-repairs-2024-25.csv");
    private static final Path MISTAKES = Path.of("src/test/resources/tables/mistakes.xlsx");

    BrowserTest(@LocalServerPort int port) {
        super(port);
    }

    private static void send(Page page, Path file) {
        page.navigate("/checks/new");
        page.setInputFiles("input[name=claims]", file);
        page.getByText("Change how it is decided").click();
        page.selectOption("#valueSet", "example-values");
        page.fill("#from", "1/4/2024");
        page.fill("#to", "31/3/2025");
        page.fill("#asOf", "1/5/2025");
        button(page, "Check these claims").click();
        page.waitForURL(url -> url.matches(".*/checks/[0-9a-f]{32}"));
    }

    private static String example(Page page) {
        page.navigate("/checks/new");
        button(page, "A contractor’s year").click();
        assertThat(page.locator("h1")).containsText("Claimable: ");
        return page.url();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_officer_sees_what_stands_and_why_the_rest_does_not(boolean scripts) {
        Page page = page(scripts, SCREEN);
        send(page, CLAIMS);
        assertThat(page.locator("h1")).containsText("Claimable: £233,455.50 of £418,604.00 claimed");
        link(page, "57 claims").click();
        assertThat(page.locator("main")).containsText("57 claims, worth £48,175.50 if all counted");
        page.selectOption("#filter-reason", "INCOMPATIBLE_OUTCOME");
        button(page, "Show these").click();
        assertThat(page.locator("tbody tr")).hasCount(5);
        link(page, "MA-010").click();
        assertThat(page.locator("main")).containsText("How to fix it");
        page.locator(".app-reason a", new Page.LocatorOptions().setHasText("Rule "))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/rules/uksvb/3-incompatibility#IN-01"));
        assertThat(page.locator("h1")).containsText("Incompatibility");
        page.goBack();
        link(page, "claim MA-031").click();
        assertThat(page.locator("h1")).containsText("Financial comfort");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_contractor_mends_what_cannot_be_read_or_has_the_rest_decided(boolean scripts) {
        Page page = page(scripts, SCREEN);
        send(page, MISTAKES);
        assertThat(page.locator(".govuk-error-summary")).containsText("column Achieved on");
        assertThat(page.locator("#from")).hasValue("1/4/2024");
        if (scripts) {
            assertNoBarrier(page);
        }
        button(page, "Decide the readable rows").click();
        assertThat(page.locator("h1")).containsText("Claimable: ");
        assertThat(page.locator("main")).containsText("Row cannot be read");
    }

    @Test
    void no_page_has_a_barrier_or_is_wider_than_its_screen() {
        Page page = page(true, PHONE);
        String check = example(page);
        for (String address : List.of(
                "/",
                "/checks/new",
                "/checks",
                check,
                check + "/claims",
                check + "/claims?verdict=REVIEW&search=none",
                check + "/claims/1",
                check + "/claims/20",
                check + "/questions",
                check + "/questions/1",
                check + "/report",
                "/checks/nothing")) {
            page.navigate(address);
            assertNoBarrier(page);
            assertFits(page);
        }
    }

    @Test
    void the_form_is_filled_in_and_sent_by_keyboard_alone() {
        Page page = page(true, SCREEN);
        page.navigate("/checks/new");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to main content");
        page.locator("summary", new Page.LocatorOptions().setHasText("Paste rows"))
                .focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().insertText("Claim\tPerson\tOutcome\tAchieved on\nc1\tp1\tgardening\t1/6/2024");
        for (String field : List.of("from", "to", "valueSet")) {
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasId(field);
        }
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus"))
                .hasText("What the contract promised, community spaces and outputs (optional)");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Results of earlier checks (optional)");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Change how it is decided");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Check these claims");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("Claimable: ");
    }

    @Test
    void what_was_decided_is_taken_away_as_a_workbook() {
        Page page = page(true, SCREEN);
        example(page);
        Download download =
                page.waitForDownload(() -> link(page, "Excel workbook").click());
        assertThat(download.suggestedFilename()).isEqualTo("riverside-repairs-2024-25-decided.xlsx");
    }

    @Test
    void paper_carries_neither_the_address_of_a_check_nor_what_is_for_screens() {
        Page page = page(true, SCREEN);
        page.navigate(example(page) + "/report");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".app-subnav")).isHidden();
        assertThat(page.evaluate("getComputedStyle(document.querySelector('main .govuk-link'), '::after').content"))
                .isEqualTo("none");
    }
}
