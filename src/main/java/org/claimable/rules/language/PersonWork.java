package org.claimable.rules.language;

import java.util.ArrayList;
import java.util.List;
import org.claimable.method.decision.Sentence;
import org.claimable.method.evaluation.Findings;
import org.claimable.method.evaluation.PersonRules.PersonFinding;
import org.claimable.method.evaluation.PersonRules.PersonReport;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.PersonFact.PersonClaim;
import org.claimable.rules.language.Part.PartKind;

/**
 * The rules of people that a person's facts allow to be asked, and what is found instead of those that would compare more
 * combinations of facts than {@link #MOST}: one finding a rule, by which all claims are for review. It depends on counts alone, so
 * that every machine decides alike.
 */
public record PersonWork(List<Rule> within, List<PersonFinding> beyond) {
    /** Combinations of facts that a rule compares at most. */
    static final long MOST = 1_000_000;

    /** What the facts of a person allow of some rules. */
    public static PersonWork of(Iterable<Rule> rules, List<PersonFact> facts) {
        List<Rule> within = new ArrayList<>();
        List<PersonFinding> beyond = new ArrayList<>();
        for (Rule rule : rules) {
            if (isWithin(facts.size(), depth(rule))) {
                within.add(rule);
            } else {
                facts.stream()
                        .filter(PersonClaim.class::isInstance)
                        .findFirst()
                        .ifPresent(each -> beyond.add(finding(rule, (PersonClaim) each, facts.size())));
            }
        }
        return new PersonWork(within, beyond);
    }

    /** How many facts a rule compares with each other: one a pattern, and one more where it asks of others that are there, or not, or come to something. */
    static int depth(Rule rule) {
        long patterns = rule.parts().stream()
                .filter(each -> each.kind() == PartKind.PATTERN)
                .count();
        return (int) patterns + (patterns < rule.parts().size() ? 1 : 0);
    }

    private static boolean isWithin(int facts, int depth) {
        long combinations = 1;
        for (int i = 0; i < depth; i++) {
            combinations *= facts;
            if (combinations > MOST) {
                return false;
            }
        }
        return true;
    }

    private static PersonFinding finding(Rule rule, PersonClaim claim, int facts) {
        return new PersonFinding(
                PersonReport.REVIEW_ALL,
                rule.card(),
                claim,
                Findings.CANNOT_TELL,
                Sentence.TOO_MANY_TO_COMPARE.of(
                        "%,d".formatted(facts), rule.card().key(), depth(rule)));
    }
}
