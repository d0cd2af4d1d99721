package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimable.method.bank.Pence;
import org.claimable.method.catalogue.ConflictPolicy;
import org.claimable.method.decision.Sentence;
import org.claimable.method.decision.Wording;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.rulebook.RuleCard;

/** Explains the choice in a tangle: why each claim went, what the alternative is worth, what the choice rests on. */
final class ChoiceReasons {
    private static final String NO_VALUE = "no value in this value set";

    private final RuleCard norm;

    /** {@code norm} is the rule that the choice is a policy. */
    ChoiceReasons(RuleCard norm) {
        this.norm = norm;
    }

    void explain(Tangle tangle, ConflictFreeSet.BestSet choice, ConflictPolicy policy, Deadline deadline) {
        for (int i = 0; i < tangle.claims().size(); i++) {
            deadline.check();
            if (!Bits.has(choice.kept(), i)) {
                refuse(tangle, i, choice.kept(), policy);
            } else if (choseUnpriced(tangle, i, choice.kept())) {
                tangle.claims()
                        .get(i)
                        .add(norm.caveat("UNPRICED_CONFLICT", Sentence.UNPRICED_CONFLICT.of(), List.of()));
            }
            if (!choice.proven()) {
                tangle.claims().get(i).add(norm.caveat("NOT_PROVEN_BEST", Sentence.NOT_PROVEN_BEST.of(), List.of()));
            }
        }
    }

    private static void refuse(Tangle tangle, int claim, long[] kept, ConflictPolicy policy) {
        List<Finding> clashing = tangle.clashing(claim, kept);
        Finding first = clashing.stream()
                .min(Comparator.comparing(finding -> finding.card().id()))
                .orElseThrow();
        List<Assessment> others = new ArrayList<>();
        clashing.forEach(finding -> others.add(tangle.other(finding, claim)));
        Assessment refused = tangle.claims().get(claim);
        List<String> ids = others.stream().map(other -> other.claim().id()).toList();
        Wording wording = first.wording()
                .and(Sentence.CHOICE.of(policy.words().said(), kept(ids), worth(others)))
                .and(
                        refused.value() == null
                                ? Sentence.ALTERNATIVE_WITHOUT_VALUE.of()
                                : Sentence.ALTERNATIVE.of(Pence.text(refused.weight())));
        refused.add(Reasons.reason(first, refused.claim(), wording, ids));
    }

    private static String kept(List<String> ids) {
        return ids.size() == 1 ? "claim " + ids.get(0) + " was" : "claims " + String.join(", ", ids) + " were";
    }

    private static String worth(List<Assessment> claims) {
        if (claims.stream().allMatch(claim -> claim.value() == null)) {
            return "with " + NO_VALUE;
        }
        String sum = "worth "
                + Pence.text(claims.stream().mapToLong(Assessment::weight).sum());
        boolean partly = claims.stream().anyMatch(claim -> claim.value() == null);
        return partly ? sum + " and something with " + NO_VALUE : sum;
    }

    private static boolean choseUnpriced(Tangle tangle, int claim, long[] kept) {
        long[] refused = Bits.none(tangle.claims().size());
        for (int i = 0; i < tangle.claims().size(); i++) {
            if (!Bits.has(kept, i)) {
                Bits.add(refused, i);
            }
        }
        boolean unpriced = tangle.claims().get(claim).value() == null;
        return tangle.clashing(claim, refused).stream()
                .anyMatch(finding -> unpriced || tangle.other(finding, claim).value() == null);
    }
}
