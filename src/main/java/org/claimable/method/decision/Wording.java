package org.claimable.method.decision;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;

/**
 * What a reason or a caveat says: templates with a space between them, and the facts in their places, in order, as a reader writes
 * them.
 */
public record Wording(List<Template> templates, List<String> facts) implements Serializable {
    /** Nothing said. */
    public static final Wording NONE = new Wording(List.of(), List.of());

    private static final String[] MONTHS = Arrays.stream(Month.values())
            .map(month -> " " + month.getDisplayName(TextStyle.FULL, Locale.UK) + " ")
            .toArray(String[]::new);

    public Wording {
        templates = List.copyOf(templates);
        facts = List.copyOf(facts);
    }

    /** A template with facts in its places; as many as it has, else {@link IllegalArgumentException}. */
    public static Wording of(Template template, Object... facts) {
        if (facts.length != template.places()) {
            throw new IllegalArgumentException(
                    "%d facts for the places in \"%s\".".formatted(facts.length, template.text()));
        }
        String[] written = new String[facts.length];
        for (int i = 0; i < facts.length; i++) {
            boolean pounds = !template.pounds().isEmpty() && template.pounds().contains(i);
            written[i] = pounds ? pounds(facts[i]) : written(facts[i]);
        }
        return new Wording(List.of(template), List.of(written));
    }

    /** The same followed by another. */
    public Wording and(Wording further) {
        if (this == NONE || further == NONE) {
            return this == NONE ? further : this;
        }
        return new Wording(joined(templates, further.templates), joined(facts, further.facts));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first.size() + second.size());
        all.addAll(first);
        all.addAll(second);
        return all;
    }

    /** The same beginning with a capital letter. */
    public Wording capital() {
        List<Template> begun = new ArrayList<>(templates);
        begun.set(0, begun.get(0).capital());
        List<String> written = new ArrayList<>(facts);
        if (begun.get(0).parts().get(0).isEmpty() && !written.isEmpty()) {
            written.set(0, Template.capital(written.get(0)));
        }
        return new Wording(begun, written);
    }

    /** Whether it says another first. */
    public boolean startsWith(Wording first) {
        return first.templates.size() <= templates.size()
                && first.facts.size() <= facts.size()
                && templates.subList(0, first.templates.size()).equals(first.templates)
                && facts.subList(0, first.facts.size()).equals(first.facts);
    }

    /** The message. */
    public String text() {
        StringBuilder text = new StringBuilder(160);
        appendTo(text);
        return text.toString();
    }

    /** Adds the message to a text. */
    public void appendTo(StringBuilder text) {
        int fact = 0;
        for (int i = 0; i < templates.size(); i++) {
            if (i > 0) {
                text.append(' ');
            }
            List<String> parts = templates.get(i).parts();
            text.append(parts.get(0));
            for (int part = 1; part < parts.size(); part++) {
                text.append(facts.get(fact++)).append(parts.get(part));
            }
        }
    }

    /** A whole amount as £50,000, another as £1,050.20. */
    private static String pounds(Object fact) {
        if (!(fact instanceof Number number)) {
            return "£" + written(fact);
        }
        BigDecimal amount = new BigDecimal(number.toString());
        boolean whole = amount.scale() <= 0;
        String digits = String.format(Locale.UK, whole ? "%,.0f" : "%,.2f", amount.abs());
        return (amount.signum() < 0 ? "-£" : "£") + digits;
    }

    /** A fact as a reader writes it. */
    public static String written(Object fact) {
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
