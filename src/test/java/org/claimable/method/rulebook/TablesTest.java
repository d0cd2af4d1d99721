package org.claimable.method.rulebook;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.claimable.CopiedRules;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {
    private static final String ROWS = "uksvb/3-incompatibility/incompatible-outcomes.csv";
    private static final String ANSWERS = "uksvb/catalogue/answers.csv";
    private static final String PARAMETERS = "uksvb/parameters.csv";
    private static final String EXAMPLE_VALUES = "values/example-values/values.csv";
    private static final String ABOUT_VALUES = "values/example-values/value-set.yaml";
    private static final String WELLBY = "values/open-wellby/values.csv";
    private static final String OF_THE_TEST = ",published,csif section 4.2,no,Of the test";

    @TempDir
    Path folder;

    static Stream<Mistake> rows() {
        return Stream.of(
                row("an unknown source", "IN-90,secure-job,self-employment,,,published,moon,no,x", "Maybe"),
                row("an unknown provenance", "IN-90,secure-job,self-employment,,,sure,csif,no,x", "Maybe published"),
                row("an unknown outcome", "IN-90,secure-jab,self-employment,," + OF_THE_TEST, "Maybe secure-job"),
                row("an outcome with itself", "IN-90,secure-job,secure-job,," + OF_THE_TEST, "with itself"),
                row(
                        "an end before the beginning",
                        "IN-90,secure-job,self-employment,2024-02-01,2024-01-31" + OF_THE_TEST,
                        "ends on 2024-01-31, before it begins on 2024-02-01"),
                row("a British date", "IN-90,secure-job,self-employment,01/02/2024," + OF_THE_TEST, "Maybe 2025-04-01"),
                new Mistake(
                        "a row id that is used twice",
                        rules -> rules.replace(ROWS, "IN-04,", "IN-03,"),
                        ROWS,
                        "IN-03,full-time-employment,self-employment",
                        "Rule id IN-03 is used twice"),
                new Mistake(
                        "a pair the other way round, in force at the same time",
                        rules -> rules.append(
                                ROWS, "IN-90,part-time-employment,full-time-employment,2024-01-01," + OF_THE_TEST),
                        ROWS,
                        "IN-90,",
                        "Rows IN-03 and IN-90 pair the same outcomes"));
    }

    private static Mistake row(String what, String row, String words) {
        return new Mistake("a row with " + what, rules -> rules.append(ROWS, row), ROWS, row, words);
    }

    private static Mistake ranked(String what, String right, String wrong, String line, String words) {
        return new Mistake(
                what,
                rules -> rules.replace(ANSWERS, "yes-no," + right, "yes-no," + wrong),
                ANSWERS,
                "yes-no," + line,
                words);
    }

    static Stream<Mistake> tables() {
        return Stream.of(
                new Mistake(
                        "a missing parameter",
                        rules -> rules.change(PARAMETERS, text -> text.replaceAll("(?m)^volunteering-months.*\n", "")),
                        PARAMETERS,
                        "volunteering-months has no row in force"),
                new Mistake(
                        "a scale on which no answer meets the outcome",
                        rules -> rules.replace(ANSWERS, "yes-no,yes,yes", "yes-no,yes,no"),
                        ANSWERS,
                        "Scale yes-no has no answer that meets"),
                ranked(
                        "a rank that is no whole number",
                        "no,no,2,",
                        "no,no,1.5,",
                        "no,no,1.5",
                        "holds \"1.5\", not a rank"),
                ranked("a rank of nought", "no,no,2,", "no,no,0,", "no,no,0", "holds \"0\", not a rank"),
                ranked(
                        "an answer without a rank",
                        "no,no,2,",
                        "no,no,,",
                        "no,no,,",
                        "\"no\" of scale yes-no has no rank"),
                ranked("a rank twice", "no,no,2,", "no,no,1,", "no,no,1", "has the rank 1, as \"yes\" has"),
                new Mistake(
                        "a column of another name",
                        rules -> rules.replace(ROWS, "rationale", "why"),
                        ROWS,
                        "id,outcome_a",
                        "Column rationale is missing"),
                new Mistake(
                        "a value with three decimals",
                        rules -> rules.replace(EXAMPLE_VALUES, "1000.00,200.00", "1000.001,200.00"),
                        EXAMPLE_VALUES,
                        "1000.001",
                        "Column wellbeing holds no amount of pounds with at most two decimals"),
                new Mistake(
                        "pounds that are not the points at the WELLBY",
                        rules -> rules.replace(WELLBY, "5980.00,", "5981.00,"),
                        WELLBY,
                        "5981.00",
                        "wellbeing is 5981.00, but points_central 0.46 for 1 years at £13000 a point is 5980.00"),
                new Mistake(
                        "a value set without its notice",
                        rules -> rules.replace(ABOUT_VALUES, "notice:", "remark:"),
                        ABOUT_VALUES,
                        "It does not say its notice"));
    }

    @ParameterizedTest
    @MethodSource({"rows", "tables"})
    void are_refused_with_the_place_and_a_way_out(Mistake mistake) {
        mistake.isRefusedIn(CopiedRules.to(folder));
    }
}
