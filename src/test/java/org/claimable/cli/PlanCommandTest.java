package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plan for the year of a contractor, as the command line and its workbook say it. */
class PlanCommandTest {
    @TempDir
    private Path folder;

    private static Printed plan(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "plan",
                "examples/riverside-repairs-2024-25.csv",
                "--value-set",
                "example-values",
                "--as-of",
                "2025-05-01"));
        words.addAll(List.of(more));
        return Printed.by(words.toArray(String[]::new));
    }

    @Test
    void says_what_to_supply_what_it_brings_and_what_nothing_can_put_right() {
        Printed printed = plan("--until", "30/6/2025");
        assertThat(printed.status()).isZero();
        assertThat(printed.out().replaceAll("\\s+", " "))
                .contains("What would make claims claimable: riverside-repairs-2024-25.csv")
                .contains("All steps together would bring ")
                .contains("The last day to supply something is 30 June 2025. Supply only what is true.")
                .contains("Would count if it is there 1. ")
                .contains("Survey the person again by 30 June 2025, if the outcome may have been reached since. "
                        + "Provider: Riverside Repairs Ltd Who does it: The one who claims Effort: Survey again")
                .contains("Nothing makes these count 1. ")
                .contains("Decision sha256:");
    }

    @Test
    void the_answer_is_that_of_the_api_with_the_plan_in_it() {
        JsonNode answer = new JsonMapper().readTree(plan("--json").out());
        JsonNode plan = answer.get("plan");
        assertThat(plan.get("until").asString()).isEqualTo("2025-05-01");
        assertThat(plan.get("steps").get(0).get("label").asString()).isEqualTo("IF");
        assertThat(plan.get("recoverable").get("claims").asInt()).isPositive();
        assertThat(answer.get("decisions")).hasSize(276);
        JsonNode checked = new JsonMapper()
                .readTree(Printed.by(
                                "check",
                                "examples/riverside-repairs-2024-25.csv",
                                "--value-set",
                                "example-values",
                                "--as-of",
                                "2025-05-01",
                                "--json")
                        .out());
        assertThat(checked.has("plan")).isFalse();
        assertThat(answer.get("decisionId")).isEqualTo(checked.get("decisionId"));
        assertThat(answer.get("decisions")).isEqualTo(checked.get("decisions"));
        assertThat(answer.get("summary")).isEqualTo(checked.get("summary"));
    }

    @Test
    void the_workbook_has_a_sheet_for_each_provider_that_says_nothing_of_another() throws IOException {
        Path file = folder.resolve("plan.xlsx");
        assertThat(plan("--output", file.toString()).status()).isZero();
        try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
            List<String> names = new ArrayList<>();
            workbook.forEach(each -> names.add(each.getSheetName()));
            assertThat(names).containsExactlyInAnyOrder("Plan", "Northside Community Trust", "Riverside Repairs Ltd");
            assertThat(text(workbook.getSheet("Northside Community Trust")))
                    .contains("Supply only what is true")
                    .contains("WW-021")
                    .doesNotContain("Riverside")
                    .doesNotContain("JC-037");
            assertThat(text(workbook.getSheet("Riverside Repairs Ltd")))
                    .contains("JC-037")
                    .doesNotContain("Northside")
                    .doesNotContain("WW-021");
            assertThat(text(workbook.getSheet("Plan"))).contains("JC-037").contains("WW-021");
        }
    }

    private static String text(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        for (Row row : sheet) {
            for (Cell cell : row) {
                text.append(cell).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void what_cannot_be_is_refused_with_its_place() throws IOException {
        Printed early = plan("--until", "2025-04-30");
        assertThat(early.status()).isEqualTo(2);
        assertThat(early.err())
                .contains("/plan/until: The last day on which something can be supplied, 30 April 2025, is before");
        assertThat(plan("--until", "soon").err()).contains("\"soon\" is not a date");
        Printed csv = plan("--output", folder.resolve("plan.csv").toString());
        assertThat(csv.status()).isEqualTo(2);
        assertThat(csv.err()).contains("Its name must end in .xlsx.");
        assertThat(Files.exists(folder.resolve("plan.csv"))).isFalse();
    }

    @Test
    void a_table_may_ask_for_a_plan_in_its_settings_and_a_stream_may_not() throws IOException {
        Path stream = folder.resolve("claims.ndjson");
        Files.writeString(stream, "{\"plan\":{}}\n{\"claims\":[]}\n");
        Printed streamed = Printed.by("check", stream.toString(), "--stream");
        assertThat(streamed.status()).isEqualTo(2);
        assertThat(streamed.err()).contains("A plan is of all claims together");
    }

    @Test
    void the_last_day_that_the_file_says_holds_where_the_command_line_says_none() throws IOException {
        Path file = folder.resolve("claims.json");
        Files.writeString(file, """
                {"asOf": "2025-05-01", "plan": {"until": "2025-09-01"},
                 "claims": [{"id": "c1", "individual": "p", "outcome": "gardening", "achievedOn": "2025-07-01"}]}
                """);
        assertThat(Printed.by("plan", file.toString()).out())
                .contains("The last day to supply something is 1 September 2025.");
        assertThat(Printed.by("plan", file.toString(), "--until", "2025-08-01").out())
                .contains("The last day to supply something is 1 August 2025.");
    }
}
