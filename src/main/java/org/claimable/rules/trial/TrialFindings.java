package org.claimable.rules.trial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.evaluation.RuleFailedException;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.evaluation.fact.Group;
import org.claimable.method.rulebook.Norm;
import org.claimable.rules.language.Rule;
import org.claimable.rules.trial.RuleTrial.TrialProblem;

/** What made-up claims show of rules: the first claim of each sort that a norm refuses and no rule does, and each rule that fails. */
final class TrialFindings {
    private static final String NOT_JUDGED = "NOT_JUDGED";
    private static final String FAILED = "Rule %s fails on %s: it asks further of something that is not there. "
            + "Maybe it should ask first whether it is (known, evidence.given, paired).";
    private static final String FAILED_ON_GROUP =
            "Rule %s fails on a group of claims (%s): what it reports asks further of something that is not there, "
                    + "such as a day or a name. Maybe it should ask first whether it is (!missing( firstDay )).";
    private static final String NO_RATE = "%s That was found of %s. %s";

    private final List<Rule> rules;
    private final Map<String, Gap> gaps = new LinkedHashMap<>();
    private final Map<String, TrialProblem> failures = new LinkedHashMap<>();
    private final Set<String> unplaced = new HashSet<>();
    private Looking looking;

    TrialFindings(List<Rule> rules) {
        this.rules = rules;
    }

    /** What is decided next, in words. */
    void looking(Draft draft, String words, TrialTerms terms) {
        looking = new Looking(draft, words, terms);
    }

    /** Many claims are decided at once. */
    void lookingAtMany() {
        looking = null;
    }

    /** A rule failed; of many at once it is said without the claim until it fails on one. */
    void failed(RuleFailedException failed) {
        Rule rule = failed.rule() == null ? null : rule(failed.rule().key());
        String key = rule == null ? "" : rule.card().key();
        if (failures.containsKey(key) && (looking == null || !unplaced.remove(key))) {
            return;
        }
        if (looking == null) {
            unplaced.add(key);
        }
        String claim = looking == null ? "a made-up claim" : claim(looking.draft, looking.words, looking.terms);
        failures.put(key, new TrialProblem(Chapters.VALUE, rule, message(failed, claim)));
    }

    /** A rule of a cohort that failed on a group. */
    void failed(Rule rule, Group group) {
        failures.put(
                rule.card().key(),
                new TrialProblem(
                        Chapters.COHORT,
                        rule,
                        FAILED_ON_GROUP.formatted(rule.card().key(), group.of())));
    }

    private static String message(RuleFailedException failed, String claim) {
        if (failed.getCause() != null) {
            return FAILED.formatted(failed.rule() == null ? "" : failed.rule().key(), claim);
        }
        String hint = failed.rule() == null
                ? "Maybe add a row to the decision table, or correct deadweight_category in outcomes.csv."
                : "Maybe end one before the other begins, or let each speak of outcomes of its own.";
        return NO_RATE.formatted(failed.getMessage(), claim, hint);
    }

    private Rule rule(String key) {
        return rules.stream()
                .filter(each -> each.card().key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** Notes what was decided of a claim, and of claims that a norm refuses and no rule the first of each sort. */
    void decided(Draft draft, String words, TrialTerms terms, Decision decision) {
        for (int i = 0; i < decision.reasons().size(); i++) {
            Reason reason = decision.reasons().get(i);
            if (reason.code().equals(NOT_JUDGED)) {
                EvidenceKind kind = draft.shape.kind();
                String sort = reason.rule() + " " + (kind == null ? "none" : isAccepted(draft) ? "kind" : "other kind");
                gaps.computeIfAbsent(sort, each -> new Gap(reason.rule(), claim(draft, words, terms))).claims++;
            }
        }
    }

    private static boolean isAccepted(Draft draft) {
        return draft.outcome != null && draft.outcome.accepts(draft.shape.kind());
    }

    /** A claim in words, with what is particular of it. */
    private static String claim(Draft draft, String words, TrialTerms terms) {
        String outcome = draft.outcome == null ? "an outcome of no catalogue" : draft.outcome.code();
        String particular = Stream.of(
                        words, terms.words(), draft.individual == null ? "without a reference to a person" : "")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
        return "a claim of %s with %s, achieved on %s%s"
                .formatted(
                        outcome, draft.shape.words(), draft.day, particular.isEmpty() ? "" : " (" + particular + ")");
    }

    List<TrialProblem> problems() {
        List<TrialProblem> problems = new ArrayList<>(failures.values());
        gaps.values().forEach(gap -> problems.add(new TrialProblem(gap.chapter(), null, gap.message(rules))));
        return problems;
    }

    private record Looking(Draft draft, String words, TrialTerms terms) {}

    /** Claims of one sort that a norm refuses and no rule does, with the first of them. */
    private static final class Gap {
        private final Norm norm;
        private final String first;
        private int claims;

        Gap(String norm, String first) {
            this.norm = Norm.of(norm).orElseThrow();
            this.first = first;
        }

        String chapter() {
            return switch (norm.id().substring(0, 2)) {
                case "CO" -> Chapters.COUNTING;
                case "IN" -> Chapters.INCOMPATIBILITY;
                default -> Chapters.ELIGIBILITY;
            };
        }

        String message(List<Rule> rules) {
            String of = rules.stream()
                    .filter(rule -> rule.card().id().equals(norm.id()))
                    .map(rule -> rule.card().key())
                    .collect(Collectors.joining(", "));
            String also = claims == 1 ? "" : " So would %,d more of the claims that were tried.".formatted(claims - 1);
            return "No rule refuses %s, although by the method (%s), %s.%s %s; or say in rule-set.yaml, under departs, why this rule set departs from it."
                    .formatted(
                            first,
                            norm.id(),
                            norm.words(),
                            also,
                            of.isEmpty()
                                    ? "Maybe a rule of " + norm.id() + " was removed"
                                    : "Maybe a part of " + norm.id() + " was removed or narrowed (there are " + of
                                            + ")");
        }
    }
}
