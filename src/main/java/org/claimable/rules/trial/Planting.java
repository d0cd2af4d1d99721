package org.claimable.rules.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.language.Rule;

/**
 * A field of claims in which what rules write out is planted: {@code asked} finds the words by which a rule asks for it;
 * {@code plant} takes a text, a {@link BigDecimal} or a {@link LocalDate}, and does nothing where the field cannot hold it.
 */
record Planting(String title, Class<?> type, Pattern asked, BiConsumer<Draft, Object> plant) {
    private static final int LONGEST_YEAR = 50;

    /** The fields of a rule set's claims. */
    static List<Planting> of(RuleSet ruleSet) {
        List<Planting> all = new ArrayList<>(List.of(
                text("provider", "rovider", (draft, text) -> draft.texts.put(ClaimField.PROVIDER, text)),
                text("service", "ervice", (draft, text) -> draft.texts.put(ClaimField.SERVICE, text)),
                text("space", "space", (draft, text) -> draft.texts.put(ClaimField.SPACE, text)),
                text("reference", "eference", (draft, text) -> draft.reference = text),
                text("claim", "\\bid\\b", (draft, text) -> draft.id = text),
                text("person", "ndividual", (draft, text) -> draft.individual = text),
                number("headcount", "headcount|people", Planting::headcount),
                number("share", "share", (draft, number) -> draft.share = isShare(number) ? number : draft.share),
                number("year of the outcome", "sustainedYear", Planting::sustainedYear),
                number("sessions", "sessions|Sessions|lasts", (draft, n) -> draft.sessions = Math.max(0, n.intValue())),
                number("age", "\\bage\\b", (draft, n) -> draft.age = Math.max(0, n.intValue())),
                day("achieved on", "achievedOn|isOnOr|[dD]ays|[mM]onths|ear\\b", (draft, day) -> draft.day = day),
                day("from", "attendance|\\bfrom\\b", (draft, day) -> draft.from = day),
                day("to", "attendance|\\bto\\b", (draft, day) -> draft.to = day),
                day("asked before on", "dates|beforeOn", (draft, day) -> draft.beforeOn = day),
                day("asked after on", "dates|afterOn", (draft, day) -> draft.afterOn = day)));
        ruleSet.fields().fields().forEach(field -> all.add(own(field)));
        return all;
    }

    private static Planting text(String title, String asked, BiConsumer<Draft, String> plant) {
        return new Planting(
                title, String.class, Pattern.compile(asked), (draft, text) -> plant.accept(draft, (String) text));
    }

    private static Planting number(String title, String asked, BiConsumer<Draft, BigDecimal> plant) {
        return new Planting(
                title,
                BigDecimal.class,
                Pattern.compile(asked),
                (draft, number) -> plant.accept(draft, (BigDecimal) number));
    }

    private static Planting day(String title, String asked, BiConsumer<Draft, LocalDate> plant) {
        return new Planting(
                title, LocalDate.class, Pattern.compile(asked), (draft, day) -> plant.accept(draft, (LocalDate) day));
    }

    private static Planting own(OwnField field) {
        Class<?> type =
                switch (field.type()) {
                    case TEXT, LIST -> String.class;
                    case NUMBER -> BigDecimal.class;
                    case DATE -> LocalDate.class;
                    case YES_NO -> Boolean.class;
                };
        return new Planting(
                field.title(),
                type,
                Pattern.compile(Pattern.quote("\"" + field.name() + "\"")),
                (draft, value) ->
                        (field.of() == Holder.CLAIM ? draft.fields : draft.personFields).put(field.name(), value));
    }

    private static void headcount(Draft draft, BigDecimal number) {
        draft.individual = null;
        draft.headcount = Math.max(1, number.min(BigDecimal.valueOf(1_000)).intValue());
    }

    private static boolean isShare(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }

    private static void sustainedYear(Draft draft, BigDecimal number) {
        draft.sustainedYear =
                Math.max(1, number.min(BigDecimal.valueOf(LONGEST_YEAR)).intValue());
    }

    /** Whether a rule asks for it. */
    boolean isAskedBy(Rule rule) {
        return asked.matcher(rule.asked()).find();
    }

    Variation variation(Object value) {
        String said = value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
        return new Variation(title + " " + said, draft -> plant.accept(draft, value));
    }

    /** What literals of its type are planted in it; a text that no rule names is, too. */
    List<Variation> variations(Literals literals) {
        Stream<?> values = Stream.empty();
        if (type == String.class) {
            values = Stream.concat(Stream.of(Draft.UNNAMED), literals.texts().stream());
        } else if (type == BigDecimal.class) {
            values = literals.numbers().stream();
        } else if (type == LocalDate.class) {
            values = literals.days().stream();
        } else if (type == Boolean.class) {
            values = Stream.of(true, false);
        }
        return values.map(value -> variation((Object) value)).toList();
    }
}
