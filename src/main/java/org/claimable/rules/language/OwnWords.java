package org.claimable.rules.language;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.Parameters;
import org.claimable.method.rulebook.Parameters.Parameter;
import org.claimable.method.rulebook.RuleLists;
import org.claimable.rules.language.Expression.Literal;
import org.claimable.rules.language.Property.Member;

/** The words that a rule set adds: its parameters, its fields and its lists. */
public final class OwnWords {
    private static final Method NUMBER = method(Parameters.class, "number");
    private static final Method DAY = method(Parameters.class, "day");

    private final OwnFields fields;
    private final RuleLists lists;
    private final boolean doubtful;
    private final List<Parameter> rows;
    private final Map<String, Member> parameters = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();

    /** {@code parameters} are all rows of the table, null where it cannot be read: then any parameter may be one. */
    public OwnWords(List<Parameter> parameters, OwnFields fields, RuleLists lists) {
        this.fields = fields;
        this.lists = lists;
        this.doubtful = parameters == null;
        this.rows = doubtful ? List.of() : List.copyOf(parameters);
        for (Parameter row : doubtful ? List.<Parameter>of() : parameters) {
            String word = word(row.name());
            names.put(word, row.name());
            this.parameters.computeIfAbsent(word, each -> member(each, row, parameters));
        }
    }

    private static Member member(String word, Parameter row, List<Parameter> rows) {
        boolean always = Parameters.NAMES.contains(row.name())
                || rows.stream()
                        .anyMatch(each -> each.name().equals(row.name()) && each.from() == null && each.to() == null);
        String means = row.note().isBlank() ? "the parameter " + row.name() : row.note();
        return new Member(word, row.isDay() ? DAY : NUMBER, List.of(new Literal(row.name())), !always, false, means);
    }

    /** The word of a parameter: {@code outcomesAYear} of {@code outcomes-a-year}. */
    public static String word(String parameter) {
        StringBuilder word = new StringBuilder();
        for (String part : parameter.split("-")) {
            word.append(
                    word.length() == 0 || part.isEmpty()
                            ? part
                            : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }

    /** The parameter of a word, null where there is none. */
    Member parameter(String word) {
        return doubtful ? new Member(word, NUMBER, List.of(new Literal(word)), false, false, "") : parameters.get(word);
    }

    /** The rows of a parameter by its name, the earliest first; where the table cannot be read, one that stands for any. */
    List<Parameter> rowsOf(String name) {
        return doubtful
                ? List.of(new Parameter(name, 0, null, null, "", null, ""))
                : rows.stream()
                        .filter(row -> row.name().equals(name))
                        .sorted(Comparator.comparing(Parameter::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .toList();
    }

    /** A hint at the parameter that a name most likely means, or at where to add one. */
    String parameterHint(String name) {
        return Nearest.hint(" Maybe %s.", " Maybe add it to parameters.csv.", name, names.values().stream());
    }

    /** The words of all parameters. */
    Stream<String> parameters() {
        return parameters.keySet().stream();
    }

    /** All parameters as words. */
    Map<String, Member> parameterWords() {
        return parameters;
    }

    public OwnFields fields() {
        return fields;
    }

    public RuleLists lists() {
        return lists;
    }

    /** What asks a claim for a field that the rule set adds. */
    static Member member(OwnField field) {
        String name =
                switch (field.type()) {
                    case TEXT, LIST -> "fieldText";
                    case NUMBER -> "fieldNumber";
                    case DATE -> "fieldDay";
                    case YES_NO -> "fieldYesNo";
                };
        return new Member(
                "field",
                method(Claim.class, name),
                List.of(new Literal(field.name())),
                !field.required(),
                true,
                "the " + field.title().substring(0, 1).toLowerCase(Locale.ROOT)
                        + field.title().substring(1));
    }

    /** A hint at the field that a name most likely means, or at those that there are. */
    String fieldHint(String name) {
        if (fields.isEmpty()) {
            return " There is no field at all. Maybe add it to fields.csv, or correct its row there.";
        }
        return Nearest.hint(
                " Maybe %s.",
                " Maybe one of its fields: %s."
                        .formatted(String.join(
                                ", ",
                                fields.fields().stream().map(OwnField::name).toList())),
                name,
                fields.fields().stream().map(OwnField::name));
    }

    /** A hint at the list that a name most likely means, or at those that there are. */
    String listHint(String name) {
        if (lists.byName().isEmpty()) {
            return " This rule set has no lists. Maybe add lists/%s.csv.".formatted(name);
        }
        return Nearest.hint(
                " Maybe %s.",
                " Maybe one of its lists: %s."
                        .formatted(String.join(", ", lists.byName().keySet())),
                name,
                lists.byName().keySet().stream());
    }

    private static Method method(Class<?> type, String name) {
        return Stream.of(type.getMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The type of what a field says. */
    static Class<?> type(OwnField field) {
        return switch (field.type()) {
            case TEXT, LIST -> String.class;
            case NUMBER -> BigDecimal.class;
            case DATE -> LocalDate.class;
            case YES_NO -> Boolean.class;
        };
    }
}
