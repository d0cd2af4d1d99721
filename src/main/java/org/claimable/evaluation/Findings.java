package org.claimable.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.evaluation.fact.Claim;
import org.claimable.evaluation.fact.Pair;
import org.claimable.rulebook.RuleCard;

/**
 * What rules report to. The words of a message may hold {@code %s} for each fact; dates, money and names come out as a
 * reader writes them.
 */
public final class Findings {
    private static final Comparator<Finding> BY_RULE =
            Comparator.comparing(finding -> finding.card().key());

    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Said> said = new IdentityHashMap<>();
    private RuleCard speaking;

    /** Which rule speaks next; said by the rule engine, never by a rule. */
    public void speaking(RuleCard card) {
        speaking = card;
    }

    /** A ground to refuse the claim. */
    public void refuse(Claim claim, String code, String message, Object... facts) {
        add(FindingKind.REFUSAL, claim, null, code, words(message, facts), null);
    }

    /** A ground to have a person look at the claim. */
    public void review(Claim claim, String code, String message, Object... facts) {
        add(FindingKind.REVIEW, claim, null, code, words(message, facts), null);
    }

    /** Something a reader of the claim must know. */
    public void caveat(Claim claim, String code, String message, Object... facts) {
        add(FindingKind.CAVEAT, claim, null, code, words(message, facts), null);
    }

    /** Two claims that do not both count. */
    public void clash(Pair pair, String code, String message, Object... facts) {
        add(FindingKind.CLASH, pair.claim(), pair, code, words(message, facts), null);
    }

    /** The rate of deadweight of the claim, 0 to 1; null for none because the value set includes it. */
    public void deadweight(Claim claim, BigDecimal rate) {
        add(FindingKind.DEADWEIGHT, claim, null, "", "", rate);
    }

    /** The rate of deadweight of the claim, written as a decimal, with a caveat. */
    public void deadweight(Claim claim, String rate, String code, String message, Object... facts) {
        deadweight(claim, new BigDecimal(rate), code, message, facts);
    }

    /** The rate of deadweight of the claim, with a caveat. */
    public void deadweight(Claim claim, BigDecimal rate, String code, String message, Object... facts) {
        deadweight(claim, rate);
        if (claim.isPriced()) {
            caveat(claim, code, message, facts);
        }
    }

    /** The words of a message; a rule that says again what it said last gives the same text. */
    private String words(String message, Object... facts) {
        Said last = said.get(message);
        if (last != null && Arrays.equals(last.facts(), facts)) {
            return last.words();
        }
        String words = Wording.of(message, facts);
        said.put(message, new Said(facts, words));
        return words;
    }

    private record Said(Object[] facts, String words) {}

    private void add(FindingKind kind, Claim claim, Pair pair, String code, String message, BigDecimal rate) {
        if (speaking == null) {
            throw new IllegalStateException("A finding %s came from no rule.".formatted(code));
        }
        found.add(new Finding(kind, speaking, claim, pair, code, message, rate));
    }

    List<Finding> found() {
        return found;
    }

    /** Forgets what was found, so that the next fact can be looked at. */
    Findings clear() {
        found.clear();
        return this;
    }

    /** What was found of one fact, by rule. */
    List<Finding> byRule() {
        if (found.size() > 1) {
            found.sort(BY_RULE);
        }
        return found;
    }
}
