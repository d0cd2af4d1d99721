package org.claimable.rules.trial;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.PersonEvaluator;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.rulebook.Norm;
import org.claimable.method.rulebook.Parameters;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;

/** Decides made-up claims by rules as they were read, and notes what is found of them. */
final class TrialEvaluator {
    private static final int MOST_FACTS = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Evaluator evaluator;
    private final TrialFindings findings;
    private final Refusals refusals;
    private final LocalDate plausible;
    private final Deadline deadline = Deadline.in(LONGEST);
    private final Map<TrialTerms, PersonEvaluator> people = new IdentityHashMap<>();
    private final Map<TrialTerms, Map<Draft, Claim>> facts = new IdentityHashMap<>();

    TrialEvaluator(RuleSet ruleSet, List<Rule> rules, TrialFindings findings) {
        this.evaluator = new Evaluator(ruleSet, new ReadRules(ruleSet.chapters(), rules), findings::failed);
        this.findings = findings;
        this.refusals = new Refusals(ruleSet, rules);
        this.plausible = plausible(ruleSet);
    }

    /** A day long enough after every earliest one that evidence of it is plausible too. */
    private static LocalDate plausible(RuleSet ruleSet) {
        return ruleSet.parameters().rows().stream()
                .filter(row -> row.name().equals(Parameters.EARLIEST_DATE))
                .map(row -> LocalDate.ofEpochDay(row.value()).plusYears(2))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Many claims in one cohort, each of a person of its own unless it is untracked, so that places differ too. */
    void cohort(TrialTerms terms, List<Draft> drafts) {
        List<org.claimable.method.claim.Claim> claims = new ArrayList<>();
        List<Individual> known = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i).copy();
            draft.id = "c" + i;
            draft.individual = draft.individual == null ? null : "p" + i;
            draft.day = draft.day.isBefore(plausible) ? plausible : draft.day;
            claims.add(draft.claim());
            if (draft.person() != null) {
                known.add(draft.person());
            }
        }
        findings.lookingAtMany();
        Cohort cohort = new Cohort(terms.settings(), known, claims, List.of());
        List<Decision> decisions = evaluator
                .evaluate(cohort, terms.values(), terms.asOf(), deadline)
                .decisions();
        for (int i = 0; i < decisions.size(); i++) {
            findings.decided(drafts.get(i), "", terms, decisions.get(i));
            if (decisions.get(i).reasons().stream()
                    .anyMatch(reason -> reason.code().equals("RULE_FAILED"))) {
                decide(terms, drafts.get(i), "");
                findings.lookingAtMany();
            }
        }
    }

    /** One claim alone. */
    void decide(TrialTerms terms, Draft draft, String words) {
        findings.looking(draft, words, terms);
        findings.decided(draft, words, terms, decided(terms, draft));
    }

    /** One claim alone, decided only where no rule surely refuses what a norm does, or one of some rules says something new. */
    void norms(TrialTerms terms, Draft draft, Variation variation) {
        if (!isSafe(terms, draft, variation.askedBy())) {
            decide(terms, draft, variation.words());
        }
    }

    private boolean isSafe(TrialTerms terms, Draft draft, List<Rule> asked) {
        PersonEvaluator people = people(terms);
        var fact = people.fact(draft.claim(), draft.person());
        Norm unmet = people.unmet(fact);
        return isSafe(() -> !refusals.speaksNews(asked, fact) && (unmet == null || refusals.refuses(unmet, fact)));
    }

    private static boolean isSafe(BooleanSupplier asked) {
        try {
            return asked.getAsBoolean();
        } catch (RuntimeException failing) {
            return false;
        }
    }

    private Decision decided(TrialTerms terms, Draft draft) {
        return people(terms)
                .decide(draft.person(), List.of(draft.claim()), List.of(), deadline)
                .get(0);
    }

    /** How many reasons there are against a claim alone; 0 where it stands. */
    int against(TrialTerms terms, Draft draft) {
        findings.looking(draft, "", terms);
        Decision decision = decided(terms, draft);
        return decision.verdict() == Verdict.CLAIMABLE
                ? 0
                : Math.max(1, decision.reasons().size());
    }

    /** The same of two claims of one person, in either order, and of each beside the other as counted before. */
    void norms(TrialTerms terms, Draft one, Draft other, String words) {
        if (!isSafeBeside(terms, one, other)) {
            pair(terms, one, other, words);
        }
        if (!isSafeBeside(terms, other, one)) {
            pair(terms, other, one, words);
        }
        if (!isSafeAfter(terms, one, other)) {
            countedBefore(terms, one, other, words);
        }
        if (!isSafeAfter(terms, other, one)) {
            countedBefore(terms, other, one, words);
        }
    }

    /** Of one outcome the later is held against the earlier, else the first against the second. */
    private boolean isSafeBeside(TrialTerms terms, Draft one, Draft other) {
        if (!one.individual.equals(other.individual)) {
            return false;
        }
        boolean turned = one.outcome.equals(other.outcome) && !one.day.isAfter(other.day);
        return isSafe(
                terms, people(terms).pair(fact(terms, turned ? other : one), fact(terms, turned ? one : other), false));
    }

    private boolean isSafeAfter(TrialTerms terms, Draft one, Draft entry) {
        PersonEvaluator people = people(terms);
        return isSafe(terms, people.pair(fact(terms, one), people.fact(counted(one, entry)), true));
    }

    private boolean isSafe(TrialTerms terms, Pair pair) {
        Norm unmet = people(terms).unmet(pair);
        return isSafe(() -> !refusals.speaksNews(pair) && (unmet == null || refusals.refuses(unmet, pair)));
    }

    private Claim fact(TrialTerms terms, Draft draft) {
        Map<Draft, Claim> known = facts.computeIfAbsent(terms, each -> new IdentityHashMap<>());
        if (known.size() > MOST_FACTS) {
            known.clear();
        }
        return known.computeIfAbsent(draft, each -> people(terms).fact(each.claim(), each.person()));
    }

    /** Two claims of one person, submitted in this order. */
    void pair(TrialTerms terms, Draft one, Draft other, String words) {
        String beside = and("beside a claim of %s, achieved on %s".formatted(other.outcome.code(), other.day), words);
        findings.looking(one, beside, terms);
        Draft second = other.copy();
        second.id = one.id.equals(other.id) ? other.id + "-2" : other.id;
        second.individual = one.individual;
        List<Decision> decisions =
                people(terms).decide(one.person(), List.of(one.claim(), second.claim()), List.of(), deadline);
        findings.decided(one, beside, terms, decisions.get(0));
        findings.decided(
                second,
                and("beside a claim of %s, achieved on %s".formatted(one.outcome.code(), one.day), words),
                terms,
                decisions.get(1));
    }

    /** Several claims of one person, submitted in this order, and the same after the first of them was counted before. */
    void person(TrialTerms terms, List<Draft> drafts, String words) {
        List<Draft> tracked =
                drafts.stream().filter(each -> each.individual != null).toList();
        if (tracked.size() < 2) {
            return;
        }
        Draft first = tracked.get(0);
        List<org.claimable.method.claim.Claim> claims =
                tracked.stream().map(each -> each.claim().of(first.individual)).toList();
        String together = and("of %d claims of one person".formatted(claims.size()), words);
        findings.looking(first, together, terms);
        Individual known = tracked.stream()
                .map(Draft::person)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        decided(tracked, together, terms, people(terms).decide(known, claims, List.of(), deadline));
        decided(
                tracked.subList(1, tracked.size()),
                together,
                terms,
                people(terms)
                        .decide(known, claims.subList(1, claims.size()), List.of(counted(first, first)), deadline));
    }

    private void decided(List<Draft> drafts, String words, TrialTerms terms, List<Decision> decisions) {
        for (int i = 0; i < drafts.size(); i++) {
            findings.decided(drafts.get(i), words, terms, decisions.get(i));
        }
    }

    private static String and(String beside, String words) {
        return words.isEmpty() ? beside : beside + "; " + words;
    }

    /** A claim of a person of whom an outcome was counted before. */
    void countedBefore(TrialTerms terms, Draft draft, Draft entry, String words) {
        String beside = and("%s was counted before, on %s".formatted(entry.outcome.code(), entry.day), words);
        findings.looking(draft, beside, terms);
        List<Decision> decisions =
                people(terms).decide(draft.person(), List.of(draft.claim()), List.of(counted(draft, entry)), deadline);
        findings.decided(draft, beside, terms, decisions.get(0));
    }

    private static PreviouslyCounted counted(Draft draft, Draft entry) {
        return new PreviouslyCounted(draft.individual, entry.outcome.code(), entry.day, entry.reference);
    }

    private PersonEvaluator people(TrialTerms terms) {
        return people.computeIfAbsent(
                terms,
                each -> evaluator.people(
                        new Cohort(each.settings(), List.of(), List.of(), List.of()), each.values(), each.asOf()));
    }
}
