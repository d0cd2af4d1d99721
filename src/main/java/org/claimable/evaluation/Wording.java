package org.claimable.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import org.claimable.bank.Outcome;
import org.claimable.bank.Outcome.EvidenceKind;

/** How facts are put into the words of a message. */
final class Wording {
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
            text.append(message, from, at).append(fact(fact));
            from = at + 2;
        }
        return text.append(message, from, message.length()).toString();
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
            return "a " + kind.name().toLowerCase(Locale.ROOT);
        }
        return fact == null ? "not given" : fact.toString();
    }
}
