package org.claimable.rules.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.evaluation.fact.Asked;
import org.claimable.method.rulebook.RuleLists;
import org.claimable.rules.language.Expression.Literal;

/** The questions that are more than a comparison: parts of texts, lists, what is missing, and the time between two days. */
public final class Questions {
    private Questions() {}

    /** What may be asked of the parts of a text, with case and outer spaces aside. */
    public enum TextPart {
        STARTS_WITH("startsWith"),
        ENDS_WITH("endsWith"),
        CONTAINS("contains"),
        MATCHES("matches");

        private final String word;

        TextPart(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static TextPart of(String word) {
            return Stream.of(values())
                    .filter(each -> each.word.equals(word))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Whether a text begins with, ends with or holds another, or is as a regular expression says. */
    public record TextTest(Expression text, TextPart part, Literal with) implements Expression {
        @Override
        public Object of(PatternScope scope) {
            String asked = (String) text.of(scope);
            String given = (String) with.value();
            if (Asked.blank(asked)) {
                return null;
            }
            return switch (part) {
                case STARTS_WITH -> Asked.startsWith(asked, given, true);
                case ENDS_WITH -> Asked.endsWith(asked, given, true);
                case CONTAINS -> Asked.contains(asked, given, true);
                case MATCHES -> Asked.matches(asked, given, true);
            };
        }

        @Override
        public String drl() {
            return "%s %s %s".formatted(text.drl(), part.word, with.drl());
        }

        @Override
        public String java() {
            return certain(true);
        }

        @Override
        public String certain(boolean wanted) {
            return "Asked.%s( %s, %s, %s )".formatted(part.word, text.java(), with.java(), wanted);
        }

        @Override
        public Stream<Expression> parts() {
            return Stream.of(text, with);
        }
    }

    /** Whether a list of the rule set has some values, in force on the day of the claim. */
    public record Listed(String list, List<Expression> values, Property lists, Property day) implements Expression {
        public Listed {
            values = List.copyOf(values);
        }

        @Override
        public Object of(PatternScope scope) {
            String[] given =
                    values.stream().map(each -> (String) each.of(scope)).toArray(String[]::new);
            if (Stream.of(given).anyMatch(Asked::blank)) {
                return null;
            }
            return Asked.listed((RuleLists) lists.of(scope), list, (LocalDate) day.of(scope), true, given);
        }

        @Override
        public String drl() {
            return values.size() == 1
                    ? "%s isIn %s".formatted(values.get(0).drl(), Literal.quoted(list))
                    : values.stream()
                            .map(Expression::drl)
                            .collect(Collectors.joining(", ", "isIn( " + Literal.quoted(list) + ", ", " )"));
        }

        @Override
        public String java() {
            return certain(true);
        }

        @Override
        public String certain(boolean wanted) {
            return values.stream()
                    .map(Expression::java)
                    .collect(Collectors.joining(
                            ", ",
                            "Asked.listed( %s, %s, %s, %s, "
                                    .formatted(lists.java(), Literal.quoted(list), day.java(), wanted),
                            " )"));
        }

        @Override
        public Stream<Expression> parts() {
            return values.stream();
        }
    }

    /** Whether something is blank; never undecided. */
    public record Missing(Property word) implements Expression {
        @Override
        public Object of(PatternScope scope) {
            return Asked.blank(word.of(scope));
        }

        @Override
        public String drl() {
            return "missing( %s )".formatted(word.drl());
        }

        @Override
        public String java() {
            return "Asked.blank( %s )".formatted(word.java());
        }

        @Override
        public boolean mayBeBlank() {
            return false;
        }

        @Override
        public Stream<Property> blanks() {
            return Stream.empty();
        }

        @Override
        public Stream<Expression> parts() {
            return Stream.of(word);
        }
    }

    /** The days, or the whole months, from another day to one; below 0 where the other is later. */
    public record Difference(Expression date, Unit unit, Expression other) implements Expression {
        /** In what it is counted. */
        public enum Unit {
            DAYS,
            MONTHS;

            String word() {
                return name().toLowerCase(Locale.ROOT) + "After";
            }
        }

        @Override
        public Object of(PatternScope scope) {
            LocalDate day = (LocalDate) date.of(scope);
            LocalDate from = (LocalDate) other.of(scope);
            return unit == Unit.DAYS ? Asked.daysAfter(day, from) : Asked.monthsAfter(day, from);
        }

        @Override
        public Class<?> type() {
            return Integer.class;
        }

        @Override
        public String drl() {
            return "%s.%s( %s )".formatted(date.drl(), unit.word(), other.drl());
        }

        @Override
        public String java() {
            return "Asked.%s( %s, %s )".formatted(unit.word(), date.java(), other.java());
        }

        @Override
        public Stream<Expression> parts() {
            return Stream.of(date, other);
        }
    }
}
