package org.claimable.rules.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleLists;
import org.claimable.method.rulebook.RuleLists.RuleList;

/**
 * What is planted in a field that a rule set adds: each value of its list, what rules write out, numbers and days at their limits,
 * days so far from that of the claim as rules ask, and nothing.
 */
final class OwnPlanting {
    private static final int MOST_OF_LIST = 40;
    private static final int MOST_DAYS = 1_000;
    private static final int MOST_MONTHS = 60;
    private static final BigDecimal LARGE = new BigDecimal("1000000000000");
    private static final List<BigDecimal> NUMBERS =
            List.of(LARGE.negate(), BigDecimal.ONE.negate(), BigDecimal.ZERO, BigDecimal.ONE, LARGE);
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31));

    private final OwnField field;
    private final RuleList list;

    private OwnPlanting(OwnField field, RuleLists lists) {
        this.field = field;
        this.list = field.list() == null ? null : lists.find(field.list());
    }

    static Planting of(OwnField field, RuleLists lists) {
        return new Planting(
                Pattern.compile(Pattern.quote("\"" + field.name() + "\"")), new OwnPlanting(field, lists)::variations);
    }

    private List<Variation> variations(Literals literals) {
        List<Variation> all = new ArrayList<>(
                switch (field.type()) {
                    case TEXT -> each(Stream.concat(Stream.of(Draft.UNNAMED), literals.texts().stream()));
                    case LIST -> each(listed());
                    case NUMBER -> each(Stream.concat(NUMBERS.stream(), literals.numbers().stream()));
                    case DATE -> days(literals);
                    case YES_NO -> each(Stream.of(true, false));
                });
        if (!field.required()) {
            all.add(new Variation(
                    "without " + field.title(), draft -> said(draft).remove(field.name())));
        }
        return all;
    }

    private Stream<String> listed() {
        return list == null
                ? Stream.empty()
                : list.rows().stream().limit(MOST_OF_LIST).map(row -> row.values()
                        .get(0));
    }

    private List<Variation> days(Literals literals) {
        List<Variation> all = new ArrayList<>(each(Stream.concat(DAYS.stream(), literals.days().stream())));
        all.add(from("on the day of the claim", day -> day));
        for (BigDecimal number : literals.numbers()) {
            int apart = number.intValue();
            if (apart > 0 && apart <= MOST_DAYS) {
                all.add(from(apart + " days before the claim", day -> day.minusDays(apart)));
                all.add(from(apart + " days after the claim", day -> day.plusDays(apart)));
            }
            if (apart > 0 && apart <= MOST_MONTHS) {
                all.add(from(apart + " months before the claim", day -> day.minusMonths(apart)));
                all.add(from(apart + " months after the claim", day -> day.plusMonths(apart)));
            }
        }
        return all;
    }

    private Variation from(String words, Function<LocalDate, LocalDate> day) {
        return new Variation(field.title() + " " + words, draft -> said(draft).put(field.name(), day.apply(draft.day)));
    }

    private List<Variation> each(Stream<?> values) {
        return values.map(value -> new Variation(field.title() + " " + Planting.shown(value), draft -> said(draft)
                        .put(field.name(), value)))
                .toList();
    }

    private SortedMap<String, Object> said(Draft draft) {
        return field.of() == Holder.CLAIM ? draft.fields : draft.personFields;
    }
}
