package org.claimable.rules.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.claimable.ShippedRules;
import org.claimable.method.measure.Measure;
import org.claimable.method.measure.Measure.Counts;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.measure.MeasureCatalogue.FewestOrganisations;
import org.claimable.method.measure.MeasureCatalogue.OutcomePillar;
import org.claimable.method.measure.Pillar;
import org.claimable.method.rulebook.RuleSet;
import org.junit.jupiter.api.Test;

/** What is said of measures that are not as they were. */
class MeasureChangesTest {
    private static final MeasureCatalogue NOW = measures();

    private static MeasureCatalogue measures() {
        RuleSet shipped =
                ShippedRules.library().evaluator("uksvb").orElseThrow().ruleSet();
        return shipped.measures();
    }

    private static List<String> said(MeasureCatalogue after) {
        return Changes.ofMeasures(NOW, after).stream().map(Change::sentence).toList();
    }

    private static MeasureCatalogue with(
            UnaryOperator<Measure> measure, UnaryOperator<OutcomePillar> pillar, int fewest) {
        return new MeasureCatalogue(
                NOW.digest(),
                NOW.measures().stream()
                        .map(measure)
                        .filter(each -> each != null)
                        .toList(),
                NOW.norms(),
                NOW.fewestOrganisations().stream()
                        .map(each ->
                                new FewestOrganisations(fewest, each.from(), each.to(), each.citation(), each.note()))
                        .toList(),
                NOW.pillars().stream().map(pillar).toList());
    }

    private static Measure counted(Measure row, Counts counts) {
        return new Measure(
                row.code(),
                row.name(),
                row.unit(),
                counts,
                row.pillar(),
                row.partOf(),
                row.from(),
                row.to(),
                row.citation(),
                row.note());
    }

    @Test
    void the_same_measures_say_nothing() {
        assertThat(said(with(each -> each, each -> each, 3))).isEmpty();
    }

    @Test
    void a_measure_that_counts_another_way_is_said() {
        assertThat(said(with(
                        each -> each.code().equals("spaces-open") ? counted(each, Counts.EVENT) : each,
                        each -> each,
                        3)))
                .containsExactly("Measure Spaces open: it counts events instead of what there is on a day.");
    }

    @Test
    void a_measure_that_is_gone_is_said() {
        assertThat(said(with(each -> each.code().equals("footfall") ? null : each, each -> each, 3)))
                .containsExactly("Measure Footfall is removed.");
    }

    @Test
    void another_pillar_and_parameter_are_said_and_decide_no_claim() {
        MeasureCatalogue after = with(
                each -> each,
                each -> each.outcome().equals("gardening")
                        ? new OutcomePillar(each.outcome(), Pillar.BUSINESS, each.citation())
                        : each,
                5);
        assertThat(said(after))
                .containsExactly(
                        "The fewest organisations of a month passed on: it is 5 instead of 3.",
                        "The pillar of outcome gardening: it is Business instead of Communities.");
        assertThat(Changes.ofMeasures(NOW, after)).noneMatch(Change::decides);
    }
}
