package org.claimable.method.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimable.method.rulebook.OwnTables.ABOUT;
import static org.claimable.method.rulebook.OwnTables.FIELDS;
import static org.claimable.method.rulebook.OwnTables.PAIRS;
import static org.claimable.method.rulebook.OwnTables.PARAMETERS;
import static org.claimable.method.rulebook.OwnTables.REMEDIES;
import static org.claimable.method.rulebook.OwnTables.WARDS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an analyst gets wrong in fields, lists, parameters and departures, and in the CSV files that hold them. */
class OwnTablesTest {
    private static final String OUTCOMES = "uksvb/catalogue/outcomes.csv";

    @TempDir
    private Path folder;

    private static Mistake row(String file, String row, String words) {
        return new Mistake("in " + file + " " + row, rules -> rules.append(file, row), file, row, words);
    }

    private static Mistake instead(String file, String before, String after, String words) {
        return new Mistake("in " + file + " " + after, rules -> rules.replace(file, before, after), file, after, words);
    }

    static Stream<Mistake> fields() {
        return Stream.of(
                row(FIELDS, "ward,Other,claim,text,no,,published,contract 1,", "Field ward has two rows"),
                row(FIELDS, "outcome,Other,claim,text,no,,published,contract 1,", "which claims have already"),
                row(FIELDS, "post code,Other,claim,text,no,,published,contract 1,", "as in wardCode"),
                row(
                        FIELDS,
                        "day,Date achieved,claim,date,no,,published,contract 1,",
                        "the column Achieved on of claims"),
                row(FIELDS, "other,Other,claim,text,no,council-ward,published,contract 1,", "the field ward too"),
                row(FIELDS, "other,Other,claim,txt,no,,published,contract 1,", "Maybe text"),
                row(FIELDS, "other,Other,claim,list:ward,no,,published,contract 1,", "Maybe list:wards"),
                row(FIELDS, "other,Other,claim,list:pairs,no,,published,contract 1,", "2 columns of values"),
                row(FIELDS, "other,Other,individuals,text,no,,published,contract 1,", "Maybe individual"),
                row(FIELDS, "other,Other,claim,text,maybe,,published,contract 1,", "not yes or no"),
                row(FIELDS, "other,Other,claim,text,no,,published,moon 1,", "sources.yaml does not list"),
                row(FIELDS, "other,Other,claim,text,no,published,contract 1", "7 cells, but the table has 9 columns"),
                new Mistake(
                        "more than 50 fields",
                        rules -> rules.append(
                                FIELDS,
                                IntStream.range(0, 49)
                                        .mapToObj("f%d,F%<d,claim,text,no,,published,contract 1,\n"::formatted)
                                        .reduce("", String::concat)),
                        FIELDS,
                        "f48,",
                        "at most 50 fields"));
    }

    static Stream<Mistake> remedies() {
        return Stream.of(
                row(REMEDIES, "no evidence,record,claimant,1,Give it.,published,contract 1,", "as in NO_EVIDENCE"),
                row(REMEDIES, "NO_EVIDENCE,records,claimant,1,Give it.,published,contract 1,", "Maybe record"),
                row(REMEDIES, "NO_EVIDENCE,,claimant,1,Give it.,published,contract 1,", "Column supply is empty"),
                row(
                        REMEDIES,
                        "NO_EVIDENCE,record,contractor,1,Give it.,published,contract 1,",
                        "none of claimant, partner"),
                row(REMEDIES, "NO_EVIDENCE,record,claimant,5,Give it.,published,contract 1,", "Effort is from 1"),
                row(REMEDIES, "NO_EVIDENCE,record,claimant,some,Give it.,published,contract 1,", "effort"),
                row(REMEDIES, "NO_EVIDENCE,record,claimant,1,,published,contract 1,", "Column action is empty"),
                row(REMEDIES, "NO_EVIDENCE,record,claimant,1,Give it.,published,moon 1,", "sources.yaml does not list"),
                row(
                        REMEDIES,
                        "NO_EVIDENCE,record,claimant,1,Give it.,published",
                        "6 cells, but the table has 8 columns"),
                instead(REMEDIES, "code,supply", "kode,supply", "Column code is missing"));
    }

    static Stream<Mistake> lists() {
        return Stream.of(
                row(WARDS, "north ,2026-01-01,,published,contract 1,", "it stands in " + WARDS + ", line 2 too"),
                row(WARDS, ",,,published,contract 1,", "Column value is empty"),
                row(WARDS, "East,2025-02-01,2025-01-01,published,contract 1,", "Maybe the two are swapped"),
                row(WARDS, "East,01/02/2025,,published,contract 1,", "Maybe 2025-04-01"),
                row(WARDS, "East,,,,contract 1,", "Column provenance is empty"),
                row(WARDS, "East,West,,,published,contract 1,,", "8 cells, but the table has 6 columns"),
                row(PAIRS, "Riverside,,,,published,contract 1", "Column service is empty"),
                instead(PAIRS, "provider,service", "provider,provider", "Column provider is there twice"),
                instead(PAIRS, "provider,service,from,to", "provider,service,form,to", "Column from is missing"),
                instead(PAIRS, "provider,service", "provider,Service!", "is not named as a column is"),
                instead(WARDS, "value,from", "from", "no column of values"),
                new Mistake(
                        "an empty list",
                        rules -> rules.write("own/lists/none.csv", "value,from,to,provenance,source\n"),
                        "own/lists/none.csv",
                        "This list is empty"),
                new Mistake(
                        "a list with a name of its own kind",
                        rules -> rules.write("own/lists/No 1.csv", rules.text(WARDS)),
                        "own/lists/No 1.csv",
                        "Maybe rename the file"),
                new Mistake(
                        "other columns than the list below",
                        rules -> rules.write(
                                "uksvb/lists/wards.csv", rules.text(PAIRS).replace("contract", "csif")),
                        WARDS,
                        "North,",
                        "has the columns value here, and provider, service below"));
    }

    static Stream<Mistake> parameters() {
        return Stream.of(
                row(
                        PARAMETERS,
                        "outcomes-a-year,4,2026-01-01,,outcomes,published,contract 1,",
                        "two values at the same"),
                row(
                        PARAMETERS,
                        "outcomes-a-year,2024-01-01,,2024-12-31,date,published,contract 1,",
                        "a day in one row"),
                row(
                                PARAMETERS,
                                "clause-1,4,,,x,published,contract 1,\nclause1,4,,,x,published,contract 1,",
                                "are both parameters.clause1")
                        .onLineOf("clause1,"),
                row(PARAMETERS, "on,4,,,outcomes,published,contract 1,", "has a meaning already"),
                row(PARAMETERS, "get-class,4,,,outcomes,published,contract 1,", "has a meaning already"),
                row(PARAMETERS, "Most,4,,,outcomes,published,contract 1,", "A code has small letters"),
                row(PARAMETERS, "most,-4,,,outcomes,published,contract 1,", "not below 0"),
                row(PARAMETERS, "most,2025-02-30,,,date,published,contract 1,", "not a date"),
                row(PARAMETERS, "adult-from-age,2025-02-01,,,date,published,contract 1,", "is a number"));
    }

    static Stream<Mistake> departures() {
        return Stream.of(
                instead(ABOUT, "norm: EV-03", "norm: EV-3", "Maybe EV-03"),
                instead(ABOUT, "norm: EV-03", "norm: EL-01", "No rule set can depart from EL-01"),
                instead(ABOUT, "why: The contract counts it., ", "", "It does not say its why")
                        .onLineOf("norm: EV-03"),
                instead(ABOUT, "source: contract clause 4", "source: moon clause 4", "sources.yaml does not list"),
                row(ABOUT, "  - {norm: EV-03, why: x, source: contract 1}", "departs from EV-03 twice"),
                row(ABOUT, "  - EV-04", "Maybe {norm: EV-03"),
                row(ABOUT, "chapters: [{id: 5-counting, title: More}]", "another chapter counting"),
                instead(ABOUT, "version: \"1\"", "version: " + "9".repeat(31), "more than 30 characters"),
                instead(ABOUT, "title: Rules of a contract", "title: " + "x".repeat(10_001), "than 10,000 characters"),
                instead(ABOUT, "references: FOLDED", "references: FOLDID", "Maybe AS_WRITTEN or FOLDED"));
    }

    static Stream<Mistake> shippedTables() {
        return Stream.of(
                instead(
                        OUTCOMES,
                        "part-time-employment,UKSVB,Employment",
                        "part-time-employment,UKSVB,employment",
                        "Maybe Employment"),
                instead(
                        "values/example-values/values.csv",
                        "apprenticeship,800.00",
                        "apprenticeship,-800.00",
                        "holds an amount below 0"),
                row(
                        "values/example-values/values.csv",
                        "gardening,800.00,0.00,0.15",
                        "4 cells, but the table has 5 columns"),
                row("uksvb/1-eligibility/outcome.drl", "rule \"EL-99 x\" " + "/".repeat(16_000), "16,000 characters"),
                row("uksvb/placeholders.csv", "\"none,inferred,csif section 4.2,", "A quote in this row is not closed"),
                row("uksvb/placeholders.csv", "zilch,inferred", "2 cells, but the table has 4 columns"),
                row("uksvb/placeholders.csv", "none,inferred,csif 4.2,a,b", "Its cell 5, \"b\""));
    }

    @ParameterizedTest
    @MethodSource({"fields", "remedies", "lists", "parameters", "departures", "shippedTables"})
    void is_refused_with_its_place_and_a_way_out(Mistake mistake) {
        mistake.isRefusedIn(OwnTables.in(folder));
    }

    @Test
    void what_is_right_is_accepted() {
        assertThat(Mistake.problems(OwnTables.in(folder))).isEmpty();
    }

    @Test
    void a_table_in_both_forms_is_refused() throws IOException {
        CopiedRules rules = OwnTables.in(folder);
        String text = rules.text(WARDS);
        AsWorkbook.of(rules, WARDS).write(WARDS, text);
        assertThat(Mistake.problems(rules))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("own/lists/wards.xlsx: ").contains("is in " + WARDS + " too"));
    }

    @Test
    void a_mistake_in_a_workbook_has_its_cell() {
        CopiedRules rules = OwnTables.in(folder).replace(FIELDS, "list:wards,yes", "list:wards,perhaps");
        assertThat(Mistake.problems(AsWorkbook.of(rules, FIELDS)))
                .singleElement()
                .asString()
                .startsWith("own/fields.xlsx, Rows!E3: Column required holds \"perhaps\"");
    }

    @Test
    void characters_that_are_none_are_said_with_their_line() throws IOException {
        CopiedRules rules = OwnTables.in(folder);
        byte[] undefined = rules.text(WARDS).replace("South", "S\u0081").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve(WARDS), undefined);
        assertThat(Mistake.problems(rules)).anySatisfy(problem -> assertThat(problem)
                .startsWith(WARDS + ", line 3: This line holds a character that is no text"));
        byte[] both = rules.text("uksvb/placeholders.csv")
                .replace("n/a,", "n/\u00c3\u00a9,")
                .replace("na,", "\u00e9a,")
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("uksvb/placeholders.csv"), both);
        assertThat(Mistake.problems(rules)).anySatisfy(problem -> assertThat(problem)
                .startsWith("uksvb/placeholders.csv, line 3: This line holds a character that is not in UTF-8"));
    }

    @Test
    void a_list_of_a_million_rows_is_refused_before_it_is_read() throws IOException {
        CopiedRules rules = OwnTables.in(folder)
                .write("own/lists/most.csv", "value,from,to,provenance,source\n" + "a,,,,\n".repeat(600_000));
        assertThat(Mistake.problems(rules)).anySatisfy(problem -> assertThat(problem)
                .startsWith("own/lists/most.csv: This table has more than 100,000 rows"));
        rules.write("own/lists/most.csv", "value,from,to,provenance,source\n" + "a,,,,\n".repeat(1_000_000));
        assertThat(Mistake.problems(rules)).anySatisfy(problem -> assertThat(problem)
                .startsWith("own/lists/most.csv: This file is larger than 4,000,000 bytes"));
    }
}
