package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What readers of the rules do, in a real browser, with scripts and without, on a screen, a phone and at 400 % zoom. */
@RunningPage
class RuleBookBrowserTest extends BrowserVisits {
    private static final List<String> PAGES = List.of(
            "/rules",
            "/rules/uksvb",
            "/rules/uksvb-legacy/2-counting",
            "/rules/uksvb/4-value",
            "/rules/uksvb/parameters",
            "/rules/uksvb/sources",
            "/rules/uksvb/outcomes",
            "/rules/uksvb/outcomes?q=nothing+of+the+kind",
            "/rules/uksvb/outcomes/financial-comfort",
            "/rules/uksvb/outcomes/mental-wellbeing-wemwbs",
            "/rules/uksvb/incompatibilities",
            "/rules/example-contract",
            "/rules/example-contract/5-person",
            "/rules/example-contract/6-cohort",
            "/rules/example-contract/own",
            "/rules/example-contract/words",
            "/rules/compare",
            "/rules/compare?from=uksvb&to=uksvb-legacy&examples=yes",
            "/values",
            "/values/open-wellby",
            "/rules/uksv");

    RuleBookBrowserTest(@LocalServerPort int port) {
        super(port);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_reader_finds_a_rule_and_reads_its_examples_and_its_text(boolean scripts) {
        Page page = page(scripts, SCREEN);
        page.navigate("/");
        link(page, "Rules").click();
        link(page, "UK Social Value Bank rules").click();
        link(page, "EV-03").click();
        Locator rule = page.locator("#EV-03");
        assertThat(rule).containsText("The person had not reached the outcome before");
        rule.locator("summary", new Locator.LocatorOptions().setHasText("examples"))
                .click();
        assertThat(rule.getByText("Not claimable").first()).isVisible();
        rule.locator("summary", new Locator.LocatorOptions().setHasText("Its text"))
                .click();
        assertThat(rule.locator("pre")).containsText("findings.refuse(");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_reader_finds_what_an_outcome_is_not_claimed_with_and_why(boolean scripts) {
        Page page = page(scripts, SCREEN);
        page.navigate("/rules/uksvb/outcomes");
        page.fill("#q", "part-time");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        link(page, "Part-time employment").click();
        link(page, "Row IN-03").click();
        assertThat(page.locator("#IN-03")).containsText("One person is in one main form of work at a time.");
    }

    @Test
    void no_page_of_the_book_has_a_barrier_or_is_wider_than_its_screen() {
        Page page = page(true, PHONE);
        for (String address : PAGES) {
            page.navigate(address);
            page.evaluate("document.querySelectorAll('details').forEach((each, at) => each.open = at < 4)");
            assertNoBarrier(page);
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
            assertFits(page);
        }
    }
}
