package org.claimable.rules.trial;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.PersonEvaluator;
import org.claimable.method.rulebook.Parameters;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;

/** Decides made-up claims by rules as they were read, and notes what is found of them. */
final class TrialEvaluator {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Evaluator evaluator;
    private final TrialFindings findings;
    private final LocalDate plausible;
    private final Deadline deadline = Deadline.in(LONGEST);
    private final Map<Terms, PersonEvaluator> people = new IdentityHashMap<>();

    TrialEvaluator(RuleSet ruleSet, List<Rule> rules, TrialFindings findings) {
        this.evaluator = new Evaluator(ruleSet, new ReadRules(ruleSet.chapters(), rules), findings::failed);
        this.findings = findings;
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
    void cohort(Terms terms, List<Draft> drafts) {
        List<Claim> claims = new ArrayList<>();
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
    void decide(Terms terms, Draft draft, String words) {
        findings.looking(draft, words, terms);
        findings.decided(draft, words, terms, decided(terms, draft));
    }

    private Decision decided(Terms terms, Draft draft) {
        return people(terms)
                .decide(draft.person(), List.of(draft.claim()), List.of(), deadline)
                .get(0);
    }

    /** How many reasons there are against a claim alone; 0 where it stands. */
    int against(Terms terms, Draft draft) {
        findings.looking(draft, "", terms);
        Decision decision = decided(terms, draft);
        return decision.verdict() == Verdict.CLAIMABLE
                ? 0
                : Math.max(1, decision.reasons().size());
    }

    /** Two claims of one person, submitted in this order. */
    void pair(Terms terms, Draft one, Draft other, String words) {
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

    private static String and(String beside, String words) {
        return words.isEmpty() ? beside : beside + "; " + words;
    }

    /** A claim of a person of whom an outcome was counted before. */
    void countedBefore(Terms terms, Draft draft, Draft entry, String words) {
        String beside = and("%s was counted before, on %s".formatted(entry.outcome.code(), entry.day), words);
        findings.looking(draft, beside, terms);
        PreviouslyCounted counted =
                new PreviouslyCounted(draft.individual, entry.outcome.code(), entry.day, entry.reference);
        List<Decision> decisions =
                people(terms).decide(draft.person(), List.of(draft.claim()), List.of(counted), deadline);
        findings.decided(draft, beside, terms, decisions.get(0));
    }

    private PersonEvaluator people(Terms terms) {
        return people.computeIfAbsent(
                terms,
                each -> evaluator.people(
                        new Cohort(each.settings(), List.of(), List.of(), List.of()), each.values(), each.asOf()));
    }
}
