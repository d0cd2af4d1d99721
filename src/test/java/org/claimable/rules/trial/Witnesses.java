package org.claimable.rules.trial;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Bank;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.decision.Decision;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.PersonEvaluator;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;

/**
 * Claims that norms refuse, alone and in twos, and each with one more thing about it changed, so that a condition of a rule which
 * a claim can fail fails on one of them. What rules let through of them is found by deciding each.
 */
final class Witnesses {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** What makes each narrowing of the test false on some claim that stands otherwise. */
    private static final List<Consumer<Draft>> CHANGES = List.of(
            draft -> {},
            draft -> draft.day = draft.day.plusYears(1),
            draft -> draft.day = draft.day.minusYears(1),
            draft -> draft.texts.put(ClaimField.PROVIDER, "Riverside"),
            draft -> draft.texts.put(ClaimField.PROVIDER, "Hilltop"),
            draft -> {
                draft.texts.put(ClaimField.PROVIDER, "Riverside");
                draft.texts.put(ClaimField.SERVICE, "Job club");
            },
            draft -> draft.texts.put(ClaimField.SPACE, "Hall"),
            draft -> draft.sustainedYear = 2,
            draft -> draft.age = 10,
            draft -> draft.age = 40);

    private final RuleSet ruleSet;
    private final List<Witness> claims = new ArrayList<>();
    private final List<Witness> pairs = new ArrayList<>();
    private final TrialTerms usual;
    private final List<TrialTerms> others;
    private final Map<Boolean, List<TrialTerms>> further = new LinkedHashMap<>();

    /** One claim, or two in this order, or one beside another that was counted before. */
    record Witness(TrialTerms terms, Draft one, Draft other, boolean countedBefore) {
        private Witness changed(Consumer<Draft> change, boolean first, boolean second) {
            return new Witness(
                    terms,
                    first ? new Variation("", change).of(one) : one,
                    other == null || !second ? other : new Variation("", change).of(other),
                    countedBefore);
        }
    }

    Witnesses(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        this.usual = TrialTerms.usual(ruleSet.catalogue());
        this.others = TrialTerms.others(ruleSet.catalogue(), List.of());
        List<Outcome> outcomes = outcomes();
        TrialTerms timed = usual.inPeriod();
        for (Outcome outcome : outcomes) {
            Draft sound = Draft.of(outcome, EvidenceShape.sound(outcome).get(0));
            EvidenceShape.fewOf(outcome).forEach(shape -> alone(usual, sound.as(outcome, shape)));
            EvidenceShape.sound(outcome).forEach(shape -> outOfTime(timed, sound.as(outcome, shape)));
            alone(usual, untracked(sound));
        }
        alone(usual, Draft.of(null, EvidenceShape.RECORD));
        outcomes.forEach(outcome -> pair(outcome, outcome));
        ruleSet.incompatibilities().rows().stream().limit(3).forEach(row -> pair(row.a(), row.b()));
        for (Outcome mental : outcomes) {
            outcomes.stream()
                    .filter(other -> mental.bank() == Bank.UKMWB && other.bank() != Bank.UKBEB && !other.equals(mental))
                    .forEach(other -> pair(mental, other));
        }
    }

    /** One outcome of each bank and evidence, one of employment, and those that narrowings name. */
    private List<Outcome> outcomes() {
        Map<Object, Outcome> outcomes = new LinkedHashMap<>();
        for (Outcome each : ruleSet.catalogue().outcomes()) {
            boolean own = each.bank() == Bank.UKMWB
                    || List.of("gardening", "financial-comfort").contains(each.code());
            outcomes.putIfAbsent(
                    own
                            ? each.code()
                            : List.of(each.bank(), each.evidence(), each.area().equals("Employment")),
                    each);
        }
        return List.copyOf(outcomes.values());
    }

    private void alone(TrialTerms terms, Draft draft) {
        claims.add(new Witness(terms, draft, null, false));
    }

    private void outOfTime(TrialTerms timed, Draft draft) {
        List.of(TrialTerms.PERIOD_FROM.minusDays(1), TrialTerms.IN_PERIOD.plusDays(1), TrialTerms.PERIOD_TO.plusDays(1))
                .forEach(day -> alone(timed, draft.on(day)));
    }

    private static Draft untracked(Draft draft) {
        Draft untracked = draft.copy();
        untracked.individual = null;
        untracked.headcount = 5;
        return untracked;
    }

    private void pair(Outcome first, Outcome second) {
        Draft one = Draft.of(first, EvidenceShape.sound(first).get(0));
        Draft other = Draft.of(second, EvidenceShape.sound(second).get(0));
        other.id = "c2";
        for (LocalDate day : List.of(one.day, one.day.plusMonths(2), one.day.minusMonths(1))) {
            for (String provider : List.of("", "Riverside")) {
                Draft later = other.on(day);
                if (!provider.isEmpty()) {
                    later.texts.put(ClaimField.PROVIDER, provider);
                }
                pairs.add(new Witness(usual, one, later, false));
                pairs.add(new Witness(usual, one, later, true));
                pairs.add(new Witness(usual, later, one, false));
            }
        }
    }

    /** Those that come out of some rules as refused by a norm and by no rule. */
    List<Witness> letThrough(List<Rule> rules, boolean ofPairs) {
        Deciding deciding = new Deciding(rules);
        return (ofPairs ? pairs : claims).stream().filter(deciding::letsThrough).toList();
    }

    /** Whether some rules let one of several through, as it is or with one thing about it changed. */
    boolean lettingThrough(List<Rule> rules, List<Witness> witnesses) {
        Deciding deciding = new Deciding(rules);
        return witnesses.stream().anyMatch(deciding::letsThrough)
                || witnesses.stream().anyMatch(deciding::letsThroughChanged);
    }

    /** Decides claims by some rules. */
    private final class Deciding {
        private final Evaluator evaluator;
        private final Map<TrialTerms, PersonEvaluator> people = new IdentityHashMap<>();

        Deciding(List<Rule> rules) {
            evaluator = new Evaluator(ruleSet, new ReadRules(ruleSet.chapters(), rules));
        }

        boolean letsThrough(Witness witness) {
            Draft one = witness.one();
            List<PreviouslyCounted> counted = witness.countedBefore()
                    ? List.of(new PreviouslyCounted(
                            one.individual, witness.other().outcome.code(), witness.other().day, "Q1"))
                    : List.of();
            List<org.claimable.method.claim.Claim> claims = witness.other() == null || witness.countedBefore()
                    ? List.of(one.claim())
                    : List.of(one.claim(), witness.other().claim());
            List<Decision> decisions =
                    people(witness.terms()).decide(one.person(), claims, counted, Deadline.in(LONGEST));
            return decisions.stream().flatMap(each -> each.reasons().stream()).anyMatch(each -> each.code()
                    .equals("NOT_JUDGED"));
        }

        boolean letsThroughChanged(Witness witness) {
            for (Consumer<Draft> change : CHANGES) {
                if (letsThrough(witness.changed(change, true, true))
                        || witness.other() != null
                                && (letsThrough(witness.changed(change, true, false))
                                        || letsThrough(witness.changed(change, false, true)))) {
                    return true;
                }
            }
            return terms(witness.terms()).stream()
                    .anyMatch(each ->
                            letsThrough(new Witness(each, witness.one(), witness.other(), witness.countedBefore())));
        }

        private PersonEvaluator people(TrialTerms terms) {
            return people.computeIfAbsent(
                    terms,
                    each -> evaluator.people(
                            new Cohort(each.settings(), List.of(), List.of(), List.of()), each.values(), each.asOf()));
        }
    }

    /** Other terms, with a period where the claim's terms have one. */
    private List<TrialTerms> terms(TrialTerms terms) {
        boolean timed = terms.settings().period().from() != null;
        return further.computeIfAbsent(
                timed, each -> each ? others.stream().map(TrialTerms::inPeriod).toList() : others);
    }
}
