package org.claimable.evaluation.fact;

import java.util.Locale;
import java.util.stream.Collectors;
import org.claimable.bank.AnswerScale;
import org.claimable.bank.Outcome.EvidenceKind;
import org.claimable.bank.Pence;

/** The words by which messages speak of a claim of a known outcome. */
public record ClaimWords(Claim claim) {

    /** The kinds of evidence that the outcome accepts. */
    public String accepted() {
        return claim.outcome().evidence().stream().map(ClaimWords::kind).collect(Collectors.joining(" or "));
    }

    private static String kind(EvidenceKind kind) {
        String name = "a " + kind.name().toLowerCase(Locale.ROOT);
        return kind == EvidenceKind.RECORD ? name : name + " before and after";
    }

    /** The answers, or the range of scores, of the outcome's scale. */
    public String scale() {
        return claim.evidence().isScore()
                ? claim.outcome().scores().lowest() + " to "
                        + claim.outcome().scores().highest()
                : claim.outcome().answers().answers().stream()
                        .map(AnswerScale.Answer::text)
                        .collect(Collectors.joining(", "));
    }

    /** How the answer after compares with the answer before, both on the outcome's scale. */
    public String movement() {
        return switch (claim.evidence().direction()) {
            case IMPROVED -> "which is an improvement";
            case UNCHANGED -> "which is the same";
            case WORSENED -> "so it got worse";
            case NOT_KNOWN -> "and the scale does not say which of the two is better";
        };
    }

    /** A sentence with the known outcome that an unknown one most likely means; empty where none is near. */
    public String nearest() {
        boolean none = claim.nearest() == null || claim.nearest().isEmpty();
        return none ? "" : " The nearest known outcome is \"%s\".".formatted(claim.nearest());
    }

    /** Whom the outcome is for. */
    public String audience() {
        return claim.isAdultOutcome()
                ? "adults, from " + claim.parameters().adultFromAge()
                : "young people, under " + claim.parameters().youthBeforeAge();
    }

    /** For how many people it is claimed. */
    public String people() {
        return claim.headcount() == 1 ? "this one person" : "these " + Pence.grouped(claim.headcount()) + " people";
    }

    /** That no reference to a person is given, with what was written in its place. */
    public String noReference() {
        return claim.placeholder() == null
                ? "No reference to a person is given"
                : "\"%s\" is not a reference to a person".formatted(claim.placeholder());
    }
}
