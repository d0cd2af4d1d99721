package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.cli.SettingFlags.Choices;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Settings;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Library;
import org.claimable.method.report.ClaimGroup;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedExamplesTest {
    private static final Path EXAMPLES = Path.of("examples");
    private static final Choices AS_IT_STANDS = new Choices(Settings.UNCHOSEN);

    private static Choices riverside(RulesLevel rules) {
        return new Choices(Settings.UNCHOSEN
                .with(Setting.VALUE_SET, "example-values")
                .with(Setting.RULES, rules)
                .with(Setting.AS_OF, LocalDate.of(2025, 5, 1))
                .with(Setting.FROM, LocalDate.of(2024, 4, 1))
                .with(Setting.TO, LocalDate.of(2025, 3, 31)));
    }

    private static Evaluation decide(String file, Choices choices) {
        Library library = ShippedRules.library();
        PrintStream silent = new PrintStream(PrintStream.nullOutputStream());
        Cohort cohort =
                choices.applyTo(CohortFile.read(EXAMPLES.resolve(file), new TableOptions(), library, silent), library);
        ValueSet values = library.values(cohort.settings());
        return library.evaluator(cohort.ruleSet()).orElseThrow().evaluate(cohort, values, cohort.asOf());
    }

    private static Map<String, List<String>> codes(Evaluation evaluation) {
        Map<String, List<String>> codes = new TreeMap<>();
        evaluation.decisions().stream()
                .filter(decision -> !decision.reasons().isEmpty())
                .forEach(decision -> codes.put(
                        decision.claim(),
                        decision.reasons().stream().map(Reason::code).toList()));
        return codes;
    }

    @Test
    void the_contractors_cohort_shows_every_planted_mistake_and_no_other() throws IOException {
        Map<String, List<String>> planted =
                Files.readAllLines(Path.of("src/test/resources/riverside-planted.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(","))
                        .collect(Collectors.toMap(cells -> cells[0], cells -> List.of(cells[1].split("\\+"))));
        assertThat(codes(decide("riverside-repairs-2024-25.csv", riverside(null))))
                .containsExactlyInAnyOrderEntriesOf(planted);
    }

    @Test
    void the_contractors_cohort_adds_up_to_what_the_table_of_examples_says() {
        Summary summary = Reporter.summary(decide("riverside-repairs-2024-25.csv", riverside(null)));
        ClaimGroup.Figures whole = summary.whole();
        assertThat(List.of(whole.claims(), whole.claimable(), whole.notClaimable(), whole.review()))
                .containsExactly(276, 209, 57, 10);
        assertThat(whole.claimableValue().total()).isEqualTo("233455.50");
        assertThat(summary.reviewRange().low()).isEqualTo("102305.00");
        assertThat(summary.reviewRange().high()).isEqualTo("135059.00");
        assertThat(summary.lowestValue()).isEqualTo("230031.00");
        assertThat(summary.multipleServices().individuals()).isEqualTo(24);
    }

    @ParameterizedTest
    @CsvSource({"PUBLISHED, 209, 233455.50", "WITH_LEGACY, 209, 232825.50", "WITH_INFERRED, 201, 224309.50"})
    void more_rules_switched_on_refuse_more(RulesLevel rules, int claimable, BigDecimal total) {
        Summary summary = Reporter.summary(decide("riverside-repairs-2024-25.csv", riverside(rules)));
        assertThat(summary.whole().claimable()).isEqualTo(claimable);
        assertThat(summary.whole().claimableValue().total()).isEqualTo(total);
    }

    @Test
    void a_group_of_three_is_hidden_and_the_next_smallest_with_it() {
        Summary summary = Reporter.summary(decide("riverside-repairs-2024-25.csv", riverside(null)));
        Map<String, List<String>> hidden = summary.bySegment().stream()
                .collect(Collectors.toMap(segment -> segment.segment(), segment -> segment.groups().stream()
                        .filter(ClaimGroup::isHidden)
                        .map(ClaimGroup::title)
                        .toList()));
        assertThat(hidden.get("tenure")).contains("Shared ownership").hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "incompatible-pair.json, 4, 2, 0, 3078.00",
        "counted-twice.json, 3, 2, 0, 4476.00",
        "no-before-and-after.json, 2, 6, 0, 1620.00",
        "two-banks.json, 4, 3, 0, 1890.50",
        "untracked.json, 1, 0, 3, 405.00",
        "shared-and-sustained.json, 3, 1, 1, 1442.50",
        "counted-before.json, 1, 3, 0, 560.00",
        "rolling-year.json, 3, 2, 0, 3260.00",
        "own-values.json, 4, 0, 0, 11000.00",
        "community-spaces-claims.json, 7, 4, 0, 9180.00",
        "wellby.json, 4, 0, 0, 9414.60"
    })
    void a_small_example_shows_what_it_is_for(String file, int claimable, int refused, int review, BigDecimal total) {
        ClaimGroup.Figures whole = Reporter.summary(decide(file, AS_IT_STANDS)).whole();
        assertThat(List.of(whole.claimable(), whole.notClaimable(), whole.review()))
                .containsExactly(claimable, refused, review);
        assertThat(whole.claimableValue().total()).isEqualTo(total);
    }

    @Test
    void every_example_is_in_the_table_and_in_a_test() throws IOException {
        String table = Files.readString(EXAMPLES.resolve("README.md"));
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .toList();
            assertThat(names).hasSize(16).allSatisfy(name -> assertThat(table).contains(name));
        }
    }

    @Test
    void own_values_give_a_return_on_the_budget() {
        Summary summary = Reporter.summary(decide("own-values.json", AS_IT_STANDS));
        assertThat(summary.sroi().ratio()).isEqualTo("2.20");
        assertThat(summary.sroi().netBenefit()).isEqualTo("6000.00");
    }

    @Test
    void each_decision_stands_in_the_place_of_its_claim() {
        Evaluation evaluation = decide("riverside-repairs-2024-25.csv", riverside(null));
        assertThat(evaluation.decisions().stream().map(Decision::claim))
                .containsExactlyElementsOf(evaluation.cohort().claims().stream()
                        .map(claim -> claim.id())
                        .toList());
    }
}
