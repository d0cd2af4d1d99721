package org.claimable.rules;

import java.util.Collection;
import org.claimable.ShippedRules;
import org.claimable.bank.Catalogue;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.Individual;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.evaluation.Evaluation;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.Library;
import org.claimable.evaluation.RecordingRules;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleSet;
import tools.jackson.databind.JsonNode;

/** The shipped rules and value sets, on which examples are tried. */
final class RuleBench {
    private static final String DEFAULT_VALUES = "example-values";

    private final Library library = ShippedRules.library();
    private final RuleSet ruleSet = library.evaluator(null).orElseThrow().ruleSet();
    private final Catalogue catalogue = ruleSet.catalogue();
    private final RecordingRules rules =
            new RecordingRules(library.evaluator(null).orElseThrow().rules());
    private final Evaluator evaluator = new Evaluator(ruleSet, rules);

    RuleSet ruleSet() {
        return ruleSet;
    }

    Collection<RuleCard> cards() {
        return rules.cards();
    }

    /** What is decided of the claims given, and what every rule found. */
    Tried attempt(Given given) {
        rules.takeSpoken();
        Evaluation evaluation = evaluator.evaluate(cohort(given), valueSet(given.valueSet()), given.asOf());
        return new Tried(evaluation, rules.takeSpoken());
    }

    private Cohort cohort(Given given) {
        return new Cohort(
                "example",
                given.period(),
                given.options().options(),
                null,
                null,
                null,
                given.budget(),
                given.deadweight(),
                given.asOf(),
                given.individuals().stream().map(RuleBench::individual).toList(),
                given.claims().stream().map(this::claim).toList(),
                given.previouslyCounted().stream().map(RuleBench::counted).toList());
    }

    private static Individual individual(Given.Person person) {
        return new Individual(person.ref(), person.age());
    }

    private Claim claim(GivenClaim claim) {
        return claim.claim(catalogue.find(claim.outcome()).orElse(null));
    }

    private static PreviouslyCounted counted(Given.Count count) {
        return new PreviouslyCounted(count.individual(), count.outcome(), count.achievedOn(), count.reference());
    }

    private ValueSet valueSet(JsonNode written) {
        if (written != null && written.isObject()) {
            return ExampleFiles.MAPPER.treeToValue(written, GivenValueSet.class).valueSet(catalogue);
        }
        String id = written == null ? DEFAULT_VALUES : written.asString();
        return library.valueSet(id)
                .orElseThrow(() -> new IllegalArgumentException("Value set \"%s\" is not loaded.".formatted(id)));
    }
}
