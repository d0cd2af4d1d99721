package org.claimable.rules.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.bank.ValueSet.OutcomeValue;
import org.claimable.method.bank.ValueSet.ScorePoints;
import org.claimable.method.catalogue.DeadweightBasis;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.claim.Settings.Period;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.Parameters;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.language.Rule;
import org.claimable.rules.proof.VariedClaims.Literals;
import org.claimable.rules.proof.VariedClaims.VariedDays;

/** Many cohorts of claims on either side of what a rule set asks, the same at each run, to see whether a change matters. */
final class VariedCohorts {
    private static final int CLAIMS = 24;
    private static final int PEOPLE = 10;

    private final RuleSet ruleSet;
    private final Literals literals;
    private final List<Outcome> outcomes;
    private final Random random = new Random(7);
    private final VariedClaims claims;
    private int first;

    /** {@code outcomes} are those that are claimed; of none, one of each sort is. */
    VariedCohorts(RuleSet ruleSet, Collection<Rule> rules, List<Outcome> outcomes) {
        this.ruleSet = ruleSet;
        this.literals = Literals.of(rules);
        this.outcomes = outcomes.isEmpty() ? ofEachSort() : outcomes;
        this.claims = new VariedClaims(ruleSet, literals, random);
    }

    /** A cohort and the values it is decided by. */
    record VariedCohort(Cohort cohort, ValueSet values) {}

    private List<Outcome> ofEachSort() {
        Map<List<Object>, Outcome> sorts = new LinkedHashMap<>();
        List<String> words = literals.words().toList();
        for (Outcome outcome : ruleSet.catalogue().outcomes()) {
            String named = words.contains(outcome.code()) || words.contains(outcome.name()) ? outcome.code() : "";
            String answers = outcome.answers() == null ? "" : outcome.answers().name();
            String scores = outcome.scores() == null ? "" : outcome.scores().name();
            List<Object> sort = List.of(
                    outcome.bank(),
                    outcome.audience(),
                    outcome.evidence(),
                    outcome.deadweightCategory(),
                    answers,
                    scores,
                    named);
            sorts.putIfAbsent(sort, outcome);
        }
        return List.copyOf(sorts.values());
    }

    List<VariedCohort> cohorts(int number) {
        List<VariedCohort> cohorts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            cohorts.add(cohort(i));
        }
        return cohorts;
    }

    private VariedCohort cohort(int number) {
        first = random.nextInt(outcomes.size());
        boolean included = number % 4 == 3;
        List<Claim> claimed = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            int person = random.nextInt(PEOPLE + 1);
            claimed.add(claims.claim("c" + i, person == PEOPLE ? null : "p" + person, outcome(person)));
        }
        Cohort cohort = new Cohort(
                settings(number, included), VariedPeople.of(ruleSet, literals, random, PEOPLE), claimed, counted());
        return new VariedCohort(cohort, VariedPeople.values(ruleSet, random, included));
    }

    /** Each person keeps to few outcomes, often a pair that a row names, so that claims meet. */
    private Outcome outcome(int person) {
        List<IncompatibleOutcomes> rows = ruleSet.incompatibilities().rows();
        if (random.nextInt(25) == 0) {
            return null;
        }
        if (person % 3 == 0 && !rows.isEmpty() && random.nextInt(3) == 0) {
            IncompatibleOutcomes row = rows.get(person * 7 % rows.size());
            return random.nextBoolean() ? row.a() : row.b();
        }
        return person % 2 == 0
                ? claims.one(outcomes)
                : outcomes.get((first + person + random.nextInt(2)) % outcomes.size());
    }

    private Settings settings(int number, boolean included) {
        Deadweight deadweight = included ? Deadweight.DEFAULT : deadweight();
        Period period = number % 3 == 0 ? VariedDays.PERIOD : Period.OPEN;
        return Settings.DEFAULT
                .with(Setting.FROM, period.from())
                .with(Setting.TO, period.to())
                .with(Setting.YEAR_BASIS, YearBasis.values()[number % YearBasis.values().length])
                .with(Setting.RULES, RulesLevel.values()[number / 2 % RulesLevel.values().length])
                .with(Setting.DEADWEIGHT_BASIS, deadweight.basis())
                .with(Setting.DEADWEIGHT_RATE, deadweight.rate())
                .with(Setting.DEADWEIGHT_JUSTIFICATION, deadweight.justification())
                .with(Setting.AS_OF, VariedDays.AS_OF);
    }

    private Deadweight deadweight() {
        return claims.one(List.of(
                Deadweight.DEFAULT,
                Deadweight.DEFAULT,
                new Deadweight(DeadweightBasis.COMPARISON_GROUP, null, null),
                new Deadweight(DeadweightBasis.OWN_RATE, new BigDecimal("0.3"), "own survey")));
    }

    private List<PreviouslyCounted> counted() {
        List<PreviouslyCounted> counted = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int person = random.nextInt(PEOPLE);
            Outcome outcome = outcome(person);
            if (outcome != null) {
                counted.add(new PreviouslyCounted("p" + person, outcome.code(), claims.day(), i == 0 ? null : "Q1"));
            }
        }
        return counted;
    }

    /** People and values that vary as claims do. */
    static final class VariedPeople {
        private VariedPeople() {}

        /** So many people of ages beside those that rules ask for, in groups about as large as are shown. */
        static List<Individual> of(RuleSet ruleSet, Literals literals, Random random, int number) {
            List<Individual> people = new ArrayList<>();
            Parameters parameters = ruleSet.parameters().on(VariedDays.AS_OF);
            int adult = parameters.adultFromAge();
            int youth = parameters.youthBeforeAge();
            List<Integer> ages = literals.numbers(10, adult - 1, adult, adult + 1, youth - 1, youth, youth + 1, 40);
            int groups = Math.max(1, number / Math.max(1, parameters.disclosureThreshold() + random.nextInt(3) - 1));
            for (int i = 0; i < number; i++) {
                Integer age = random.nextInt(5) == 0
                        ? null
                        : Integer.valueOf(Math.max(0, ages.get(random.nextInt(ages.size()))));
                people.add(new Individual("p" + i, age, new TreeMap<>(Map.of("group", "g" + i % groups))));
            }
            return people;
        }

        /** Values of most outcomes, some with a rate of their own. */
        static ValueSet values(RuleSet ruleSet, Random random, boolean included) {
            Map<String, OutcomeValue> values = new HashMap<>();
            Map<String, ScorePoints> points = new HashMap<>();
            for (Outcome outcome : ruleSet.catalogue().outcomes()) {
                BigDecimal own = random.nextInt(3) == 0 ? new BigDecimal("0.2") : null;
                if (random.nextInt(5) > 0) {
                    values.put(outcome.code(), new OutcomeValue(100_00L * (1 + random.nextInt(9)), 10_00L, 0L, own));
                }
                if (outcome.scores() != null && random.nextInt(5) > 0) {
                    points.put(
                            outcome.code(),
                            new ScorePoints(new TreeMap<>(Map.of(
                                    outcome.scores().lowest(),
                                    0L,
                                    outcome.scores().highest(),
                                    500_00L))));
                }
            }
            return ValueSet.of("varied", "Varied", "Invented.", false, included, values, points);
        }
    }
}
