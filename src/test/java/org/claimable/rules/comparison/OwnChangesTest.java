package org.claimable.rules.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimable.CopiedRules;
import org.claimable.method.citation.Citation;
import org.claimable.method.citation.Citation.Source;
import org.claimable.method.citation.Provenance;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.rulebook.Departure;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.method.rulebook.OwnFields.FieldType;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleLists;
import org.claimable.method.rulebook.RuleLists.ListRow;
import org.claimable.method.rulebook.RuleLists.RuleList;
import org.claimable.method.rulebook.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of scales, and of the fields, lists and departures that a rule set adds. */
class OwnChangesTest {
    private static final Citation CLAUSE = Citation.of(
            new Source("contract", "Riverside contract", "Riverside Council", "March 2026", ""),
            "clause 3",
            Provenance.PUBLISHED);

    @TempDir
    private Path folder;

    private static Comparison.Side side(List<OwnField> fields, List<ListRow> rows, List<Departure> departures) {
        Comparison.Side shipped = Sides.shipped();
        RuleSet set = shipped.evaluator().ruleSet();
        RuleLists lists = new RuleLists(
                rows.isEmpty()
                        ? new TreeMap<>()
                        : new TreeMap<>(Map.of("providers", new RuleList("providers", List.of("value"), rows))));
        RuleSet own = new RuleSet(
                set.id(),
                set.title(),
                set.version(),
                set.digest(),
                set.defaults(),
                set.searchSteps(),
                set.overlays(),
                set.sources(),
                set.chapters(),
                set.norms(),
                set.catalogue(),
                set.incompatibilities(),
                set.parameters(),
                set.placeholders(),
                new OwnFields(fields),
                lists,
                departures,
                set.remedies(),
                set.measures());
        return new Comparison.Side(
                new Evaluator(own, shipped.evaluator().rules()), shipped.valueSet(), shipped.valueSets(), List.of());
    }

    private static ListRow row(String value, LocalDate from) {
        return new ListRow(List.of(value), from, null, CLAUSE, "");
    }

    private static OwnField postcode(boolean required) {
        return new OwnField(
                "postcode",
                "Postcode",
                Holder.INDIVIDUAL,
                FieldType.TEXT,
                null,
                required,
                new ArrayList<>(),
                CLAUSE,
                "");
    }

    private static List<String> said(Comparison.Side before, Comparison.Side after) {
        return Sides.compared(before, after, false).changes().stream()
                .map(Change::sentence)
                .toList();
    }

    @Test
    void a_field_a_list_and_a_departure_that_are_new_or_gone_are_told() {
        Comparison.Side none = side(List.of(), List.of(), List.of());
        Comparison.Side own = side(
                List.of(postcode(true)),
                List.of(row("Northside", null), row("Riverside", LocalDate.of(2026, 4, 1))),
                List.of(new Departure("EV-03", "The contract counts it.", CLAUSE)));
        assertThat(said(none, own))
                .containsExactly(
                        "The departure from norm EV-03 is new: \"The contract counts it.\". It is published, by contract clause 3.",
                        "List providers is new: \"Northside\", \"Riverside\" from 2026-04-01.",
                        "Field Postcode (postcode) is new: each person may say it, as a text, and must. It is published, by contract "
                                + "clause 3.");
        assertThat(said(own, none))
                .contains(
                        "List providers is removed: \"Northside\", \"Riverside\" from 2026-04-01.",
                        "Field Postcode (postcode) is removed: each person can no longer say it.");
    }

    @Test
    void rows_of_a_list_and_what_a_field_demands_are_told_where_they_change() {
        assertThat(said(
                        side(List.of(postcode(false)), List.of(row("Northside", null)), List.of()),
                        side(List.of(postcode(true)), List.of(row("Southside", null)), List.of())))
                .containsExactly(
                        "List providers: it now has \"Southside\".",
                        "List providers: it no longer has \"Northside\".",
                        "Field Postcode (postcode): it is now required.");
    }

    @Test
    void a_new_scale_is_told_with_its_answers_or_scores() {
        CopiedRules rules = CopiedRules.to(folder)
                .append(
                        "uksvb/catalogue/answers.csv",
                        "often,always,yes,1,inferred,csif section 4.2\noften,seldom,no,3,inferred,csif section 4.2\n"
                                + "often,mostly,yes,2,inferred,csif section 4.2")
                .change(
                        "uksvb/catalogue/outcomes.csv",
                        text -> text.replaceAll(
                                "(?m)^(gardening,.*),record\\|survey,yes-no,", "$1,record|survey,often,"));
        assertThat(said(Sides.shipped(), Sides.of(rules)))
                .contains(
                        "Scale often is new: of its answers, best first, \"always\", \"mostly\" meet the outcome; \"seldom\" do not.");
    }
}
