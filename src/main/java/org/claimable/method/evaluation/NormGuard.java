package org.claimable.method.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.citation.Provenance;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.decision.Sentence;
import org.claimable.method.decision.Wording;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.rulebook.Norm;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet;

/** Holds every decision to the published norms: what the rules let through and a norm does not, is for review. For several threads. */
final class NormGuard {
    /** The code of a claim that a norm refuses and no rule did. */
    static final String NOT_JUDGED = "NOT_JUDGED";

    private final Norms norms;
    private final Map<Norm, Basis> bases = new EnumMap<>(Norm.class);

    NormGuard(RuleSet ruleSet, Rules rules) {
        this.norms = new Norms(ruleSet);
        for (Norm norm : Norm.values()) {
            bases.put(norm, Basis.of(norm, rules));
        }
    }

    /** Puts a claim for review that does not meet a norm by itself. */
    void judge(Assessment assessment) {
        Norm unmet = norms.unmet(assessment.claim());
        if (unmet != null) {
            review(assessment, reason(unmet, assessment.claim(), Sentence.NOT_JUDGED.of(unmet.words()), List.of()));
        }
    }

    /** Puts the claim of a pair for review that does not meet a norm beside what was counted before. */
    void judge(Assessment assessment, Pair pair) {
        Norm unmet = norms.unmet(pair);
        Wording wording = Sentence.NOT_JUDGED_TOGETHER.of(
                unmet.words(), "what was counted before (" + pair.otherReference() + ")");
        review(assessment, reason(unmet, assessment.claim(), wording, List.of()));
    }

    /** The norm that a claim does not meet by itself, null where it meets all. */
    Norm unmet(Claim claim) {
        return norms.unmet(claim);
    }

    /** The norm that two claims do not meet together, null where they meet all. */
    Norm unmet(Pair pair) {
        return norms.unmet(pair);
    }

    /** Puts the later of two claims for review that do not meet a norm together. */
    void review(Assessment later, Claim other, Norm unmet) {
        Wording wording = Sentence.NOT_JUDGED_TOGETHER.of(unmet.words(), "claim " + other.id());
        review(later, reason(unmet, later.claim(), wording, List.of(other.id())));
    }

    private static void review(Assessment assessment, Reason reason) {
        assessment.add(reason);
        assessment.close(Verdict.REVIEW);
    }

    private Reason reason(Norm norm, Claim claim, Wording wording, List<String> claims) {
        Basis basis = bases.get(norm);
        return new Reason(
                NOT_JUDGED,
                norm.id(),
                wording,
                claims,
                basis.source(),
                basis.provenance(),
                Sentence.NOT_JUDGED.remedy(),
                "/claims/" + claim.position() + "/" + norm.field());
    }

    /** What a norm rests on: as the rule set's rule of it cites it, else as the program does. */
    private record Basis(String source, String provenance) {
        static Basis of(Norm norm, Rules rules) {
            return rules.cards().stream()
                    .filter(card -> card.id().equals(norm.id()) && card.provenance() == Provenance.PUBLISHED)
                    .findFirst()
                    .map(RuleCard::citation)
                    .map(citation ->
                            new Basis(citation.text(), citation.provenance().word()))
                    .orElseGet(() -> new Basis(norm.source(), Provenance.PUBLISHED.word()));
        }
    }
}
