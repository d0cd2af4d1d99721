package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Outputs and impact measures in a real browser, with scripts and without, on a screen, a phone and paper. */
@RunningPage
class MeasuresBrowserTest extends BrowserVisits {
    private static final String OAK = "Measure,Month,From,To,Space,Amount\nWelfare calls,,2020-03,2020-04,Hub 1,300\n"
            + "Welfare calls,2020-05,,,Hub 1,120\nPeople advised,2020-05,,,Hub 2,7\nPeople advised,2020-06,,,Hub 2,9\n";

    MeasuresBrowserTest(@LocalServerPort int port) {
        super(port);
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static void choose(Page page, FilePayload... files) {
        page.setInputFiles("input[name=figures]", files);
    }

    private static void send(Page page) {
        button(page, "Put them together").click();
    }

    private static String example(Page page) {
        page.navigate("/measures/new");
        button(page, "Community spaces").click();
        page.waitForURL(url -> url.matches(".*/measures/[0-9a-f]{32}"));
        return page.url();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_officer_puts_files_together_corrects_a_mistake_and_prints_one_space(boolean scripts) {
        Page page = page(scripts, SCREEN);
        page.navigate("/measures/new");
        choose(page, file("Oak Homes.csv", OAK.replace("120", "-120")), file("Ash Homes.csv", OAK));
        page.fill("#reference", "Spring 2020");
        send(page);
        assertThat(page.locator(".govuk-error-summary")).containsText("Oak Homes.csv, row 3, column Amount");
        page.locator(".govuk-error-summary a").first().click();
        assertThat(page.locator("#reference")).hasValue("Spring 2020");
        choose(page, file("Oak Homes.csv", OAK), file("Ash Homes.csv", OAK));
        send(page);
        assertThat(page.locator("h1")).hasText("Outputs and impact measures");
        assertThat(page.locator(".app-figures")).containsText("March 2020 to June 2020");
        assertThat(page.locator(".app-months-bar--span").nth(1)).isVisible();
        page.locator("summary").getByText("Oak Homes: ").click();
        assertThat(page.locator(".app-grid").nth(1)).isVisible();
        link(page, "A page to print").click();
        page.locator("summary")
                .getByText("Show one organisation or space alone")
                .click();
        page.locator("a[href*=Oak][href*=space]").getByText("Hub 2").click();
        assertThat(page.locator("h1")).hasText("Outputs and impact measures: Hub 2, Oak Homes");
        assertThat(page.locator(".app-sheet")).not().containsText("Welfare calls");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void choices_are_changed_without_sending_the_files_again_and_all_of_it_is_deleted(boolean scripts) {
        Page page = page(scripts, SCREEN);
        example(page);
        page.getByText("Change the choices").click();
        page.selectOption("#view", "SHARED");
        page.fill("#reference", "For passing on");
        send(page);
        assertThat(page.locator(".govuk-caption-l")).hasText("For passing on");
        assertThat(page.locator("main")).not().containsText("Oak Homes");
        page.getByText("Delete", new Page.GetByTextOptions().setExact(true)).click();
        button(page, "Yes, delete them").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("For passing on was deleted.");
    }

    @Test
    void no_page_has_a_barrier_or_is_wider_than_its_screen() {
        Page page = page(true, PHONE);
        String measures = example(page);
        List<String> parts = List.of(
                "", "/change", "/print", "/print?organisation=Riverbend%20Housing&space=Ferry%20Hall", "/delete");
        for (String part : parts) {
            page.navigate(measures + part);
            page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })");
            assertNoBarrier(page);
            assertFits(page);
        }
        page.navigate("/measures/new");
        choose(page, file("oak.csv", "Measure,Month,Amount\nx,y,z\n"));
        page.locator("#population").evaluate("field => { field.value = 'many' }");
        send(page);
        assertThat(page.locator(".govuk-error-summary")).isVisible();
        assertNoBarrier(page);
        assertFits(page);
    }

    @Test
    void long_names_do_not_make_a_page_wide() {
        Page page = page(true, PHONE);
        page.navigate("/measures/new");
        String name = "Organisation".repeat(16);
        choose(page, file("a.csv", OAK.replace("Hub 1", "s".repeat(190))), file(name + ".csv", OAK));
        send(page);
        page.waitForURL(url -> url.matches(".*/measures/[0-9a-f]{32}"));
        assertFits(page);
        page.navigate(page.url() + "/print");
        assertFits(page);
    }

    @Test
    void a_space_fits_one_sheet_of_paper() {
        Page page = page(false, SCREEN);
        String measures = example(page);
        page.navigate(measures + "/print?organisation=Riverbend%20Housing&space=Ferry%20Hall");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        String paper = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
        assertThat(paper.split("/Type /Page\\b")).hasSize(2);
        assertThat(page.locator("summary").first()).isHidden();
    }
}
