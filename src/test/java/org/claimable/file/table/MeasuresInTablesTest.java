package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claimable.ShippedRules;
import org.claimable.file.json.MeasuresReader;
import org.claimable.file.json.MeasuresWriter.Answered;
import org.claimable.file.table.MeasuresFiles.SentFile;
import org.claimable.file.table.MeasuresSubmission.Reader;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.measure.MeasuresRequest;
import org.claimable.method.measure.MeasuresRequest.View;
import org.claimable.method.rulebook.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures in tables mean what the same figures in JSON mean; what is wrong with them is said at once, with file, sheet, row and column. */
class MeasuresInTablesTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 7, 31);
    private static final RuleSet RULES =
            ShippedRules.library().evaluator(null).orElseThrow().ruleSet();
    private static final String HEADINGS = "Measure,Month,Organisation,Amount\n";

    private static MeasuresSubmission read(MeasuresFiles files, Map<String, List<String>> chosen) {
        return MeasuresSubmission.read(
                files, chosen, new Reader(NamedFor.PROGRAMS, ShippedRules.library(), TODAY, 1_000_000));
    }

    private static MeasuresSubmission read(byte[] table) {
        return read(figures(null, table), Map.of());
    }

    private static MeasuresSubmission csv(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MeasuresFiles figures(String name, byte[] table) {
        return MeasuresFiles.NONE.and(MeasurePart.FIGURES, new SentFile(name, table));
    }

    private static MeasuresFiles figures(String name, String table) {
        return figures(name, table.getBytes(StandardCharsets.UTF_8));
    }

    private static Answered answered(MeasuresRequest request) {
        return Answered.of(request, RULES, null);
    }

    private static List<String> mistakes(Runnable reading) {
        return catchThrowableOfType(InvalidCohortException.class, reading::run).violations().stream()
                .map(each -> each.pointer() + ": " + each.code())
                .toList();
    }

    private static List<String> notes(MeasuresSubmission submission) {
        return submission.notes().stream()
                .map(each -> each.place() + ": " + each.code())
                .toList();
    }

    /** Figures, each once for a measure, month, organisation and space, in a random order. */
    private static List<List<Object>> random(Random random) {
        List<List<Object>> rows = new ArrayList<>();
        for (String measure : List.of("welfare-calls", "households-fed", "homes-managed", "hire-income")) {
            for (String organisation : List.of("Oak Homes", "Ash Homes", "Ëlm & Co")) {
                for (int month = 1; month <= 6; month++) {
                    if (random.nextInt(3) > 0) {
                        rows.add(List.of(
                                measure,
                                "2020-0" + month,
                                organisation,
                                random.nextBoolean() ? "Hub 1" : "",
                                String.valueOf(random.nextInt(5_000)),
                                "s" + rows.size()));
                    }
                }
            }
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    private static String json(List<List<Object>> rows) {
        return "{\"figures\": [%s]}"
                .formatted(String.join(
                        ",",
                        rows.stream()
                                .map(row -> """
                                        {"measure": "%s", "month": "%s", "organisation": "%s", %s "amount": %s, "submission": "%s"}""".formatted(
                                                row.get(0),
                                                row.get(1),
                                                row.get(2),
                                                row.get(3).equals("") ? "" : "\"space\": \"Hub 1\",",
                                                row.get(4),
                                                row.get(5)))
                                .toList()));
    }

    @Test
    void the_same_figures_come_to_the_same_as_csv_workbook_and_json() {
        for (int seed = 0; seed < 50; seed++) {
            List<List<Object>> rows = random(new Random(seed));
            List<List<Object>> table = new ArrayList<>(rows);
            table.add(0, List.of("Measure", "Month", "Organisation", "Space", "Amount", "Submission"));
            Grid grid = new Grid().rows("Figures", table);
            Answered ofJson = answered(MeasuresReader.read(
                    new ByteArrayInputStream(json(rows).getBytes(StandardCharsets.UTF_8)),
                    ShippedRules.library(),
                    TODAY));
            for (byte[] sent : List.of(grid.csv(), grid.workbook())) {
                Answered ofTable = answered(read(sent).request());
                assertThat(ofTable.measured()).isEqualTo(ofJson.measured());
                assertThat(ofTable.measuresId()).isEqualTo(ofJson.measuresId());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-04",
                "2020/4",
                "04/2020",
                "4/2020",
                "Apr 2020",
                "April 2020",
                "april 2020",
                "Apr-20",
                "Apr-2020",
                "2020-04-01",
                "2020-04-30",
                "15/04/2020",
                "4/4/2020",
                "30 April 2020"
            })
    void a_month_is_read_as_people_write_it(String month) {
        assertThat(csv(HEADINGS + "welfare-calls,%s,Oak Homes,1\n".formatted(month))
                        .request()
                        .figures()
                        .get(0)
                        .from())
                .hasToString("2020-04");
    }

    @Test
    void a_day_of_excel_is_its_month() {
        byte[] workbook = new Grid()
                .rows(
                        "Figures",
                        List.of(
                                List.of("Measure", "Month", "Organisation", "Amount"),
                                List.of("Welfare calls", LocalDate.of(2020, 4, 17), "Oak Homes", "3")))
                .workbook();
        assertThat(read(workbook).request().figures().get(0).from()).hasToString("2020-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"01/04/2020", "13/2020", "2020", "Smarch 2020", "43922", "2020-13", "Q1 2020", "31/02/2020"})
    void what_may_be_another_month_or_none_is_a_mistake(String month) {
        assertThat(mistakes(() -> csv(HEADINGS + "welfare-calls,%s,Oak Homes,1\n".formatted(month))))
                .containsExactly("row 2, column Month: BAD_MONTH");
    }

    @Test
    void a_day_that_may_be_of_two_months_says_which() {
        assertThat(WrittenMonth.of("01/04/2020").wrong()).contains("April 2020", "January 2020");
    }

    @Test
    void a_blank_amount_is_left_out_and_zero_is_zero() {
        MeasuresSubmission read =
                csv(HEADINGS + "welfare-calls,2020-04,Oak Homes,\nwelfare-calls,2020-05,Oak Homes,0\n");
        assertThat(read.request().figures()).hasSize(1);
        assertThat(read.request().figures().get(0).amount()).isZero();
        assertThat(notes(read)).containsExactly("row 2: NOT_REPORTED");
    }

    @Test
    void an_organisation_that_only_left_blanks_is_missing_and_not_forgotten() {
        MeasuresSubmission read =
                csv(HEADINGS + "welfare-calls,2020-04,Oak Homes,5\nwelfare-calls,2020-04,Ash Homes,\n");
        assertThat(read.request().organisations()).containsExactly("Ash Homes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "N/A", "-", "–", "nil", "None", "tbc", "?"})
    void a_word_for_nothing_is_never_taken_for_zero(String word) {
        assertThatThrownBy(() -> csv(HEADINGS + "welfare-calls,2020-04,Oak Homes,%s\n".formatted(word)))
                .isInstanceOfSatisfying(InvalidCohortException.class, invalid -> assertThat(invalid.violations())
                        .singleElement()
                        .satisfies(each -> {
                            assertThat(each.pointer()).isEqualTo("row 2, column Amount");
                            assertThat(each.message()).contains("Leave the cell blank", "write 0");
                        }));
    }

    @Test
    void amounts_may_have_a_pound_sign_and_commas() {
        MeasuresSubmission read = csv(HEADINGS + """
                hire-income,2020-04,Oak Homes,"£1,200.50"
                welfare-calls,2020-04,Oak Homes,"1,200"
                """);
        assertThat(read.request().figures())
                .extracting(each -> each.amount().toPlainString())
                .containsExactly("1200.50", "1200");
    }

    @Test
    void pounds_of_a_measure_that_is_no_money_are_a_mistake() {
        MeasuresRequest request =
                csv(HEADINGS + "welfare-calls,2020-04,Oak Homes,£5\n").request();
        assertThat(mistakes(() -> answered(request))).containsExactly("row 2, column Amount: WRONG_UNIT");
    }

    @Test
    void all_mistakes_are_said_at_once_with_file_sheet_row_and_column() {
        byte[] workbook = Grid.of("Oak Homes", """
                        Measure,Month,Space,Amount
                        welfare-cals,2020-04,,3
                        food-parcels,2020-04,,2.5
                        food-parcels,April,,3
                        footfall,2020-08,,10
                        footfall,2020-05,,
                        """)
                .and("Targets", "Measure,By,Amount\nfood-parcels,soon,5\n")
                .workbook();
        MeasuresFiles files = figures("return.xlsx", workbook)
                .and(
                        MeasurePart.FIGURES,
                        new SentFile(
                                "ash.csv", (HEADINGS + "footfall,2020-05,,-1\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(mistakes(() -> read(files, Map.of("population", List.of("many"), "vew", List.of("x")))))
                .containsExactlyInAnyOrder(
                        "return.xlsx, sheet Oak Homes, row 2, column Measure: UNKNOWN_MEASURE",
                        "return.xlsx, sheet Oak Homes, row 3, column Amount: NOT_WHOLE",
                        "return.xlsx, sheet Oak Homes, row 4, column Month: BAD_MONTH",
                        "return.xlsx, sheet Oak Homes, row 5, column Month: AFTER_AS_OF",
                        "return.xlsx, sheet Targets, row 2, column By: BAD_MONTH",
                        "ash.csv, row 2, column Organisation: MISSING",
                        "query parameter population: MISSING",
                        "query parameter population: OUT_OF_RANGE",
                        "ash.csv, row 2, column Amount: NEGATIVE");
    }

    @Test
    void a_file_or_sheet_without_the_organisation_is_of_its_name_which_is_said() {
        String table = "Measure,Month,Amount\nwelfare-calls,2020-04,3\n";
        byte[] workbook = Grid.of("Ash Homes", table).and("Elm Homes", table).workbook();
        MeasuresSubmission read = read(
                figures("folder/Oak Homes.csv", table).and(MeasurePart.FIGURES, new SentFile("all.xlsx", workbook)),
                Map.of());
        assertThat(read.request().figures())
                .extracting(MeasuresRequest.SubmittedFigure::organisation)
                .containsExactly("Oak Homes", "Ash Homes", "Elm Homes");
        assertThat(read.notes())
                .extracting(TableNote::message)
                .allMatch(each -> each.contains("the name of the "))
                .hasSize(3);
        assertThat(read(figures("Oak Homes.csv", table), Map.of("organisation", List.of("Fir Homes")))
                        .request()
                        .figures()
                        .get(0)
                        .organisation())
                .isEqualTo("Fir Homes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures.csv", "Sheet1.csv", "data (2).csv", ".csv"})
    void a_name_that_is_nobodys_is_not_taken_for_an_organisation(String file) {
        assertThat(mistakes(() -> read(figures(file, "Measure,Month,Amount\nwelfare-calls,2020-04,3\n"), Map.of())))
                .containsExactly("row 1: MISSING_COLUMN");
    }

    @Test
    void titles_totals_blank_rows_and_hidden_sheets_are_passed_over_and_said() {
        MeasuresSubmission read = csv("""
                Monthly return

                Measure,Month,Organisation,Space,Amount,Remark
                welfare-calls,2020-04,Oak Homes,Hub 1,3,
                ,,,,,by telephone
                welfare-calls,2020-04,Oak Homes,Total,3,
                Total,,,,3,
                ,,,,3,
                """);
        assertThat(read.request().figures()).hasSize(1);
        assertThat(notes(read))
                .containsExactlyInAnyOrder(
                        "row 3: HEADINGS_BELOW",
                        "row 3: COLUMNS_NOT_READ",
                        "row 5: NO_ENTRY",
                        "rows 6 to 8: TOTALS_ROW");
    }

    @Test
    void a_workbook_may_hold_all_that_goes_with_the_figures() {
        byte[] workbook = Grid.of("March", HEADINGS + "welfare-calls,2020-03,Oak Homes,3\n")
                .and("April", HEADINGS + "welfare-calls,2020-04,Oak Homes,4\nhomes-managed,2020-04,Oak Homes,10\n")
                .and("Notes", "Anything,at all\n")
                .and("Organisations", "Organisation\nOak Homes\nAsh Homes\n")
                .and(
                        "Spaces",
                        "Space,Organisation,Type,Managed by,Budget,From,To\nHub 1,Oak Homes,Centre,Tenants,£1200.50,Apr 2019,\n")
                .and("Targets", "Measure,Organisation,Space,By,Amount\nWelfare calls,Oak Homes,,June 2020,10\n")
                .and(
                        "Settings",
                        "Setting,Value\nAs of,2020-06-30\nReference,Spring\nView,Full\nGross up by,Homes managed\nPopulation,100\n")
                .workbook();
        MeasuresRequest request = read(workbook).request();
        assertThat(request.asOf()).isEqualTo(LocalDate.of(2020, 6, 30));
        assertThat(request.reference()).isEqualTo("Spring");
        assertThat(request.view()).isEqualTo(View.FULL);
        assertThat(request.grossUp().by()).isEqualTo("Homes managed");
        assertThat(request.figures()).hasSize(3);
        assertThat(request.organisations()).containsExactly("Oak Homes", "Ash Homes");
        assertThat(request.spaces().get(0).budget()).isEqualByComparingTo("1200.50");
        assertThat(request.targets().get(0).by()).hasToString("2020-06");
        assertThat(notes(read(workbook))).containsExactly("workbook: SHEETS_NOT_READ");
        assertThat(answered(request).measured().estimates()).isNotEmpty();
    }

    @Test
    void settings_that_differ_between_files_are_a_mistake_until_one_is_chosen() {
        String sheet = HEADINGS + "welfare-calls,2020-0%d,Oak Homes,3\n";
        MeasuresFiles files = figures(
                        "a.xlsx",
                        Grid.of("Figures", sheet.formatted(3))
                                .and("Settings", "As of,2020-06-30\n")
                                .workbook())
                .and(
                        MeasurePart.FIGURES,
                        new SentFile(
                                "b.xlsx",
                                Grid.of("Figures", sheet.formatted(4))
                                        .and("Settings", "As of,2020-05-31\n")
                                        .workbook()));
        assertThat(mistakes(() -> read(files, Map.of())))
                .containsExactly("b.xlsx, sheet Settings, row 1: SETTINGS_DIFFER");
        assertThat(read(files, Map.of("asOf", List.of("2020-07-01"))).request().asOf())
                .isEqualTo(LocalDate.of(2020, 7, 1));
    }

    @Test
    void headings_that_are_repeated_or_missing_are_mistakes() {
        assertThat(mistakes(
                        () -> csv("Measure,Month,Organisation,Amount,Amount\nwelfare-calls,2020-04,Oak Homes,1,2\n")))
                .containsExactly("row 1, column Amount: REPEATED_COLUMN");
        assertThat(mistakes(() -> csv("Measure,Mnth,Organisation,Amount\nwelfare-calls,2020-04,Oak Homes,1\n")))
                .contains("row 1: MISSING_COLUMN");
        assertThat(mistakes(() -> csv("Measure,From,Organisation,Amount\nwelfare-calls,2020-04,Oak Homes,1\n")))
                .contains("row 1: MISSING_COLUMN");
    }

    @Test
    void a_text_has_at_most_200_characters() {
        String name = "x".repeat(201);
        assertThat(mistakes(() -> csv(HEADINGS + "welfare-calls,2020-04,%s,1\n".formatted(name))))
                .containsExactly("row 2, column Organisation: TOO_LONG");
        assertThat(csv(HEADINGS + "welfare-calls,2020-04,%s,1\n".formatted(name.substring(1)))
                        .request()
                        .figures())
                .hasSize(1);
    }

    @Test
    void a_month_and_a_span_in_one_row_are_a_mistake() {
        assertThat(
                        mistakes(
                                () -> csv(
                                        "Measure,Month,From,To,Organisation,Amount\nfootfall,2020-04,2020-04,2020-05,Oak,1\nfootfall,,2020-04,,Oak,1\n")))
                .containsExactly("row 2, column Month: MONTH_AND_SPAN", "row 3, column To: MISSING");
    }

    @Test
    void other_separators_and_encodings_are_read() {
        String table = "Measure;Month;Organisation;Amount\nhire-income;2020-04;Ëlm Homes;£5\n";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            assertThat(read(table.getBytes(charset)).request().figures().get(0).organisation())
                    .isEqualTo("Ëlm Homes");
        }
        assertThat(csv(table.replace(';', '\t')).request().figures()).hasSize(1);
    }

    @Test
    void what_is_no_table_names_its_file_where_there_are_several() {
        MeasuresFiles files = figures("oak.csv", HEADINGS + "welfare-calls,2020-04,Oak,1\n")
                .and(MeasurePart.FIGURES, new SentFile("ash.csv", new byte[0]));
        assertThatThrownBy(() -> read(files, Map.of()))
                .isInstanceOf(MalformedCohortException.class)
                .hasMessageStartingWith("ash.csv: ");
    }

    @Test
    void figures_beyond_the_limit_are_counted_and_not_kept() {
        StringBuilder table = new StringBuilder(HEADINGS);
        Arrays.asList(1, 2, 3, 4, 5).forEach(each -> table.append("footfall,2020-0%d,Oak,1\n".formatted(each)));
        MeasuresSubmission read = MeasuresSubmission.read(
                figures(null, table.toString()),
                Map.of(),
                new Reader(NamedFor.PROGRAMS, ShippedRules.library(), TODAY, 2));
        assertThat(read.figures()).isEqualTo(5);
        assertThat(read.request().figures()).hasSize(2);
    }
}
