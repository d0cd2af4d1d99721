package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Cohort;
import org.claimable.claim.Deadweight;
import org.claimable.claim.Individual;
import org.claimable.claim.Options;
import org.claimable.claim.Period;
import org.claimable.example.Example;
import org.claimable.file.document.ChoiceWords;
import org.claimable.file.document.Money;

/** What an example says beside its claims, where it differs from what holds when nothing is said. */
final class ExampleTerms {
    private static final String USUAL_VALUES = "example-values";

    private final List<String> terms = new ArrayList<>();

    private ExampleTerms() {}

    static List<String> of(Example example) {
        Cohort given = example.given();
        ExampleTerms words = new ExampleTerms();
        words.values(example.values());
        words.options(given.options());
        if (!given.period().equals(Period.OPEN)) {
            words.terms.add("Period: "
                    + InForce.of(given.period().from(), given.period().to()));
        }
        words.deadweight(given.deadweight());
        if (given.budget() != null) {
            words.terms.add("Budget: " + Money.pounds(given.budget()));
        }
        given.previouslyCounted()
                .forEach(each -> words.terms.add("Counted before: %s of person %s, %s"
                        .formatted(
                                each.outcome(), each.individual(), InForce.of(each.achievedOn(), each.achievedOn()))));
        given.individuals().forEach(words::person);
        return words.terms;
    }

    private void values(ValueSet values) {
        if (!values.id().equals(USUAL_VALUES)) {
            terms.add("Values: " + values.title());
        }
        if (values.deadweightIncluded()) {
            terms.add("The values already include deadweight");
        }
    }

    private void options(Options options) {
        if (options.rules() != Options.DEFAULT.rules()) {
            terms.add("May refuse: " + ProvenanceView.mayRefuse(options.rules()).toLowerCase(Locale.ROOT));
        }
        if (options.yearBasis() != Options.DEFAULT.yearBasis()) {
            terms.add("A year is: " + ChoiceWords.of(options.yearBasis()));
        }
        if (options.references() != Options.DEFAULT.references()) {
            terms.add("Two references are one person: " + ChoiceWords.of(options.references()));
        }
        if (options.conflictPolicy() != Options.DEFAULT.conflictPolicy()) {
            terms.add("Of two that clash: " + ChoiceWords.of(options.conflictPolicy()));
        }
    }

    private void deadweight(Deadweight deadweight) {
        if (deadweight.basis() == Deadweight.Basis.COMPARISON_GROUP) {
            terms.add("Deadweight: none, because there is a comparison group");
        } else if (deadweight.basis() == Deadweight.Basis.OWN_RATE) {
            terms.add("Deadweight: own rate of " + Percent.of(deadweight.rate()));
        }
    }

    private void person(Individual person) {
        if (person.age() != null) {
            terms.add("Person %s is %d years old".formatted(person.ref(), person.age()));
        }
        person.segments()
                .forEach((segment, group) -> terms.add("Person %s: %s %s".formatted(person.ref(), segment, group)));
    }
}
