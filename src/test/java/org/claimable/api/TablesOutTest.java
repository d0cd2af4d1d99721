package org.claimable.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Decided claims come back as tables, and templates are there to fill in. */
@RunningService
class TablesOutTest {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final int port;
    private final Caller caller;

    TablesOutTest(@LocalServerPort int port) {
        this.port = port;
        this.caller = new Caller(port);
    }

    private Answer evaluate(String accepted) {
        byte[] cohort = Promises.example("CohortRequest").toString().getBytes(StandardCharsets.UTF_8);
        return caller.send(
                "POST", Caller.EVALUATIONS, cohort, Map.of("Content-Type", "application/json", "Accept", accepted));
    }

    private static XSSFWorkbook workbook(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    @Test
    void the_workbook_says_of_each_claim_what_the_json_says() throws IOException {
        Answer answer = evaluate(WORKBOOK);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(WORKBOOK);
        XSSFWorkbook workbook = workbook(answer.bytes());
        XSSFSheet claims = workbook.getSheet("Claims");
        assertThat(claims.getRow(1).getCell(0).getStringCellValue()).isEqualTo("c1");
        assertThat(claims.getRow(3).getCell(0).getStringCellValue()).isEqualTo("c3");
        assertThat(claims.getLastRowNum()).isEqualTo(3);
        assertThat(workbook.getSheet("Summary").getRow(0).getCell(0).getStringCellValue())
                .isEqualTo("Riverside repairs 2024/25");
        String decision = evaluate("application/json").given().get("decisionId").asString();
        assertThat(workbook.getSheet("About")).anySatisfy(row -> {
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Decision, exactly");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo(decision);
        });
    }

    @ParameterizedTest
    @CsvSource({WORKBOOK, "text/csv"})
    void the_same_request_gets_the_same_bytes(String accepted) {
        assertThat(evaluate(accepted).bytes()).isEqualTo(evaluate(accepted).bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/evaluations, " + WORKBOOK + ", decided-claims.xlsx",
        "POST, /v1/evaluations, text/csv, decided-claims.csv",
        "GET, /v1/templates/claims.xlsx, " + WORKBOOK + ", claims.xlsx",
        "GET, /v1/templates/claims.csv, text/csv, claims.csv"
    })
    void a_table_is_a_file_to_save(String method, String path, String type, String name) {
        var request = given().baseUri("http://127.0.0.1").port(port).accept(type);
        if (method.equals("POST")) {
            request.contentType("application/json")
                    .body(Promises.example("CohortRequest").toString());
        }
        Response response = request.request(method, path);
        assertThat(response.header("Content-Disposition")).isEqualTo("attachment; filename=\"%s\"".formatted(name));
        assertThat(response.contentType()).isEqualTo(type);
    }

    @Test
    void a_template_is_of_the_rule_set_asked_for() throws IOException {
        Answer answer = caller.get("/v1/templates/claims.xlsx?ruleSet=uksvb-legacy");
        assertThat(answer.status()).isEqualTo(200);
        XSSFWorkbook template = workbook(answer.bytes());
        assertThat(template.getSheet("Settings"))
                .filteredOn(row -> row.getCell(0).getStringCellValue().equals("Rule set"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.getCell(1).getStringCellValue()).isEqualTo("uksvb-legacy"));
        assertThat(caller.get("/v1/templates/claims.xlsx?ruleSet=uksvb-legacy").bytes())
                .isEqualTo(answer.bytes());
        assertThat(caller.get("/v1/templates/claims.xlsx").bytes()).isNotEqualTo(answer.bytes());
    }

    @Test
    void a_browser_gets_the_template_too() {
        Map<String, String> headers =
                Map.of("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        assertThat(caller.send("GET", "/v1/templates/claims.csv", new byte[0], headers)
                        .text())
                .startsWith("\uFEFFClaim,Person,Age,Outcome,Achieved on");
    }
}
