package org.claimable.method.evaluation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.claimable.method.bank.AnswerScale.Answer;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Bank;
import org.claimable.method.citation.Provenance;
import org.claimable.method.claim.Evidence;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.Terms;
import org.claimable.method.rulebook.Departure;
import org.claimable.method.rulebook.Norm;
import org.claimable.method.rulebook.RuleSet;

/**
 * The norms that the method publishes, each checked plainly by the catalogue, scales and pairs of a rule set, whatever its rules
 * say. A norm that the rule set departs from is not checked, but that an outcome is known, without which nothing can be.
 */
final class Norms {
    private final Set<Norm> kept = EnumSet.allOf(Norm.class);

    Norms(RuleSet ruleSet) {
        for (Departure departure : ruleSet.departures()) {
            Norm.of(departure.norm()).ifPresent(kept::remove);
        }
        kept.add(Norm.KNOWN_OUTCOME);
    }

    /** The first norm that a claim alone does not meet, null where it meets all. */
    Norm unmet(Claim claim) {
        Outcome outcome = claim.outcome();
        if (outcome == null) {
            return Norm.KNOWN_OUTCOME;
        }
        if (claim.submitted().individual() == null && isKept(Norm.NAMED_PERSON)) {
            return Norm.NAMED_PERSON;
        }
        if (isOutOfTime(claim.submitted().achievedOn(), claim.terms()) && isKept(Norm.IN_TIME)) {
            return Norm.IN_TIME;
        }
        Evidence evidence = claim.submitted().evidence();
        if (evidence == null || !outcome.evidence().contains(evidence.kind())) {
            return isKept(Norm.EVIDENCE) ? Norm.EVIDENCE : null;
        }
        return switch (evidence.kind()) {
            case RECORD -> null;
            case SURVEY -> survey(evidence, outcome, claim.terms());
            case SCORE -> score(evidence, outcome, claim.terms());
        };
    }

    private boolean isKept(Norm norm) {
        return kept.contains(norm);
    }

    private static boolean isOutOfTime(LocalDate day, Terms terms) {
        LocalDate from = terms.period().from();
        LocalDate to = terms.period().to();
        return from != null && day.isBefore(from) || to != null && day.isAfter(to) || day.isAfter(terms.asOf());
    }

    private Norm survey(Evidence evidence, Outcome outcome, Terms terms) {
        if (evidence.before() == null || evidence.after() == null) {
            return dated(isKept(Norm.EVIDENCE) ? Norm.EVIDENCE : null, evidence, terms);
        }
        Answer before = outcome.answers().find(evidence.before()).orElse(null);
        Answer after = outcome.answers().find(evidence.after()).orElse(null);
        if ((before == null || after == null) && isKept(Norm.ON_SCALE)) {
            return Norm.ON_SCALE;
        }
        if (before != null && before.meets() && isKept(Norm.NOT_MET_BEFORE)) {
            return Norm.NOT_MET_BEFORE;
        }
        return dated(
                after != null && !after.meets() && isKept(Norm.MET_AFTER) ? Norm.MET_AFTER : null, evidence, terms);
    }

    private Norm score(Evidence evidence, Outcome outcome, Terms terms) {
        if (evidence.scoreBefore() == null || evidence.scoreAfter() == null) {
            return dated(isKept(Norm.EVIDENCE) ? Norm.EVIDENCE : null, evidence, terms);
        }
        boolean onScale = outcome.scores().lowest().compareTo(evidence.scoreBefore()) <= 0
                && outcome.scores().highest().compareTo(evidence.scoreBefore()) >= 0
                && outcome.scores().lowest().compareTo(evidence.scoreAfter()) <= 0
                && outcome.scores().highest().compareTo(evidence.scoreAfter()) >= 0;
        if (!onScale && isKept(Norm.ON_SCALE)) {
            return Norm.ON_SCALE;
        }
        boolean higher = evidence.scoreAfter().compareTo(evidence.scoreBefore()) > 0;
        return dated(!higher && isKept(Norm.HIGHER_SCORE) ? Norm.HIGHER_SCORE : null, evidence, terms);
    }

    /** The norm found, or else that of the dates of a survey or score. */
    private Norm dated(Norm found, Evidence evidence, Terms terms) {
        if (found != null || !isKept(Norm.DATES_IN_ORDER)) {
            return found;
        }
        LocalDate before = evidence.beforeOn();
        LocalDate after = evidence.afterOn();
        boolean inOrder = before == null || after == null || evidence.retrospective() || after.isAfter(before);
        boolean asked =
                (before == null || !before.isAfter(terms.asOf())) && (after == null || !after.isAfter(terms.asOf()));
        return inOrder && asked ? null : Norm.DATES_IN_ORDER;
    }

    /** The first norm that a pair of claims of one person does not meet, or a claim and an earlier count; null where it meets all. */
    Norm unmet(Pair pair) {
        if (!pair.sameYear()) {
            return null;
        }
        Outcome one = pair.claim().outcome();
        Outcome other = pair.other().outcome();
        if (one.equals(other)) {
            Norm counted = counted(pair);
            return isKept(counted) ? counted : null;
        }
        boolean paired = pair.row() != null && pair.row().provenance() == Provenance.PUBLISHED;
        if (paired && isKept(Norm.NOT_PAIRED)) {
            return Norm.NOT_PAIRED;
        }
        return clashes(one.bank(), other.bank()) && isKept(Norm.ONE_BANK) ? Norm.ONE_BANK : null;
    }

    private static Norm counted(Pair pair) {
        if (pair.otherCountedBefore()) {
            return Norm.NOT_COUNTED_BEFORE;
        }
        return Boolean.TRUE.equals(pair.isOtherProvider()) ? Norm.ONE_COUNT_OF_ALL_PROVIDERS : Norm.ONCE_A_YEAR;
    }

    /** One outcome of the mental wellbeing bank beside another of it, or of the social value bank. */
    private static boolean clashes(Bank one, Bank other) {
        return one == Bank.UKMWB && other != Bank.UKBEB || other == Bank.UKMWB && one == Bank.UKSVB;
    }
}
