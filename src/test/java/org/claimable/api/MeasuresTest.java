package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Figures are sent as JSON, as a table or as files in parts, and are answered as JSON, as CSV or as a workbook. */
@RunningService
class MeasuresTest {
    private static final String CSV = "text/csv";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TABLE = """
            Measure,Month,From,To,Organisation,Space,Amount,Submission,Supersedes
            welfare-calls,,2020-03,2020-04,Oak Homes,Hub 1,300,s1,
            welfare-calls,2020-05,,,Oak Homes,Hub 1,100,s2,
            welfare-calls,2020-05,,,Oak Homes,Hub 1,120,s3,s2
            homes-managed,2020-05,,,Oak Homes,,1100000,,
            """;
    private static final String SETTINGS =
            "?asOf=2020-07-31&reference=Spring%202020&grossUpBy=homes-managed&population=2750000";

    private final Caller caller;

    MeasuresTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    private Answer table(String address, String content, String accept) {
        return caller.send(
                "POST",
                Caller.MEASURES + address,
                content.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", CSV, "Accept", accept));
    }

    private Form parts() {
        return new Form()
                .part("figures", TABLE)
                .part("organisations", "Organisation\nOak Homes\nAsh Homes\n")
                .part(
                        "spaces",
                        "Space,Organisation,Type,Managed by,Budget,From\nHub 1,Oak Homes,CENTRE,Tenants' group,12000.00,2019-04\n")
                .part("targets", "Measure,Organisation,By,Amount\nwelfare-calls,Oak Homes,2020-06,500\n");
    }

    private Answer send(String address, Form form) {
        return caller.send("POST", Caller.MEASURES + address, form.body(), Map.of("Content-Type", form.type()));
    }

    @Test
    void files_in_parts_have_the_identity_of_the_same_request_in_json() {
        Answer json =
                caller.post(Caller.MEASURES, Promises.example("MeasuresRequest").toString());
        Answer files = send(SETTINGS, parts());
        assertThat(files.given().get("measuresId").asString())
                .isEqualTo(json.given().get("measuresId").asString());
        assertThat(files.json().get("totals")).isEqualTo(json.json().get("totals"));
        assertThat(files.json().get("input").get("figures").asInt()).isEqualTo(4);
        assertThat(json.json().has("input")).isFalse();
    }

    @Test
    void settings_may_be_a_part_and_the_address_wins() {
        Form form = parts().part("settings", "Setting,Value\nAs of,2020-06-30\nView,SHARED\n");
        assertThat(send("", form).given().get("asOf").asString()).isEqualTo("2020-06-30");
        Answer chosen = send("?asOf=2020-07-31&view=FULL", form);
        assertThat(chosen.given().get("asOf").asString()).isEqualTo("2020-07-31");
        assertThat(chosen.json().get("view").asString()).isEqualTo("FULL");
    }

    @Test
    void several_files_are_put_together_and_mistakes_name_theirs() {
        Form form = new Form()
                .part("figures", "Measure,Month,Organisation,Amount\nfootfall,2020-04,Oak Homes,n/a\n")
                .part("figures", "Measure,Month,Organisation,Amount\nfootfal,2020-04,Ash Homes,5\n");
        Answer refused = send("?asOf=2020-07-31", form);
        refused.refused(422);
        assertThat(StreamSupport.stream(refused.json().get("errors").spliterator(), false)
                        .map(each -> each.get("pointer").asString()))
                .containsExactly("figures.csv, row 2, column Amount", "figures.csv, row 2, column Measure");
    }

    @Test
    void notes_say_which_rows_were_not_reported_and_whose_figures_were_taken_from_the_name_of_their_file() {
        String figures = "Measure,Month,Amount\nwelfare-calls,2020-05,7\nwelfare-calls,2020-06,\n";
        Form form = new Form().file("figures", "Oak Homes.csv", figures.getBytes(StandardCharsets.UTF_8));
        assertThat(send("?asOf=2020-07-31", form).given().at("/input/notes").findValuesAsString("code"))
                .containsExactlyInAnyOrder("ORGANISATION_BY_NAME", "NOT_REPORTED");
    }

    @Test
    void a_csv_answer_has_a_row_a_view_and_a_figure() {
        Answer answer = table(SETTINGS, TABLE, CSV);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(CSV);
        assertThat(answer.text())
                .startsWith("\uFEFFView,Measure,Code,Unit")
                .contains(
                        "Totals,Welfare calls,welfare-calls,number", "Months,Welfare calls", "Estimates,Welfare calls")
                .contains("Completeness,Welfare calls,welfare-calls,number,Individuals,Oak Homes,,2020-03,");
    }

    @Test
    void a_workbook_has_a_sheet_a_view_and_charts() throws IOException {
        Answer answer = table(SETTINGS, TABLE, WORKBOOK);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.bytes()))) {
            List<String> sheets = StreamSupport.stream(workbook.spliterator(), false)
                    .map(each -> each.getSheetName())
                    .toList();
            assertThat(sheets)
                    .containsExactly(
                            "Summary",
                            "Totals",
                            "Months",
                            "Charts",
                            "Months for charts",
                            "By space",
                            "By organisation",
                            "By pillar",
                            "Completeness",
                            "Estimates",
                            "Superseded",
                            "What to know");
            assertThat(workbook.getSheet("Charts").getDrawingPatriarch().getCharts())
                    .hasSize(2);
            assertThat(workbook.getSheet("Estimates").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Estimates, not counts");
            assertThat(workbook.getSheet("Totals").getRow(1).getCell(2).getNumericCellValue())
                    .isEqualTo(420);
        }
        assertThat(answer.bytes()).isEqualTo(table(SETTINGS, TABLE, WORKBOOK).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, WORKBOOK})
    void text_that_a_spreadsheet_could_run_is_made_harmless(String accept) throws IOException {
        String evil = "=HYPERLINK(1)";
        Answer answer = table(
                "?asOf=2020-07-31",
                "Measure,Month,Organisation,Space,Amount\nfootfall,2020-04,%s,+1,5\n".formatted(evil),
                accept);
        if (accept.equals(CSV)) {
            assertThat(answer.text()).contains("'" + evil, "'+1").doesNotContain("," + evil);
            return;
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.bytes()))) {
            var cell = workbook.getSheet("By organisation").getRow(1).getCell(0);
            assertThat(cell.getStringCellValue()).isEqualTo(evil);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void an_unknown_parameter_is_refused_and_so_is_a_setting_beside_json() {
        table("?vew=SHARED", TABLE, "application/json").refused(400);
        caller.send(
                        "POST",
                        Caller.MEASURES + "?view=SHARED",
                        Promises.example("MeasuresRequest").toString().getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/json"))
                .refused(422);
        table("?view=ALL&ruleSet=none", TABLE, "application/json").refused(422);
    }

    @Test
    void a_shared_answer_names_nobody_in_any_form() {
        for (String accept : List.of("application/json", CSV)) {
            assertThat(table("?asOf=2020-07-31&view=SHARED", TABLE, accept).text())
                    .doesNotContain("Oak Homes", "Hub 1");
        }
    }

    @Test
    void a_shared_answer_says_nothing_of_the_files_that_it_was_made_of() {
        Form form = new Form().part("figures", "Measure,Month,Amount\nfootfall,2020-04,\nfootfall,2020-05,5\n");
        String settings = "&asOf=2020-07-31&organisation=Oak+Homes";
        assertThat(send("?view=FULL" + settings, form).given().get("input").get("notes"))
                .hasSize(1);
        assertThat(send("?view=SHARED" + settings, form).given().has("input")).isFalse();
    }

    @Test
    void parts_that_are_unknown_or_missing_are_named() {
        Answer refused = send(
                "", new Form().part("figurs", TABLE).part("spaces", "Space\n").part("spaces", "Space\n"));
        refused.refused(422);
        assertThat(refused.text()).contains("UNKNOWN_PART", "MISSING", "REPEATED");
    }
}
