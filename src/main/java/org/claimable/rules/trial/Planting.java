package org.claimable.rules.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.language.Rule;

/**
 * A field of claims in which what rules write out is planted: {@code asked} finds the words by which a rule asks for it;
 * {@code values} are the variations that literals make of it.
 */
record Planting(Pattern asked, Function<Literals, List<Variation>> values) {
    private static final int LONGEST_YEAR = 50;

    /** The fields of a rule set's claims. */
    static List<Planting> of(RuleSet ruleSet) {
        List<Planting> all = new ArrayList<>();
        ClaimField.TEXTS.forEach(field -> all.add(ofClaim(field)));
        all.addAll(List.of(
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
        ruleSet.fields().fields().forEach(field -> all.add(OwnPlanting.of(field, ruleSet.lists())));
        return all;
    }

    /** A text of a claim; rules ask for it by a word that holds its name, as in sameService. */
    private static Planting ofClaim(ClaimField field) {
        return text(field.wireName(), "(?i)" + field.wireName(), (draft, text) -> draft.texts.put(field, text));
    }

    /** A text that no rule names is planted too. */
    private static Planting text(String title, String asked, BiConsumer<Draft, String> plant) {
        return planting(
                title, asked, literals -> Stream.concat(Stream.of(Draft.UNNAMED), literals.texts().stream()), plant);
    }

    private static Planting number(String title, String asked, BiConsumer<Draft, BigDecimal> plant) {
        return planting(title, asked, literals -> literals.numbers().stream(), plant);
    }

    private static Planting day(String title, String asked, BiConsumer<Draft, LocalDate> plant) {
        return planting(title, asked, literals -> literals.days().stream(), plant);
    }

    private static <T> Planting planting(
            String title, String asked, Function<Literals, Stream<T>> values, BiConsumer<Draft, T> plant) {
        return new Planting(Pattern.compile(asked), literals -> values.apply(literals)
                .map(value -> new Variation(title + " " + shown(value), draft -> plant.accept(draft, value)))
                .toList());
    }

    /** A value in words. */
    static String shown(Object value) {
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
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

    /** What is planted in it of what rules write out. */
    List<Variation> variations(Literals literals) {
        return values.apply(literals);
    }
}
