package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer reads in a browser what spaces cost, what was promised in them and what was done there, and finds no barrier. */
@RunningPage
class SpacesBrowserTest extends BrowserVisits {
    SpacesBrowserTest(@LocalServerPort int port) {
        super(port);
    }

    @Test
    void spaces_promises_in_them_and_figures_stand_on_the_result_and_the_report() {
        Page page = page(true, SCREEN);
        page.navigate("/checks/new");
        page.setInputFiles("input[name=claims]", Path.of("src/test/resources/org/claimable/page/spaces.json"));
        button(page, "Check these claims").click();
        page.waitForURL(url -> url.matches(".*/checks/[0-9a-f]{32}"));
        String result = page.url();
        assertShown(page);
        link(page, "1 claimable: Hub").first().click();
        assertThat(page.locator("main")).containsText("c2");
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Financial comfort")))
                .hasCount(1);
        page.navigate(result + "/report");
        assertShown(page);
        assertThat(page.locator("main")).containsText("By pillar");
        String shots = System.getProperty("claimable.shots");
        if (shots != null) {
            page.setViewportSize(SCREEN, SCREEN);
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(shots, "spaces-report.png")));
        }
    }

    private static void assertShown(Page page) {
        Locator main = page.locator("main");
        assertThat(main).containsText("Of 3 commitments");
        assertThat(main).containsText("Priority: High. Why it is needed: Half of the tenants here are in arrears.");
        Locator shed = row(page, "Shed", "£500.00");
        assertThat(shed).containsText("£0.00");
        assertThat(row(page, "Hub", "Tenants' group").or(row(page, "Hub", "£12,000.00")))
                .containsText("£0.16");
        assertThat(row(page, "People attending", "at least 40 people, at most 46 people"))
                .isVisible();
        assertThat(row(page, "Hub", "Financial comfort").last()).containsText("40");
        assertThat(main).containsText("They have no social value of their own and are never added to it.");
        assertNoBarrier(page);
        assertFits(page);
    }

    private static Locator row(Page page, String title, String holds) {
        return page.locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHasText(title))
                .filter(new Locator.FilterOptions().setHasText(holds));
    }

    @Test
    void a_table_of_spaces_goes_with_a_table_of_claims_and_a_mistake_in_it_stands_beside_its_field() {
        Page page = page(true, SCREEN);
        page.navigate("/checks/new");
        page.setInputFiles("input[name=claims]", Path.of("examples/riverside-repairs-2024-25.csv"));
        page.getByText("What the contract promised, community spaces and outputs (optional)")
                .click();
        page.setInputFiles(
                "#spaces",
                new FilePayload(
                        "spaces.csv",
                        "text/csv",
                        "Space,Organisation,Budget\nHub,Oak Homes,none\n".getBytes(StandardCharsets.UTF_8)));
        button(page, "Check these claims").click();
        assertThat(page.locator("#spaces-error")).containsText("\"none\" is no amount in pounds");
        assertNoBarrier(page);
    }
}
