package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.claimable.OwnRules;
import org.claimable.ShippedRules;
import org.claimable.oracle.PersonRule;
import org.claimable.oracle.RandomCohorts;
import org.claimable.oracle.RandomOwnFields;
import org.claimable.oracle.RandomPersonRules;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;
import tools.jackson.databind.node.ObjectNode;

/** Random rules of people over the shipped ones, and random cohorts for them. */
public final class PeopleTrial {
    public static final ReadRuleSet OWN = OwnRules.read();
    private static final RandomCohorts RANDOM = new RandomCohorts(ShippedRules.UKSVB);
    private static final Rules SHIPPED = OWN.asRead().rules();

    private PeopleTrial() {}

    public static ObjectNode request(long seed) {
        ObjectNode request = RANDOM.cohort(seed);
        request.set("valueSet", RANDOM.valueSet(seed));
        RandomOwnFields.addTo(request, seed);
        return request;
    }

    /** One to three rules, by a seed. */
    public static List<PersonRule> rules(long seed) {
        List<PersonRule> rules = new ArrayList<>();
        for (long i = 0; i <= seed % 3; i++) {
            rules.add(RandomPersonRules.rule(seed * 3 + i));
        }
        return rules;
    }

    public static Rule read(PersonRule rule) {
        return OwnRules.rule(OWN, "person", rule.text());
    }

    /** The rules of people as they were read. */
    public static PersonRules asRead(List<Rule> rules) {
        return new ReadRules(OWN.ruleSet().chapters(), rules).personRules();
    }

    public static Evaluation evaluate(ObjectNode request, PersonRules people) {
        return Agreement.evaluate(request, library(people));
    }

    /** A library of the shipped rules with rules of people, of which none may fail. */
    public static Library library(PersonRules people) {
        return OwnRules.library(new Evaluator(OWN.ruleSet(), new WithPeople(SHIPPED, people), failed -> {
            throw new AssertionError(failed);
        }));
    }

    /** The shipped rules with other rules of people. */
    private static final class WithPeople extends WrappingRules {
        private final PersonRules people;

        private WithPeople(Rules rules, PersonRules people) {
            super(rules);
            this.people = people;
        }

        @Override
        public PersonRules personRules() {
            return people;
        }

        @Override
        public void close() {
            // The shipped rules are for all trials.
        }
    }
}
