package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What readers of the rules do, in a real browser, with scripts and without, on a screen, a phone and at 400 % zoom. */
@RunningPage
class RuleBookBrowserTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
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
            "/rules/compare",
            "/rules/compare?from=uksvb&to=uksvb-legacy&examples=yes",
            "/values",
            "/values/open-wellby",
            "/rules/uksv");

    private static Chromium chromium;

    private final String start;
    private BrowserContext context;

    RuleBookBrowserTest(@LocalServerPort int port) {
        this.start = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @AfterEach
    void closePages() {
        context.close();
    }

    private Page page(boolean scripts, int width) {
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setBaseURL(start)
                        .setViewportSize(width, 900));
        return context.newPage();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_reader_finds_a_rule_and_reads_its_examples_and_its_text(boolean scripts) {
        Page page = page(scripts, 1280);
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
        Page page = page(scripts, 1280);
        page.navigate("/rules/uksvb/outcomes");
        page.fill("#q", "part-time");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        link(page, "Part-time employment").click();
        link(page, "Row IN-03").click();
        assertThat(page.locator("#IN-03")).containsText("One person is in one main form of work at a time.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 375})
    void no_page_of_the_book_has_a_barrier(int width) {
        Page page = page(true, width);
        for (String address : PAGES) {
            page.navigate(address);
            page.evaluate("document.querySelectorAll('details').forEach((each, at) => each.open = at < 4)");
            assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                    .as("%s at %d", address, width)
                    .extracting(violation -> violation.getId() + ": "
                            + violation.getNodes().get(0).getHtml())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 375, 320})
    void no_page_of_the_book_is_wider_than_its_screen(int width) {
        Page page = page(true, width);
        for (String address : PAGES) {
            page.navigate(address);
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d", address, width)
                    .isLessThanOrEqualTo(width);
        }
    }
}
