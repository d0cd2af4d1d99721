package org.claimable.page.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimable.file.document.HowDecided;
import org.claimable.file.document.HowDecided.Fact;
import org.claimable.method.decision.Decision.Verdict;

/**
 * What was decided of the same claims before, as much of it as another result is set beside: {@code name} says which it is,
 * {@code savedOn} is the day on which it was saved, null of one that was not, {@code decisionId} identifies the decision, {@code facts} say how it was
 * decided, and {@code decisions} are in the order of the claims.
 */
public record PastResult(
        String name, LocalDate savedOn, String decisionId, List<Fact> facts, List<PastDecision> decisions) {
    public PastResult {
        facts = List.copyOf(facts);
        decisions = List.copyOf(decisions);
    }

    /** What was decided of a claim: {@code pence} is what it is worth, null without a value; {@code reasons} are codes. */
    public record PastDecision(String claim, Verdict verdict, Long pence, List<String> reasons) {
        public PastDecision {
            reasons = List.copyOf(reasons);
        }

        static PastDecision of(DecidedClaim claim) {
            return new PastDecision(
                    claim.claim().id(),
                    claim.decision().verdict(),
                    claim.decision().value() == null ? null : claim.pence(),
                    claim.reasons());
        }
    }

    /** A result as one to set another beside. */
    public static PastResult of(DecidedClaims claims, LocalDate savedOn) {
        return new PastResult(
                claims.title(),
                savedOn,
                claims.decisionId(),
                HowDecided.of(claims.evaluation(), claims.decisionId()),
                IntStream.range(0, claims.size())
                        .mapToObj(claims::claim)
                        .map(PastDecision::of)
                        .toList());
    }

    /** Whether all of it is there, of a result that was read. */
    public boolean isWhole() {
        return name != null
                && decisionId != null
                && facts.stream().allMatch(each -> each.title() != null && each.text() != null)
                && decisions.stream()
                        .allMatch(each -> each.claim() != null
                                && each.verdict() != null
                                && each.reasons().stream().noneMatch(String::isBlank));
    }

    Map<String, PastDecision> byClaim() {
        return decisions.stream().collect(Collectors.toMap(PastDecision::claim, Function.identity(), (a, b) -> a));
    }

    /** How many claims have a verdict. */
    public int count(Verdict verdict) {
        return (int)
                decisions.stream().filter(each -> each.verdict() == verdict).count();
    }

    /** What the claims of a verdict are worth together, in pence. */
    public long pence(Verdict verdict) {
        return decisions.stream()
                .filter(each -> each.verdict() == verdict && each.pence() != null)
                .mapToLong(PastDecision::pence)
                .sum();
    }
}
