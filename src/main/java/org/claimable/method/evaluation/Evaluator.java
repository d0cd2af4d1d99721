package org.claimable.method.evaluation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.claim.Violations;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.decision.Decision;
import org.claimable.method.evaluation.Deadline.EvaluationLimitException;
import org.claimable.method.evaluation.Evaluation.PolicyTotals;
import org.claimable.method.evaluation.PersonEvaluator.UnreadableRows;
import org.claimable.method.measure.Measured;
import org.claimable.method.measure.Measuring;
import org.claimable.method.rulebook.RuleSet;

/** Decides cohorts by one rule set. People are independent, so they are decided one after another. */
public final class Evaluator implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String POLICY_NORM = "PO-01";

    private final RuleSet ruleSet;
    private final Rules rules;
    private final ChoiceReasons choices;
    private final UnreadableRows unreadable;
    private final NormGuard guard;
    private final Consumer<RuleFailedException> failures;

    public Evaluator(RuleSet ruleSet, Rules rules) {
        this(ruleSet, rules, failed -> {});
    }

    /** {@code failures} learns of each rule that fails; the claims of its person are for review. */
    public Evaluator(RuleSet ruleSet, Rules rules, Consumer<RuleFailedException> failures) {
        this.failures = failures;
        this.ruleSet = ruleSet;
        this.rules = rules;
        this.choices = new ChoiceReasons(ruleSet.norm(POLICY_NORM));
        this.unreadable = new UnreadableRows(ruleSet.norm(UnreadableRows.NORM));
        this.guard = new NormGuard(ruleSet, rules);
    }

    public RuleSet ruleSet() {
        return ruleSet;
    }

    public Rules rules() {
        return rules;
    }

    /** The decisions of a cohort's claims, worked out as of a day with a value set, within ten minutes. */
    public Evaluation evaluate(Cohort cohort, ValueSet values, LocalDate asOf) {
        return evaluate(cohort, values, asOf, Deadline.in(LONGEST));
    }

    /** The same within a time of one's own; {@link EvaluationLimitException} and no decisions once it is over. */
    public Evaluation evaluate(Cohort asked, ValueSet values, LocalDate asOf, Deadline deadline) {
        return evaluate(asked, values, asOf, deadline, claims -> {});
    }

    /** The same, where {@code decided} learns for each person how many claims were decided. */
    public Evaluation evaluate(Cohort asked, ValueSet values, LocalDate asOf, Deadline deadline, IntConsumer decided) {
        Cohort cohort = identified(asked);
        Measured measured = measured(cohort, asOf);
        PersonEvaluator people = people(cohort, values, asOf, Pointers.ofRequest(ruleSet, places(cohort)));
        Decision[] decisions = new Decision[cohort.claims().size()];
        Reading.OfClaim[] readings = new Reading.OfClaim[cohort.settings().isReadings() ? decisions.length : 0];
        for (PersonOfCohort person : PersonOfCohort.all(cohort)) {
            person.decide(people, decisions, readings, deadline);
            decided.accept(person.claims());
        }
        PolicyTotals totals = people.totals();
        return new Evaluation(
                cohort,
                ruleSet,
                values,
                asOf,
                List.of(decisions),
                totals.highest(),
                totals.lowest(),
                cohortRules(cohort, values, asOf),
                List.of(readings),
                people.takeCoverage(),
                null,
                measured);
    }

    /** Where each person stands in a request; none where nothing is traced. */
    private static Map<String, Integer> places(Cohort cohort) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0;
                cohort.settings().ruleCoverage() && i < cohort.individuals().size();
                i++) {
            places.put(cohort.individuals().get(i).ref(), i);
        }
        return places;
    }

    private CohortRules cohortRules(Cohort cohort, ValueSet values, LocalDate asOf) {
        return CohortRules.of(cohort, ruleSet, rules, values, asOf, failures);
    }

    /**
     * The cohort with every option chosen and its people identified; {@link InvalidCohortException} where a date is a slip, or the rule set
     * cannot hold what is said in a field of its own.
     */
    private Cohort identified(Cohort asked) {
        Violations violations = new Violations();
        Cohort chosen = check(asked, violations);
        violations.failIfAny();
        return Identities.of(chosen.settings(), ruleSet).cohort(chosen);
    }

    /** The cohort with every option chosen; notes what would keep it from being decided. */
    public Cohort check(Cohort asked, Violations violations) {
        Cohort chosen = new StatedFields(ruleSet, violations)
                .cohort(asked.with(asked.settings().or(ruleSet.defaults())), "");
        new PlausibleDates(ruleSet.parameters(), violations).check(chosen, "");
        Identities.of(chosen.settings(), ruleSet).requireOnce(chosen.individuals(), "", violations);
        requireTraced(chosen, violations);
        return chosen;
    }

    /** Notes each claim of which a trace is asked for and that is not there. */
    private static void requireTraced(Cohort cohort, Violations violations) {
        Set<String> named = new LinkedHashSet<>(cohort.settings().trace().claims());
        List<String> all = List.copyOf(named);
        if (!named.isEmpty()) {
            cohort.claims().forEach(claim -> named.remove(Spelling.compared(claim.id())));
        }
        named.forEach(id -> violations.add(
                "/%s/%d".formatted(Setting.TRACE.path(), all.indexOf(id)),
                "UNKNOWN_CLAIM",
                "There is no claim \"%s\". Name claims by their ids, or leave it out.".formatted(id)));
    }

    /** The terms on which a cohort is decided: its choices with every default filled in, and no decision yet. */
    public Evaluation terms(Cohort asked, ValueSet values, LocalDate today) {
        Cohort cohort = asked.with(asked.settings().or(ruleSet.defaults()));
        LocalDate asOf = cohort.asOf() == null ? today : cohort.asOf();
        return new Evaluation(
                cohort,
                ruleSet,
                values,
                asOf,
                List.of(),
                0,
                0,
                cohortRules(cohort, values, asOf),
                List.of(),
                null,
                null,
                measured(cohort, asOf));
    }

    /** What the figures beside the claims come to, null without any; {@link InvalidCohortException} where they are wrong. */
    private Measured measured(Cohort cohort, LocalDate asOf) {
        if (cohort.measures() == null) {
            return null;
        }
        Violations violations = new Violations();
        Measured measured = Measuring.of(cohort.measures().on(asOf), ruleSet.measures(), violations::add);
        violations.failIfAny();
        return measured;
    }

    /** Decides people on the terms of a cohort, of which every option is chosen; its claims are not looked at. */
    public PersonEvaluator people(Cohort terms, ValueSet values, LocalDate asOf) {
        return people(terms, values, asOf, Pointers.ofLine(ruleSet));
    }

    private PersonEvaluator people(Cohort terms, ValueSet values, LocalDate asOf, Pointers pointers) {
        if (!terms.settings().isReadings()) {
            return new PersonEvaluator(
                    terms, ruleSet, rules, choices, unreadable, guard, failures, values, asOf, null, null, pointers);
        }
        ClaimAnswers answers = new ClaimAnswers();
        EveryReading readings = new EveryReading(
                Reading.of(terms.settings()),
                reading -> inReading(terms.with(reading.in(terms.settings())), values, asOf, answers));
        return new PersonEvaluator(
                terms,
                ruleSet,
                rules,
                choices,
                unreadable,
                guard,
                failures,
                values,
                asOf,
                readings,
                new ReadingTrace(answers),
                pointers);
    }

    /** Decides people in a reading beside the chosen one; a rule that fails there alone puts them for review there, unsaid. */
    private PersonEvaluator inReading(Cohort terms, ValueSet values, LocalDate asOf, ClaimAnswers answers) {
        return new PersonEvaluator(
                terms,
                ruleSet,
                rules,
                null,
                unreadable,
                guard,
                failed -> {},
                values,
                asOf,
                null,
                new ReadingTrace(answers),
                null);
    }

    /** What outcomes would be worth with a value set on a day, apart from any claim. */
    public Pricing pricing(ValueSet values, Deadweight deadweight, LocalDate day) {
        return new Pricing(ruleSet, rules, values, deadweight, day);
    }

    @Override
    public void close() {
        rules.close();
    }
}
