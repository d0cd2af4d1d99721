package org.claimable.rulebook;

import java.util.List;

/**
 * What a rule asks and does, in the words of its file: {@code asks} are the conditions over {@code fact}, a claim or a
 * pair; {@code does} is the word of its report, such as {@code refuse}; {@code rate} is the deadweight that it gives, else
 * empty; {@code code} and {@code message} may be empty.
 */
public record RuleText(
        RuleCard card,
        String fact,
        List<String> asks,
        String does,
        String rate,
        String code,
        String message,
        List<String> facts) {

    public RuleText {
        asks = List.copyOf(asks);
        facts = List.copyOf(facts);
    }
}
