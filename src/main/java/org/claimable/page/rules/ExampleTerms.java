package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.List;
import org.claimable.bank.ValueSet;
import org.claimable.catalogue.DeadweightBasis;
import org.claimable.catalogue.Setting;
import org.claimable.claim.Cohort;
import org.claimable.claim.Deadweight;
import org.claimable.claim.Individual;
import org.claimable.claim.Period;
import org.claimable.claim.Settings;
import org.claimable.example.Example;
import org.claimable.page.view.Money;

/** What an example says beside its claims, where it differs from what holds when nothing is said. */
final class ExampleTerms {
    private static final String USUAL_VALUES = "example-values";

    private final List<String> terms = new ArrayList<>();

    private ExampleTerms() {}

    static List<String> of(Example example) {
        Cohort given = example.given();
        ExampleTerms words = new ExampleTerms();
        words.values(example.values());
        words.options(given.settings());
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

    private void options(Settings settings) {
        Setting.OPTIONS.stream()
                .filter(each -> !settings.isUsual(each))
                .forEach(each -> terms.add("%s: %s"
                        .formatted(
                                each.decides().sentence(),
                                settings.choice(each).words().said())));
    }

    private void deadweight(Deadweight deadweight) {
        if (deadweight.basis() == DeadweightBasis.COMPARISON_GROUP) {
            terms.add("Deadweight: none, because there is a comparison group");
        } else if (deadweight.basis() == DeadweightBasis.OWN_RATE) {
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
