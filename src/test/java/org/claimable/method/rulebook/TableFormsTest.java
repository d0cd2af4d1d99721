package org.claimable.method.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.claimable.CopiedRules;
import org.claimable.ShippedRules;
import org.claimable.method.bank.AnswerScale;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table says the same in whichever form it is saved; what other programs leave beside it says nothing. */
class TableFormsTest {
    private static final List<String> TABLES = List.of(
            "uksvb/parameters.csv",
            "uksvb/placeholders.csv",
            "uksvb/catalogue/outcomes.csv",
            "uksvb/catalogue/answers.csv",
            "uksvb/catalogue/scores.csv",
            "uksvb/1-eligibility/norms.csv",
            "uksvb/3-incompatibility/norms.csv",
            "uksvb/3-incompatibility/incompatible-outcomes.csv");
    private static final String ROWS = "uksvb/3-incompatibility/incompatible-outcomes.csv";
    private static final String NORTH = "north-note";

    @TempDir
    private Path folder;

    private static ReadLibrary read(CopiedRules rules) {
        Problems problems = new Problems();
        ReadLibrary read = ReadLibrary.read(FolderFiles.read(rules.folder(), "", problems), List.of(), problems);
        assertThat(problems.found()).isEmpty();
        return read;
    }

    private static void saysAsShipped(CopiedRules rules) {
        ReadLibrary read = read(rules);
        RuleSet changed = read.ruleSet("uksvb").orElseThrow().ruleSet();
        RuleSet shipped =
                ShippedRules.library().evaluator("uksvb").orElseThrow().ruleSet();
        assertThat(changed.catalogue().outcomes())
                .usingRecursiveComparison()
                .withEqualsForType(AnswerScale::equals, AnswerScale.class)
                .isEqualTo(shipped.catalogue().outcomes());
        assertThat(changed.incompatibilities().rows())
                .isEqualTo(shipped.incompatibilities().rows());
        assertThat(changed.parameters().rows()).isEqualTo(shipped.parameters().rows());
        assertThat(changed.placeholders().rows())
                .isEqualTo(shipped.placeholders().rows());
        assertThat(changed.norms()).isEqualTo(shipped.norms());
        assertThat(read.valueSets().stream().map(each -> each.digest()))
                .containsExactlyInAnyOrderElementsOf(ShippedRules.library().valueSets().stream()
                        .map(each -> each.digest())
                        .toList());
    }

    @Test
    void every_table_may_be_a_workbook() {
        CopiedRules rules = CopiedRules.to(folder);
        TABLES.forEach(table -> AsWorkbook.of(rules, table));
        AsWorkbook.of(rules, "values/example-values/values.csv");
        AsWorkbook.of(rules, "values/open-wellby/values.csv");
        saysAsShipped(rules);
    }

    @Test
    void cells_may_be_separated_by_semicolons_with_empty_ones_at_the_end() throws IOException {
        CopiedRules rules = CopiedRules.to(folder);
        for (String table : TABLES) {
            List<String> lines = Files.readAllLines(ShippedRules.FOLDER.resolve(table));
            String saved = String.join(
                    "\r\n", lines.stream().map(TableFormsTest::withSemicolons).toList());
            rules.write(table, "\uFEFF" + saved + "\r\n;;;;;;;;;;;\r\n;;;;;;;;;;;;\r\n");
        }
        saysAsShipped(rules);
    }

    /** The cells of a line with semicolons between them, and two empty ones at the end. */
    private static String withSemicolons(String line) {
        StringBuilder saved = new StringBuilder();
        if (line.isEmpty()) {
            return "";
        }
        for (String cell : CsvReader.builder().ofSingleCsvRecord(line).getFields()) {
            boolean quoted = cell.contains(";") || cell.contains("\"");
            saved.append(quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                    .append(';');
        }
        return saved + ";";
    }

    @Test
    void a_decision_table_may_have_semicolons() {
        CopiedRules rules = CopiedRules.to(folder).change("uksvb/4-value/deadweight.drl.csv", text -> text.lines()
                .map(TableFormsTest::withSemicolons)
                .reduce("", (all, line) -> all + line + "\r\n"));
        saysAsShipped(rules);
    }

    @Test
    void old_macs_ended_lines_with_a_carriage_return() {
        saysAsShipped(CopiedRules.to(folder).change(ROWS, text -> text.replace('\n', '\r')));
    }

    @Test
    void a_row_may_lack_the_empty_note_at_its_end_which_excel_leaves_out() {
        saysAsShipped(CopiedRules.to(folder)
                .change(
                        "uksvb/placeholders.csv",
                        text -> text.replace("na,inferred,csif section 4.2,\n", "na,inferred,csif section 4.2\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8"})
    void letters_may_be_those_of_windows(String charset) throws IOException {
        CopiedRules rules = CopiedRules.to(folder);
        String row = "IN-90,secure-job,self-employment,,,published,csif section 4.2,no,Caf\u00e9 \u2019s \u20ac5";
        Files.write(folder.resolve(ROWS), (rules.text(ROWS) + row + "\n").getBytes(Charset.forName(charset)));
        assertThat(read(rules)
                        .ruleSet("uksvb")
                        .orElseThrow()
                        .ruleSet()
                        .incompatibilities()
                        .rows())
                .last()
                .satisfies(last -> assertThat(last.rationale()).isEqualTo("Caf\u00e9 \u2019s \u20ac5"));
    }

    @Test
    void what_excel_windows_and_macos_leave_beside_a_table_is_set_aside() throws IOException {
        CopiedRules rules = CopiedRules.to(folder);
        String digest = read(rules).ruleSet("uksvb").orElseThrow().ruleSet().digest();
        for (String left : List.of("~$parameters.xlsx", "Thumbs.db", "desktop.ini", ".DS_Store")) {
            Files.write(rules.uksvb().resolve(left), new byte[] {0, 1, 2});
        }
        assertThat(read(rules).ruleSet("uksvb").orElseThrow().ruleSet().digest())
                .isEqualTo(digest);
    }

    @Test
    void lists_fields_parameters_and_departures_are_of_the_rule_set_that_has_them() {
        RuleSet own = read(OwnTables.in(folder)).ruleSet("own").orElseThrow().ruleSet();
        assertThat(own.fields().find("ward")).hasValueSatisfying(ward -> {
            assertThat(ward.of()).isEqualTo(OwnFields.Holder.CLAIM);
            assertThat(ward.list()).isEqualTo("wards");
            assertThat(ward.headings()).containsExactly("Council ward", "Area ward");
        });
        assertThat(own.lists().find("wards").has(LocalDate.of(2025, 6, 1), " NORTH "))
                .isTrue();
        assertThat(own.lists().find("wards").has(LocalDate.of(2024, 6, 1), "North"))
                .isFalse();
        assertThat(own.departures()).singleElement().satisfies(each -> {
            assertThat(each.norm()).isEqualTo("EV-03");
            assertThat(each.citation().text()).contains("clause 4");
        });
        Parameters before = own.parameters().on(LocalDate.of(2024, 12, 31));
        Parameters after = own.parameters().on(LocalDate.of(2025, 1, 1));
        assertThat(before.number("outcomes-a-year")).isNull();
        assertThat(after.number("outcomes-a-year")).isEqualTo(3);
        assertThat(after.day("service-start")).isEqualTo(LocalDate.of(2025, 4, 1));
    }

    @Test
    void own_tables_say_the_same_as_workbooks() {
        CopiedRules rules = OwnTables.in(folder);
        RuleSet text = read(rules).ruleSet("own").orElseThrow().ruleSet();
        List.of("own/parameters.csv", "own/fields.csv", "own/lists/wards.csv", "own/lists/pairs.csv")
                .forEach(table -> AsWorkbook.of(rules, table));
        RuleSet workbook = read(rules).ruleSet("own").orElseThrow().ruleSet();
        assertThat(workbook.fields()).isEqualTo(text.fields());
        assertThat(workbook.parameters().rows()).isEqualTo(text.parameters().rows());
        assertThat(workbook.lists().find("wards").rows())
                .isEqualTo(text.lists().find("wards").rows());
        assertThat(workbook.lists().find("pairs").rows())
                .isEqualTo(text.lists().find("pairs").rows());
    }

    @Test
    void a_list_of_the_same_name_stands_for_the_rows_below_that_have_its_values() {
        CopiedRules rules = OwnTables.in(folder)
                .write(
                        "uksvb/lists/wards.csv",
                        "value,from,to,provenance,source\n"
                                + "North,,2020-01-01,published,csif 1\nWest,,,published,csif 1\n");
        RuleLists.RuleList wards =
                read(rules).ruleSet("own").orElseThrow().ruleSet().lists().find("wards");
        assertThat(wards.rows()).extracting(row -> row.values().get(0)).containsExactly("North", "West", "South");
        assertThat(wards.has(LocalDate.of(2019, 1, 1), "North")).isFalse();
    }

    @Test
    void the_words_of_a_licensed_overlay_are_not_kept() throws IOException {
        CopiedRules overlay = CopiedRules.of(ShippedRules.FOLDER.resolve("templates/overlay"), folder);
        overlay.append(
                "3-incompatibility/incompatible-outcomes.csv",
                "IN-90,secure-job,self-employment,,,published,our-licence table 3,no," + NORTH);
        overlay.write(
                "parameters.csv",
                "name,value,from,to,unit,provenance,source,note\nouts,1,,,x,published,our-licence 1," + NORTH + "\n");
        Problems problems = new Problems();
        ReadLibrary read = ReadLibrary.read(
                FolderFiles.read(ShippedRules.FOLDER, "", problems),
                List.of(FolderFiles.read(folder, "overlay/", problems)),
                problems);
        assertThat(problems.found()).isEmpty();
        RuleSet laid = read.ruleSet("uksvb").orElseThrow().ruleSet();
        assertThat(laid.incompatibilities().rows()).last().satisfies(row -> assertThat(row.rationale())
                .isEqualTo("the licensed table pairs them"));
        assertThat(laid.parameters().rows()).last().satisfies(row -> assertThat(row.note())
                .isEmpty());
    }
}
