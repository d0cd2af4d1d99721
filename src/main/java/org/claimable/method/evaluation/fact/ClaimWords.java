package org.claimable.method.evaluation.fact;

import java.util.stream.Collectors;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.bank.Pence;

/** The words by which messages speak of a claim of a known outcome. */
public record ClaimWords(Claim claim) {

    @Word(value = "the kinds of evidence that the outcome accepts", said = true)
    public String accepted() {
        return claim.outcome().evidence().stream().map(ClaimWords::kind).collect(Collectors.joining(" or "));
    }

    private static String kind(EvidenceKind kind) {
        String name = "a " + kind.word();
        return kind == EvidenceKind.RECORD ? name : name + " before and after";
    }

    @Word(value = "the answers, or the range of scores, of the outcome's scale", said = true)
    public String scale() {
        if (claim.evidence().isScore()) {
            return claim.outcome().scores().lowest() + " to "
                    + claim.outcome().scores().highest();
        }
        return claim.outcome().answers().isLicensed()
                ? "its answers are licensed, and not shown"
                : claim.outcome().answers().words();
    }

    @Word(value = "how the answer after compares with the answer before, both on the outcome's scale", said = true)
    public String movement() {
        return switch (claim.evidence().direction()) {
            case IMPROVED -> "which is an improvement";
            case UNCHANGED -> "which is the same";
            case WORSENED -> "so it got worse";
            case NOT_KNOWN -> "and the scale does not say which of the two is better";
        };
    }

    @Word(
            value = "A sentence with the known outcome that an unknown one most likely means; empty where none is near",
            said = true)
    public String nearest() {
        boolean none = claim.nearest() == null || claim.nearest().isEmpty();
        return none ? "" : " The nearest known outcome is \"%s\".".formatted(claim.nearest());
    }

    @Word(value = "whom the outcome is for", said = true)
    public String audience() {
        return claim.isAdultOutcome()
                ? "adults, from " + claim.parameters().adultFromAge()
                : "young people, under " + claim.parameters().youthBeforeAge();
    }

    @Word(value = "for how many people it is claimed", said = true)
    public String people() {
        return claim.headcount() == 1 ? "this one person" : "these " + Pence.grouped(claim.headcount()) + " people";
    }

    @Word(value = "that no reference to a person is given, with what was written in its place", said = true)
    public String noReference() {
        return claim.placeholder() == null
                ? "No reference to a person is given"
                : "\"%s\" is not a reference to a person".formatted(claim.placeholder());
    }
}
