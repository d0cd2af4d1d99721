package org.claimable.method.evaluation;

import java.util.List;
import org.claimable.method.citation.Citation;
import org.claimable.method.citation.Provenance;
import org.claimable.method.decision.Decision.Basis;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Sentence;
import org.claimable.method.decision.Wording;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.rulebook.RuleCard;

/** How a finding becomes a reason or a caveat: with its rule, source and provenance, and where it points. */
final class Reasons {
    private static final String ADVISORY = "ADVISORY";
    private static final String PAIRS = "incompatible-outcomes.csv";
    private static final String OUTCOMES = "catalogue/outcomes.csv";

    private Reasons() {}

    static Reason reason(Finding finding, Claim claim, Wording wording, List<String> clashing) {
        return reason(
                finding,
                claim,
                wording,
                clashing,
                finding.code().equals(Findings.CANNOT_TELL)
                        ? Sentence.CANNOT_TELL.remedy()
                        : finding.card().remedy());
    }

    private static Reason reason(Finding finding, Claim claim, Wording wording, List<String> clashing, String remedy) {
        RuleCard card = finding.card();
        return new Reason(
                finding.code(),
                rule(finding),
                wording,
                clashing,
                source(finding),
                provenance(finding).word(),
                basis(finding),
                remedy,
                "/claims/" + claim.position() + (card.field().isEmpty() ? "" : "/" + card.field()));
    }

    static Reason reason(Finding finding) {
        return reason(finding, finding.claim(), finding.wording(), List.of());
    }

    /** Of a claim of a person who has more of them than a rule can be asked of. */
    static Reason tooMany(Finding finding, Claim claim) {
        return reason(finding, claim, finding.wording(), List.of(), Sentence.TOO_MANY_TO_COMPARE.remedy());
    }

    static Caveat caveat(Finding finding) {
        return caveat(finding, finding.code(), finding.wording());
    }

    static Caveat caveat(Finding finding, String code, Wording wording) {
        return new Caveat(
                code,
                rule(finding),
                wording,
                source(finding),
                provenance(finding).word());
    }

    /** The caveat of a finding by a rule that is switched off. */
    static Caveat advice(Finding finding, Wording wording) {
        return caveat(finding, ADVISORY, wording);
    }

    /** The id of the rule, or of the row of the table that spoke through it. */
    static String rule(Finding finding) {
        return finding.card().ground() == RuleCard.Ground.ROW
                ? finding.pair().row().id()
                : finding.card().id();
    }

    static Provenance provenance(Finding finding) {
        RuleCard card = finding.card();
        return switch (card.ground()) {
            case RULE -> card.provenance();
            case ROW -> finding.pair().row().provenance();
            case CATALOGUE ->
                card.provenance().weaker(finding.claim().outcome().citation().provenance());
        };
    }

    /** Whether its rule, or the row that it rests on, may refuse; the catalogue's rows always may. */
    static Provenance switchedBy(Finding finding) {
        return finding.card().ground() == RuleCard.Ground.ROW
                ? finding.pair().row().provenance()
                : finding.card().provenance();
    }

    /** The row that is less firm than the rule of a finding that rests on it, null where none is. */
    private static Basis basis(Finding finding) {
        Provenance ofRule = finding.card().provenance();
        Provenance found = provenance(finding);
        if (finding.card().ground() == RuleCard.Ground.RULE || found == ofRule) {
            return null;
        }
        boolean paired = finding.card().ground() == RuleCard.Ground.ROW;
        return new Basis(
                ofRule.word(),
                paired ? finding.pair().row().id() : finding.claim().outcome().name(),
                paired ? PAIRS : OUTCOMES,
                found.word(),
                paired
                        ? finding.pair().row().citation().cited()
                        : finding.claim().outcome().citation().cited());
    }

    private static String source(Finding finding) {
        Citation citation = finding.card().citation();
        return switch (finding.card().ground()) {
            case RULE -> citation.text();
            case ROW -> finding.pair().row().citation().text();
            case CATALOGUE ->
                citation.text() + "; the catalogue's row: "
                        + finding.claim().outcome().citation().text();
        };
    }
}
