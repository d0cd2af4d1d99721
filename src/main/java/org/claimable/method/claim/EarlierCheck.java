package org.claimable.method.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.claimable.method.catalogue.PreviousKind;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.decision.Decision.Verdict;

/**
 * A check that was decided earlier, as its decided file says: its id and day (null where the file does not say), the choices that it was
 * decided by, with the ids of its rule set and value set, the {@code digests} of those two as far as its file says them, and its claims.
 */
public record EarlierCheck(
        String decisionId, LocalDate asOf, Settings choices, Map<Setting, String> digests, List<EarlierClaim> claims) {
    public EarlierCheck {
        digests = Map.copyOf(digests);
        claims = List.copyOf(claims);
    }

    /** The period that it reported. */
    public Settings.Period period() {
        return choices.period();
    }

    /** What a setting was then, null where its file does not say. */
    public Object chosen(Setting setting) {
        return choices.get(setting);
    }

    /** Whether its rule set or value set, which has this digest now, had another. */
    public boolean isOfOther(Setting set, String digest) {
        return digests.containsKey(set) && !digests.get(set).equals(digest);
    }

    /** The same with other claims. */
    public EarlierCheck with(List<EarlierClaim> others) {
        return new EarlierCheck(decisionId, asOf, choices, digests, others);
    }

    /** Whether it has claims to compare with; one that only says what was counted before has none here. */
    public boolean isCompared() {
        return !claims.isEmpty();
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "An earlier check of %d claims".formatted(claims.size());
    }

    /**
     * A claim as it was submitted then; {@code age} is null where its row does not say; {@code value} is what was claimable of it, in pounds,
     * null without a value; {@code reasons} are those of its verdict, in words.
     */
    public record EarlierClaim(Claim claim, Integer age, Verdict verdict, BigDecimal value, String reasons) {
        public boolean isClaimable() {
            return verdict == Verdict.CLAIMABLE;
        }
    }

    /**
     * The earlier checks given with claims, the latest last; {@code kind} is what the claims are to them, null where they only say
     * what was counted before, and then have no claims here. {@code repeated} are claimable claims that another of them counts already.
     */
    public record EarlierResults(PreviousKind kind, List<EarlierCheck> checks, List<EarlierClaim> repeated) {
        /** No earlier check. */
        public static final EarlierResults NONE = new EarlierResults(null, List.of(), List.of());

        public EarlierResults {
            checks = List.copyOf(checks);
            repeated = List.copyOf(repeated);
        }

        /** Whether claims are compared with them. */
        public boolean areCompared() {
            return kind != null;
        }

        /** How many claims they hold. */
        public int size() {
            return checks.stream().mapToInt(check -> check.claims().size()).sum();
        }

        /** Says nothing of its content, so that no log can. */
        @Override
        public String toString() {
            return "Results of %d earlier checks".formatted(checks.size());
        }
    }
}
