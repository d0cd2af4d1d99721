package org.claimable.method.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.decision.Sentence;
import org.claimable.method.decision.Template;
import org.claimable.method.decision.Wording;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Group;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.rulebook.RuleCard;

/**
 * What rules report to. The words of a message may hold {@code %s} for each fact; dates, money and names come out as a
 * reader writes them.
 */
public final class Findings {
    private static final Comparator<Finding> BY_RULE = (one, other) -> one.card() == other.card()
            ? 0
            : one.card().key().compareTo(other.card().key());

    private final List<Finding> found = new ArrayList<>();
    private final Map<RuleCard, Said> said = new IdentityHashMap<>();
    private final Map<String, String> categories = new HashMap<>();
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

    /** Something a reader of two claims must know. */
    public void caveat(Pair pair, String code, String message, Object... facts) {
        add(FindingKind.CAVEAT, pair.claim(), pair, code, words(message, facts), null);
    }

    /** Something a reader of the summary must know. */
    public void caveat(Group group, String code, String message, Object... facts) {
        Object[] said = facts.clone();
        int unnamed = group.name() == null ? Arrays.asList(said).indexOf(null) : -1;
        if (unnamed >= 0) {
            said[unnamed] = group.unnamed();
        }
        add(FindingKind.CAVEAT, null, null, code, words(message, said).capital(), null);
    }

    /** That it cannot be told of a claim, or of two, what a rule finds; {@code because} says of what nothing is known. */
    public void cannotTell(Object fact, List<String> because) {
        Pair pair = fact instanceof Pair two ? two : null;
        Claim claim = pair == null ? (Claim) fact : pair.claim();
        add(FindingKind.REVIEW, claim, pair, CANNOT_TELL, cannotTell(speaking, because), null);
    }

    /** The code of a claim of which it cannot be told what a rule finds. */
    public static final String CANNOT_TELL = "CANNOT_TELL";

    /** That it cannot be told what a rule finds, in words. */
    public static Wording cannotTell(RuleCard card, List<String> because) {
        return Sentence.CANNOT_TELL.of(
                card.name(), String.join(", and ", because.isEmpty() ? List.of(NOTHING_KNOWN) : because));
    }

    private static final String NOTHING_KNOWN = "Something that the rule asks for is not given";

    /** Two claims that do not both count. */
    public void clash(Pair pair, String code, String message, Object... facts) {
        add(FindingKind.CLASH, pair.claim(), pair, code, words(message, facts), null);
    }

    /** The rate of deadweight of the claim, 0 to 1; null for none because the value set includes it. */
    public void deadweight(Claim claim, BigDecimal rate) {
        add(FindingKind.DEADWEIGHT, claim, null, "", Wording.NONE, rate);
    }

    /** The rate of deadweight of the claim, written as a decimal, with a caveat. */
    public void deadweight(Claim claim, String rate, String code, String message, Object... facts) {
        deadweight(claim, new BigDecimal(rate), code, message, facts);
    }

    /** The rate of deadweight of the claim, with a caveat. */
    public void deadweight(Claim claim, BigDecimal rate, String code, String message, Object... facts) {
        deadweight(claim, rate);
        if (claim.isPriced()) {
            for (int i = 0; i < facts.length; i++) {
                facts[i] = claim.deadweightCategory().equals(facts[i]) ? words(claim.deadweightCategory()) : facts[i];
            }
            caveat(claim, code, message, facts);
        }
    }

    /** A category of deadweight as a reader says it: training-and-employment as training and employment. */
    private String words(String category) {
        return categories.computeIfAbsent(category, each -> each.replace('-', ' '));
    }

    /** The words of a rule's message with the facts in its places; a rule that says again what it said last gives the same. */
    private Wording words(String message, Object... facts) {
        requireRule();
        Said last = said.get(speaking);
        boolean known = last != null && last.message() == message;
        if (known && Arrays.equals(last.facts(), facts)) {
            return last.words();
        }
        Template template = known ? last.template() : Template.of(speaking.key(), message);
        Wording words = Wording.of(template, facts);
        said.put(speaking, new Said(message, template, facts, words));
        return words;
    }

    private record Said(String message, Template template, Object[] facts, Wording words) {}

    private void add(FindingKind kind, Claim claim, Pair pair, String code, Wording wording, BigDecimal rate) {
        requireRule();
        found.add(new Finding(kind, speaking, claim, pair, code, wording, rate));
    }

    private void requireRule() {
        if (speaking == null) {
            throw new IllegalStateException("A finding came from no rule.");
        }
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

    /** One thing that a rule found, with the rule; {@code pair} is set for a clash, {@code rate} for deadweight. */
    record Finding(
            FindingKind kind, RuleCard card, Claim claim, Pair pair, String code, Wording wording, BigDecimal rate) {}

    /** What a rule found: a ground to refuse, a ground for review, a caveat, a clash of two claims, a deadweight rate. */
    enum FindingKind {
        REFUSAL,
        REVIEW,
        CAVEAT,
        CLASH,
        DEADWEIGHT
    }
}
