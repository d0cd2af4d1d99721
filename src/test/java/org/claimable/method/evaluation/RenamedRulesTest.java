package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.claimable.CopiedRules;
import org.claimable.ShippedRules;
import org.claimable.oracle.IndependentEvaluator;
import org.claimable.oracle.RandomCohorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The engine has been seen to stop firing silently by the order of files and rules: nothing may hang on it. */
class RenamedRulesTest {
    private static final int COHORTS = 150;
    private static final int WINDOWED_COHORTS = 500;
    private static final int DECISION_TABLE_HEAD = 10;
    private static final String ROWS = "uksvb/3-incompatibility/incompatible-outcomes.csv";
    private static final List<String> WINDOWS = List.of(
            "2023-04-01,2024-06-30,published",
            ",,inferred",
            "2024-01-01,,inferred",
            ",2024-02-29,inferred",
            "2023-04-01,2024-12-31,legacy");

    @TempDir
    Path folder;

    @Test
    void file_names_rule_order_and_row_order_decide_nothing() {
        CopiedRules rules = CopiedRules.to(folder);
        for (String file : List.of(
                "1-eligibility/evidence",
                "1-eligibility/outcome",
                "2-counting/counting",
                "2-counting/tracking",
                "3-incompatibility/incompatibility",
                "4-value/value")) {
            rules.change("uksvb/" + file + ".drl", RenamedRulesTest::rulesReversed);
        }
        rules.change("uksvb/4-value/deadweight.drl.csv", text -> shuffled(text, DECISION_TABLE_HEAD));
        for (String file : List.of(
                "3-incompatibility/incompatible-outcomes",
                "catalogue/outcomes",
                "catalogue/answers",
                "catalogue/scores",
                "parameters",
                "4-value/norms")) {
            rules.change("uksvb/" + file + ".csv", text -> shuffled(text, 1));
        }
        rules.rename("uksvb/1-eligibility/evidence.drl", "zz.drl").rename("uksvb/1-eligibility/outcome.drl", "b.drl");
        rules.rename("uksvb/2-counting/counting.drl", "zz.drl").rename("uksvb/2-counting/tracking.drl", "a.drl");
        rules.rename("uksvb/4-value/value.drl", "zz.drl").rename("uksvb/4-value/deadweight.drl.csv", "zz.drl.csv");
        agree(rules.library(), ShippedRules.UKSVB, COHORTS);
    }

    @Test
    void rows_in_force_for_a_while_legacy_rows_and_built_environment_outcomes_are_decided_alike() {
        CopiedRules rules = CopiedRules.to(folder);
        rules.change(ROWS, RenamedRulesTest::windowed)
                .change("uksvb/catalogue/answers.csv", RenamedRulesTest::withoutRanksOfSeverity)
                .append(ROWS, row("IN-98,gardening,financial-comfort,2024-07-01,,legacy"))
                .append(ROWS, row("IN-99,built-one,secure-job,,,published"))
                .append("uksvb/catalogue/outcomes.csv", outcome("built-one,UKBEB,Built,Built one,any,record,"))
                .append(
                        "uksvb/catalogue/outcomes.csv",
                        outcome("built-two,UKBEB,Built,\"Built, two\",any,survey,yes-no"));
        agree(rules.library(), rules.uksvb(), WINDOWED_COHORTS);
    }

    private static void agree(Library library, Path judgedBy, int cohorts) {
        IndependentEvaluator independent = new IndependentEvaluator(judgedBy);
        RandomCohorts random = new RandomCohorts(judgedBy);
        for (long seed = 0; seed < cohorts; seed++) {
            ObjectNode request = random.cohort(seed);
            request.set("valueSet", random.valueSet(seed));
            Agreement.check(
                    "cohort " + seed,
                    Agreement.evaluate(request, library),
                    independent.judge(request, request.get("valueSet")));
        }
    }

    private static String rulesReversed(String drl) {
        List<String> parts = new ArrayList<>(Arrays.asList(drl.split("(?m)^(?=rule \")")));
        assertThat(parts).hasSizeGreaterThan(2);
        Collections.reverse(parts.subList(1, parts.size()));
        return String.join("\n", parts);
    }

    private static String shuffled(String table, int head) {
        List<String> lines = new ArrayList<>(table.lines().toList());
        Collections.shuffle(lines.subList(head, lines.size()), new Random(5));
        return String.join("\n", lines) + "\n";
    }

    private static String windowed(String table) {
        List<String> lines = new ArrayList<>(table.lines().toList());
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", 7);
            if (cells[0].equals("IN-01")) {
                // The one row that the method publishes; without it nothing loads.
                continue;
            }
            String window = WINDOWS.get((i - 1) % WINDOWS.size());
            lines.set(i, String.join(",", cells[0], cells[1], cells[2], window, cells[6]));
        }
        return String.join("\n", lines);
    }

    private static String withoutRanksOfSeverity(String table) {
        return table.replaceAll("(?m)^(severity,[^,]*,[^,]*),[0-9]+,", "$1,,");
    }

    private static String row(String cells) {
        return cells + ",csif section 4.2,no,For the test";
    }

    private static String outcome(String cells) {
        return cells + ",community,inferred,csif section 4.2,";
    }
}
