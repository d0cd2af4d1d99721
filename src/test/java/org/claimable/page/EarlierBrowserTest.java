package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A second quarter and a year to date, checked against the decided file of the first quarter, in a browser and without one. */
@RunningPage
class EarlierBrowserTest extends BrowserVisits {
    private static final Path FILES = Path.of("src/test/resources/org/claimable/file/table");

    private final int port;
    private final Visitor visitor;

    EarlierBrowserTest(@LocalServerPort int port) {
        super(port);
        this.port = port;
        this.visitor = new Visitor(port);
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(FILES.resolve(name));
    }

    private byte[] decidedFirst(String ending) throws IOException {
        String check = visitor.finished(visitor.send(
                "q1.csv", file("q1.csv"), "valueSet", "example-values", "from", "2024-04-01", "to", "2024-06-30"));
        byte[] decided = visitor.get(check + "/decided-claims." + ending).asByteArray();
        visitor.post(check + "/delete");
        return decided;
    }

    private static void open(Page page) {
        page.navigate("/checks/new");
        page.getByText("Results of earlier checks (optional)").click();
    }

    private void send(Page page, String kind) throws IOException {
        open(page);
        page.setInputFiles("input[name=claims]", FILES.resolve("q2.csv"));
        page.setInputFiles(
                "#previous", new FilePayload("q1-decided.xlsx", "application/octet-stream", decidedFirst("xlsx")));
        page.getByLabel(kind).check();
        button(page, "Check these claims").click();
        page.waitForURL(url -> url.matches(".*/checks/[0-9a-f]{32}"));
        assertThat(page.locator("#since")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_officer_checks_the_second_quarter_on_top_of_the_first(boolean scripts) throws IOException {
        Page page = page(scripts, SCREEN);
        send(page, "They come on top");
        assertThat(page.locator("main")).containsText("2 of 2 people");
        assertThat(page.locator("main")).containsText("the check of 1 April to 30 June 2024");
        Locator again = page.getByText("Refused then and claimed again");
        assertThat(again.first()).isVisible();
        assertThat(page.locator("main")).containsText("Evidence: nothing → Record; Reference: nothing → letter");
        button(page, "Decide again by those choices").click();
        page.waitForURL(url -> url.matches(".*/checks/[0-9a-f]{32}"));
        assertThat(page.locator("h1")).containsText("£1,050.00 of £2,100.00");
        assertThat(page.locator("main")).containsText("1 July 2024 to 30 September 2024");
    }

    @Test
    void no_page_of_earlier_checks_has_a_barrier_or_is_wider_than_its_screen() throws IOException {
        Page page = page(true, ZOOMED);
        send(page, "They replace them");
        assertHolds(page, "since-result");
        page.locator("h3 a[href$='list=withdrawn']").click();
        assertThat(page.locator("h1")).containsText("Withdrawn: 1 claim");
        assertHolds(page, "since-list");
        open(page);
        page.setInputFiles("input[name=claims]", FILES.resolve("q2.csv"));
        page.setInputFiles("#previous", FILES.resolve("q1-decided.csv"));
        button(page, "Check these claims").click();
        page.locator(".govuk-error-summary a").click();
        assertThat(page.locator("#previousKind")).isFocused();
        assertHolds(page, "since-form");
    }

    private static void assertHolds(Page page, String name) {
        assertNoBarrier(page);
        assertFits(page);
        String shots = System.getProperty("claimable.shots");
        if (shots != null) {
            for (int width : new int[] {SCREEN, ZOOMED}) {
                page.setViewportSize(width, SCREEN);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(shots, name + "-" + width + ".png")));
            }
        }
        page.setViewportSize(ZOOMED, SCREEN);
    }

    @Test
    void another_visitor_does_not_see_what_became_of_claims_nor_decide_them_again() throws IOException {
        page(false, SCREEN);
        Response begun = visitor.send(visitor.asking()
                .multiPart("claims", "q2.csv", file("q2.csv"))
                .multiPart("previous", "q1.csv", decidedFirst("csv"))
                .multiPart("previousKind", "on-top"));
        String check = visitor.finished(begun);
        assertThat(visitor.page(check + "/since?list=again")).contains("Q2-1", "There is no evidence");
        assertThat(visitor.get(check + "/since?list=nothing").statusCode()).isEqualTo(404);
        Visitor other = new Visitor(port);
        assertThat(other.get(check + "/since?list=again").statusCode()).isEqualTo(404);
        assertThat(other.post(check + "/earlier-choices").statusCode()).isEqualTo(404);
        assertThat(visitor.get(check).statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_that_was_not_decided_is_refused_beside_its_field() throws IOException {
        page(false, SCREEN);
        Response begun = visitor.send(visitor.asking()
                .multiPart("claims", "q2.csv", file("q2.csv"))
                .multiPart("previous", "q1.csv", file("q1.csv"))
                .multiPart("previousKind", "replace"));
        Response refused = visitor.get(visitor.finished(begun));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("This file was not decided here", "id=\"previous-error\"", "There is a problem")
                .contains("value=\"replace\" aria-describedby=\"replace-hint\" checked=\"checked\"");
    }
}
