package org.claimable.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimable.api.Service;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A workbook of many rows goes from upload to result, and says how far it is meanwhile. */
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"claimable.rules.folder=rules", "claimable.page.patience=0ms"})
class LargeWorkbookBrowserTest {
    private static final int ROWS = 50_000;
    private static final int CLAIMS_OF_ONE = 5;
    private static final List<String> OUTCOMES =
            List.of("Gardening", "Full-time employment", "Regular volunteering", "Pollution", "Recycles waste");

    private final String start;

    LargeWorkbookBrowserTest(@LocalServerPort int port) {
        this.start = "http://127.0.0.1:" + port;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fifty_thousand_rows_are_followed_to_their_result(boolean scripts, @TempDir Path folder) throws IOException {
        Path file = workbook(folder.resolve("many-claims.xlsx"));
        try (BrowserContext context = Chromium.visitor(
                new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setBaseURL(start))) {
            Page page = context.newPage();
            page.navigate("/checks/new");
            page.setInputFiles("input[name=claims]", file);
            page.getByText("Check these claims").click();
            assertThat(page.locator("h1")).hasText("These claims are being decided");
            assertThat(page.locator("[role=status]").textContent())
                    .containsAnyOf("Waiting", "Reading", "Deciding", "Adding");
            assertThat(page.locator("h1")).containsText("Claimable: ");
            assertThat(page.locator("main")).containsText("50,000 claims");
            assertThat(page.locator("main")).containsText("Rule coverage");
            page.navigate(page.url() + "/claims?page=1000");
            assertThat(page.locator("main")).containsText("c49999");
        }
    }

    private static Path workbook(Path file) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file);
                Workbook book = new Workbook(stream, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Claims");
            List<String> headings = List.of("Claim", "Person", "Outcome", "Achieved on", "Evidence", "Reference");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            for (int row = 0; row < ROWS; row++) {
                sheet.value(row + 1, 0, "c" + row);
                sheet.value(row + 1, 1, "p" + row / CLAIMS_OF_ONE);
                sheet.value(row + 1, 2, OUTCOMES.get(row % OUTCOMES.size()));
                sheet.value(row + 1, 3, "2024-07-%02d".formatted(1 + row % 28));
                sheet.value(row + 1, 4, "record");
                sheet.value(row + 1, 5, "register " + row);
            }
        }
        return file;
    }
}
