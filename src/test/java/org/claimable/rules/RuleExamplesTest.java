package org.claimable.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.decision.Decision;
import org.claimable.report.Reporter;
import org.claimable.report.Summary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example beside the rules holds, and every rule has one in which it speaks and one in which it is silent. */
class RuleExamplesTest {
    private static RuleBench bench;
    private static List<FiledExample> examples;
    private static List<RulePlace> places;

    @BeforeAll
    static void read() {
        bench = new RuleBench();
        examples = ExampleFiles.read(ShippedRules.UKSVB);
        places = RulePlace.of(bench.ruleSet(), bench.cards());
    }

    @TestFactory
    Stream<DynamicContainer> every_example_holds() {
        Map<String, List<FiledExample>> byFile =
                examples.stream().collect(Collectors.groupingBy(FiledExample::file, TreeMap::new, Collectors.toList()));
        return byFile.entrySet().stream()
                .map(file ->
                        dynamicContainer(file.getKey(), file.getValue().stream().map(RuleExamplesTest::holds)));
    }

    private static DynamicTest holds(FiledExample filed) {
        return dynamicTest(filed.sentence(), () -> {
            Tried tried = bench.attempt(filed.example().given());
            decidesAsExpected(filed, tried.decisions());
            if (filed.example().report() != null) {
                reportsAsExpected(filed, Reporter.summary(tried.evaluation()));
            }
        });
    }

    private static void decidesAsExpected(FiledExample filed, Map<String, Decision> decisions) {
        Map<String, Expected> expect = filed.example().expect();
        assertThat(expect).as("%s: the claims", filed.place()).containsOnlyKeys(decisions.keySet());
        expect.forEach((claim, expected) -> assertThat(expected.decided(decisions.get(claim)))
                .as("%s: claim %s, %s", filed.place(), claim, Expected.words(decisions.get(claim)))
                .isEqualTo(expected.written()));
    }

    private static void reportsAsExpected(FiledExample filed, Summary summary) {
        assertThat(filed.example().report().reported(summary))
                .as("%s: the report", filed.place())
                .isEqualTo(filed.example().report().written());
    }

    @TestFactory
    Stream<DynamicTest> every_rule_speaks_in_an_example_and_is_silent_in_another() {
        return places.stream()
                .filter(RulePlace::mustSpeak)
                .map(place -> dynamicTest(place.id() + " in " + place.file(), () -> isShown(place)));
    }

    private static void isShown(RulePlace place) {
        List<Tried> tried = examples.stream()
                .filter(place::holds)
                .map(filed -> bench.attempt(filed.example().given()))
                .toList();
        assertThat(tried.stream().filter(each -> each.speaks(place.id())).count())
                .as("examples in %s in which %s speaks", place.file(), place.id())
                .isPositive();
        assertThat(tried.stream().filter(each -> each.isSilent(place.id())).count())
                .as("examples in %s in which %s is silent", place.file(), place.id())
                .isPositive();
    }

    @Test
    void every_example_stands_beside_its_rule() {
        assertThat(examples)
                .filteredOn(filed -> places.stream().noneMatch(place -> place.holds(filed)))
                .extracting(FiledExample::place)
                .as("examples under an id that no rule beside their file has")
                .isEmpty();
    }
}
