package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.claimable.file.table.ContractorFiles;
import org.claimable.file.table.ContractorFiles.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the upload of files with headings of others to their results, in a real browser, with scripts and without. */
@RunningPage
class ColumnsBrowserTest extends BrowserVisits {

    ColumnsBrowserTest(@LocalServerPort int port) {
        super(port);
    }

    private static void send(Page page, Sent sent) {
        page.navigate("/checks/new");
        page.setInputFiles(
                "input[name=claims]", new FilePayload(sent.name(), "application/octet-stream", sent.content()));
        button(page, "Check these claims").click();
        assertThat(page.locator("h1")).hasText("What is in each column?");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_file_gets_from_upload_to_result(boolean scripts) {
        Page page = page(scripts, SCREEN);
        for (Sent sent :
                scripts ? ContractorFiles.all() : List.of(ContractorFiles.council(), ContractorFiles.quarters())) {
            send(page, sent);
            page.locator("button[name=suggest]").click();
            if (page.locator("#sheet-all").count() > 0) {
                page.check("#sheet-all");
            }
            sent.columns().forEach(each -> page.selectOption("#column-" + (each.charAt(0) - 'A'), each.substring(2)));
            button(page, "Decide with these columns").last().click();
            assertThat(page.locator("h1")).containsText("Claimable: ");
            assertThat(page.locator(".app-figure--whole")).containsText("4 claims");
            link(page, "Change columns").click();
            assertThat(page.locator("h1")).hasText("What is in each column?");
            link(page, "Back to the result").click();
            link(page, "Delete this check").click();
            button(page, "Yes, delete it").click();
        }
    }

    @Test
    void the_columns_have_no_barrier_and_fit_their_screen() {
        Page page = page(true, SCREEN);
        send(page, ContractorFiles.quarters());
        assertNoBarrier(page);
        assertFits(page);
        button(page, "Decide with these columns").last().click();
        page.locator(".govuk-error-summary a").last().click();
        assertThat(page.locator("#nobody")).isFocused();
        assertNoBarrier(page);
        assertFits(page);
    }
}
