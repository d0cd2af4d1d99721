package org.claimable.method.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimable.ShippedRules;
import org.claimable.method.measure.Figures.Outcome;
import org.claimable.oracle.measures.IndependentMeasures;
import org.claimable.oracle.measures.IndependentMeasures.Opinion;
import org.claimable.oracle.measures.RandomSubmissions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class IndependentMeasuresTest {
    private static final int SUBMISSIONS = Integer.getInteger("claimable.submissions", 1_000);
    private static final List<String> PARTS = List.of(
            "totals",
            "series",
            "bySpace",
            "byOrganisation",
            "byPillar",
            "completeness",
            "delivery",
            "coverage",
            "estimates",
            "superseded");

    private final Map<String, Integer> mistakes = new TreeMap<>();

    @Test
    void agrees_with_the_service_on_random_submissions_right_and_wrong() {
        IndependentMeasures independent = new IndependentMeasures(ShippedRules.UKSVB);
        RandomSubmissions random = new RandomSubmissions(ShippedRules.UKSVB);
        for (long seed = 0; seed < SUBMISSIONS; seed++) {
            ObjectNode request = random.submission(seed);
            check("submission " + seed, Figures.putTogether(request.toString()), independent.judge(request));
        }
        assertThat(mistakes).hasSizeGreaterThan(14);
    }

    private void check(String submission, Outcome outcome, Opinion opinion) {
        Set<String> noted = Figures.comparable(outcome.mistakes());
        if (noted.size() > 1) {
            // Said of figures that have other mistakes too, if of those that are right.
            noted.remove("POPULATION_TOO_SMALL");
        }
        assertThat(noted).as(submission).isEqualTo(opinion.mistakes());
        opinion.mistakes().forEach(each -> mistakes.merge(each.split(" ")[0], 1, Integer::sum));
        if (opinion.answer() != null) {
            for (String part : PARTS) {
                assertThat(Figures.comparable(outcome.answer().get(part)))
                        .as("%s, %s", submission, part)
                        .isEqualTo(Figures.comparable(opinion.answer().get(part)));
            }
        }
    }
}
