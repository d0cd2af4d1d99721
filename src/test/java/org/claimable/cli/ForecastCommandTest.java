package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastCommandTest {
    private static final String TOTALS = """
            What the forecast is made of                                    Value
            Wellbeing                                                 £105,100.00
            Less deadweight: what would have happened anyway          −£19,585.00
            Saved by public services (exchequer)                        £3,300.00
            Gained by employers (business)                                  £0.00
            Forecast                                                   £88,815.00
            At risk: outcomes not claimed together                    −£19,335.00
            Cautious value                                             £69,480.00
            People, once for each line: 124.
            """;
    private static final String LINE = """
            5  Apprenticeship, Repairs contract: £760.00
               Wellbeing £800.00, less deadweight of 15% is £680.00
               plus exchequer -£300.00, plus business £0.00: £380.00 a person
               × 4 people × share 0.5 = £760.00
               Note: Shared with a partner
            """;

    @TempDir
    private Path folder;

    private static Printed tender(String file, String... more) {
        String[] arguments = new String[more.length + 6];
        System.arraycopy(
                new String[] {"forecast", "examples/" + file, "--value-set", "example-values", "--as-of", "2025-05-01"},
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Printed.by(arguments);
    }

    @Test
    void the_tender_is_worked_out_line_by_line_and_labelled() {
        Printed printed = tender("tender-plan.csv");
        assertThat(printed.status()).as(printed.err()).isZero();
        assertThat(printed.out())
                .startsWith("FORECAST: tender-plan.csv\n")
                .contains(TOTALS)
                .contains(LINE)
                .contains("Improvement in mental wellbeing (SWEMWBS), Wellbeing walks: value not known")
                .contains("A forecast, not a result (VA-10, published)")
                .contains("One value set (VA-11, published)");
    }

    @Test
    void a_budget_gives_the_social_return() {
        assertThat(tender("tender-plan.csv", "--budget", "£40,000").out())
                .contains(
                        "Each £1 of a budget of £40,000.00 would come to £2.22 of social value; the net benefit would be",
                        "£48,815.00.",
                        "1 line has no value in this value set. The people are counted, and add nothing to any amount.");
    }

    @Test
    void the_same_plan_in_json_is_the_same_forecast() {
        Printed json = Printed.by("forecast", "examples/tender-plan.json");
        assertThat(json.status()).as(json.err()).isZero();
        assertThat(json.out())
                .startsWith("FORECAST: Tender for repairs 2025-28, one year\n")
                .contains(TOTALS)
                .contains(LINE)
                .contains("Each £1 of a budget of £40,000.00");
    }

    @Test
    void it_is_written_as_json_that_the_api_would_answer() throws IOException {
        Path file = folder.resolve("forecast.json");
        Printed printed = tender("tender-plan.csv", "--output", file.toString(), "--json");
        assertThat(printed.out()).isEqualTo(Files.readString(file) + System.lineSeparator());
        assertThat(printed.out()).startsWith("{\"kind\":\"FORECAST\",\"forecastId\":\"sha256:");
    }

    @Test
    void every_row_of_the_csv_says_that_it_is_a_forecast() throws IOException {
        Path file = folder.resolve("forecast.csv");
        tender("tender-plan.csv", "--output", file.toString());
        assertThat(Files.readAllLines(file))
                .hasSize(1 + 8 + 3)
                .allMatch(line -> line.startsWith("FORECAST,") || line.startsWith("\uFEFFKind,"))
                .anyMatch(line -> line.startsWith(
                        "FORECAST,Full-time employment,full-time-employment,12,1,Job club,Half of last year's 24 referrals,"
                                + "1000.00,0.15,850.00,200.00,0.00,1050.00,12600.00,"))
                .anyMatch(line -> line.startsWith("FORECAST,Cautious total,,,,,,,,,,,,69480.00,"))
                .anyMatch(line -> line.contains(",,,,,,not known,"));
    }

    @Test
    void a_note_that_a_spreadsheet_would_run_is_made_harmless() throws IOException {
        Path plan =
                Files.writeString(folder.resolve("plan.csv"), "Outcome,People,Note\nGardening,1,=1+1\n\"Total\",5,\n");
        Path file = folder.resolve("forecast.csv");
        Printed printed = Printed.by("forecast", plan.toString(), "--output", file.toString());
        assertThat(printed.err()).contains("row 3").contains("was passed over");
        assertThat(Files.readString(file)).contains(",'=1+1,").doesNotContain(",=1+1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.csv  | Outcome,People\\nGardning,2\\n     | row 2, column Outcome: The catalogue has no such outcome. Maybe "Gardening".
            a.csv  | Outcome,People\\nGardening,\\n     | row 2, column People: This cell is empty. Fill it in.
            a.csv  | Outcome,People\\nGardening,0\\n    | row 2, column People: "0" is not a whole number from 1 to 10000000.
            a.csv  | Outcome,People,Share\\nGardening,1,2\\n | row 2, column Share: "2" is not over 0, up to 1 (or 100%).
            a.csv  | Outcome,Folk\\nGardening,1\\n      | There is no column "Headcount".
            a.csv  | Outcome,People\\n                  | row 2: There is no outcome below the headings.
            a.csv  | ''                                 | The file is empty.
            a.json | {"outcomes": []}                   | /outcomes: There must be at least one outcome.
            a.json | {"outcomes":                       | This is not JSON: reading stopped at line 1
            a.doc  | Outcome                            | Its name must end in .csv, .xlsx, .tsv, .txt or .json.
            """)
    void input_that_cannot_be_used_exits_2_and_says_where(String name, String content, String message)
            throws IOException {
        Path file = Files.writeString(folder.resolve(name), content.replace("\\n", "\n"));
        Printed printed = Printed.by("forecast", file.toString());
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err()).contains(message).doesNotContain("Exception");
    }

    @Test
    void choices_that_cannot_be_are_named() {
        Printed printed = Printed.by(
                "forecast", "examples/tender-plan.csv", "--value-set", "x", "--rule-set", "y", "--budget", "0");
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.err())
                .contains("--value-set: No such value set is loaded. Loaded: example-values, open-wellby.")
                .contains("--rule-set: No such rule set")
                .contains("--budget: A budget is in pounds");
        assertThat(Printed.by("forecast", "none.csv").err()).contains("There is no such file.");
        assertThat(tender(
                                "tender-plan.csv",
                                "--output",
                                folder.resolve("f.xlsx").toString())
                        .err())
                .contains("Its name must end in .json or .csv.");
    }
}
