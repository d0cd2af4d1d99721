package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.claimable.CopiedRules;
import org.claimable.ShippedRules;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Changed files of rules are tried over HTTP: what the check and the comparison say, and that nothing is kept. */
@RunningPage
class TryChangeTest {
    private static final CopiedRules SHIPPED = new CopiedRules(ShippedRules.FOLDER);
    private static final String PARAMETERS = "example-contract/parameters.csv";
    private static final String VOLUNTEERING = """
            {"options": {"rules": "WITH_LEGACY"}, "asOf": "2025-05-01", "claims": [{"id": "c1", "individual": "p1",
             "outcome": "regular-volunteering", "achievedOn": "2024-06-03",
             "evidence": {"kind": "RECORD", "reference": "r1", "from": "2024-02-01", "to": "2024-06-03", "sessions": 9}}]}
            """;
    private static final String RULES = "example-contract/1-eligibility/contract.drl";

    private final Visitor visitor;

    TryChangeTest(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
    }

    private Response tried(Map<String, byte[]> files, String... choices) {
        RequestSpecification form = visitor.asking();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            form = form.multiPart("files", file.getKey(), file.getValue());
        }
        for (int i = 0; i < choices.length; i += 2) {
            form = form.multiPart(choices[i], choices[i + 1]);
        }
        return form.post("/rules/try");
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static String text(Response response) {
        return response.asString()
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replaceAll("\\s+", " ");
    }

    private String digests() {
        return visitor.get("/v1/rule-sets").path("ruleSets.digest").toString();
    }

    @Test
    void a_changed_parameter_is_said_with_what_it_does_to_the_claims_and_nothing_is_published() {
        String before = digests();
        String changed =
                SHIPPED.text("uksvb/parameters.csv").replace("volunteering-months,2,", "volunteering-months,11,");
        Response answer = visitor.asking()
                .multiPart("files", "parameters.csv", changed.getBytes(StandardCharsets.UTF_8))
                .multiPart("ruleSet", "uksvb")
                .multiPart("claims", "claims.json", VOLUNTEERING.getBytes(StandardCharsets.UTF_8))
                .post("/rules/try");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer))
                .contains("Parameter volunteering-months", "11 months", "1 claim is decided differently.")
                .contains("EV-06, moved by the parameter volunteering-months: 1 claim")
                .contains("There is a problem with the files", "uksvb/1-eligibility/evidence.examples.yaml");
        assertThat(digests()).isEqualTo(before);
    }

    @Test
    void a_mistake_is_said_with_its_file_its_line_and_a_way_out() {
        String changed = SHIPPED.text(RULES).replace("provider isIn", "provder isIn");
        Response answer =
                tried(files("contract.drl", changed), "ruleSet", "example-contract", "folder", "1-eligibility");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer))
                .contains(
                        "1 problem was found.",
                        "example-contract/1-eligibility/contract.drl, line 10 ",
                        "Maybe provider")
                .contains("Correct these to see what the files would change.");
    }

    @Test
    void a_table_may_be_a_workbook_in_place_of_the_csv_file() throws IOException {
        String changed = SHIPPED.text(PARAMETERS).replace("starting-days,30,", "starting-days,31,");
        Response answer = tried(Map.of("parameters.xlsx", workbook(changed)), "ruleSet", "example-contract");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer))
                .contains("Parameter starting-days: it is 31 days instead of 30 days.")
                .doesNotContain("This table is in");
    }

    @Test
    void a_new_file_goes_into_the_folder_that_was_chosen() {
        Map<String, byte[]> list =
                files("towns.csv", "value,from,to,provenance,source,note\nLeeds,,,published,contract-2025 clause 1,\n");
        assertThat(text(tried(list, "ruleSet", "example-contract", "folder", "lists")))
                .contains("towns")
                .doesNotContain("is not a file of this rule set");
        Response unplaced = tried(list, "ruleSet", "example-contract");
        assertThat(unplaced.statusCode()).isEqualTo(422);
        assertThat(text(unplaced)).contains("There is a problem", "towns.csv is not a file of this rule set.");
    }

    @Test
    void all_files_that_have_no_place_are_said_at_once() {
        Response answer = tried(files("norms.csv", "a", "nowhere.csv", "b"), "ruleSet", "uksvb");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer))
                .contains("norms.csv could be any of", "1-eligibility/norms.csv")
                .contains("nowhere.csv is not a file of this rule set.");
    }

    @Test
    void a_form_without_files_and_claims_that_cannot_be_read_are_refused_beside_their_fields() {
        assertThat(text(tried(Map.of("Thumbs.db", new byte[1]), "ruleSet", "uksvb")))
                .contains("Choose the files that you changed.");
        Response claims = visitor.asking()
                .multiPart("files", "parameters.csv", SHIPPED.text(PARAMETERS).getBytes(StandardCharsets.UTF_8))
                .multiPart("ruleSet", "example-contract")
                .multiPart(
                        "claims",
                        "claims.csv",
                        "Claim,Outcome\nc1,nothing-of-the-kind\n".getBytes(StandardCharsets.UTF_8))
                .post("/rules/try");
        assertThat(claims.statusCode()).isEqualTo(422);
        assertThat(claims.asString()).contains("href=\"#claims\"", "id=\"claims-error\"");
    }

    private static byte[] workbook(String csv) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Parameters");
            csv.lines().forEach(line -> {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                Arrays.stream(line.split(",", -1)).forEach(cell -> row.createCell(Math.max(0, row.getLastCellNum()))
                        .setCellValue(cell));
            });
            workbook.write(written);
            return written.toByteArray();
        }
    }
}
