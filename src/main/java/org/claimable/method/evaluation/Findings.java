package org.claimable.method.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Group;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.rulebook.RuleCard;

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
        String words = words(message, said);
        add(
                FindingKind.CAVEAT,
                null,
                null,
                code,
                words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1),
                null);
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
    public static String cannotTell(RuleCard card, List<String> because) {
        return "It cannot be told whether this holds: \"%s\". %s."
                .formatted(card.name(), String.join(", and ", because.isEmpty() ? List.of(NOTHING_KNOWN) : because));
    }

    private static final String NOTHING_KNOWN = "Something that the rule asks for is not given";

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
            Object[] said = Arrays.stream(facts)
                    .map(fact -> claim.deadweightCategory().equals(fact) ? words(claim.deadweightCategory()) : fact)
                    .toArray();
            caveat(claim, code, message, said);
        }
    }

    /** A category of deadweight as a reader says it: training-and-employment as training and employment. */
    private static String words(String category) {
        return category.replace('-', ' ');
    }

    /** The words of a message with the facts in its places. */
    public static String said(String message, Object... facts) {
        return Wording.of(message, facts);
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

    /** One thing that a rule found, with the rule; {@code pair} is set for a clash, {@code rate} for deadweight. */
    record Finding(
            FindingKind kind, RuleCard card, Claim claim, Pair pair, String code, String message, BigDecimal rate) {}

    /** What a rule found: a ground to refuse, a ground for review, a caveat, a clash of two claims, a deadweight rate. */
    enum FindingKind {
        REFUSAL,
        REVIEW,
        CAVEAT,
        CLASH,
        DEADWEIGHT
    }

    /** How facts are put into the words of a message. */
    static final class Wording {
        private static final String[] MONTHS = Arrays.stream(Month.values())
                .map(month -> " " + month.getDisplayName(TextStyle.FULL, Locale.UK) + " ")
                .toArray(String[]::new);

        private Wording() {}

        /** A message with each {@code %s} replaced by the next fact. */
        static String of(String message, Object... facts) {
            StringBuilder text = new StringBuilder(message.length() + 16 * facts.length);
            int from = 0;
            for (Object fact : facts) {
                int at = message.indexOf("%s", from);
                if (at < 0) {
                    throw new IllegalArgumentException("More facts than places in \"%s\".".formatted(message));
                }
                text.append(message, from, at);
                if (fact instanceof Number amount && at > 0 && message.charAt(at - 1) == '£') {
                    text.setLength(text.length() - 1);
                    text.append(pounds(new BigDecimal(amount.toString())));
                } else {
                    text.append(fact(fact));
                }
                from = at + 2;
            }
            return text.append(message, from, message.length()).toString();
        }

        /** A whole amount as £50,000, another as £1,050.20. */
        private static String pounds(BigDecimal amount) {
            boolean whole = amount.scale() <= 0;
            String digits = String.format(Locale.UK, whole ? "%,.0f" : "%,.2f", amount.abs());
            return (amount.signum() < 0 ? "-£" : "£") + digits;
        }

        private static String fact(Object fact) {
            if (fact instanceof LocalDate date) {
                return date.getDayOfMonth() + MONTHS[date.getMonthValue() - 1] + date.getYear();
            }
            if (fact instanceof Outcome outcome) {
                return outcome.name();
            }
            if (fact instanceof BigDecimal number) {
                return number.stripTrailingZeros().toPlainString();
            }
            if (fact instanceof EvidenceKind kind) {
                return "a " + kind.word();
            }
            return fact == null ? "not given" : fact.toString();
        }
    }
}
