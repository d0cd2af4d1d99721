package org.claimable.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that holds of facts, does not, or is undecided (null) because something asked is blank. */
interface Condition {
    Boolean of(Bound bound);

    String text();

    /** The variables that it asks of. */
    Stream<String> uses();

    /** The fact that a pattern looks at, and what the variables stand for. */
    record Bound(PersonFacts.Fact fact, Map<String, Object> variables) {
        PersonFacts.Fact named(String variable) {
            return variable == null ? fact : (PersonFacts.Fact) variables.get(variable);
        }
    }

    /** A word, a literal, what was found by an accumulation, or the time between two days. */
    interface Term {
        Object of(Bound bound);

        String text();

        Stream<String> uses();
    }

    record Said(String variable, String word) implements Term {
        @Override
        public Object of(Bound bound) {
            return bound.named(variable).said(word);
        }

        @Override
        public String text() {
            return variable == null ? word : variable + "." + word;
        }

        @Override
        public Stream<String> uses() {
            return Stream.ofNullable(variable);
        }
    }

    record Given(Object value) implements Term {
        @Override
        public Object of(Bound bound) {
            return value;
        }

        @Override
        public String text() {
            return value instanceof BigDecimal ? value.toString() : "\"" + value + "\"";
        }

        @Override
        public Stream<String> uses() {
            return Stream.empty();
        }
    }

    record Found(String variable) implements Term {
        @Override
        public Object of(Bound bound) {
            return bound.variables().get(variable);
        }

        @Override
        public String text() {
            return variable;
        }

        @Override
        public Stream<String> uses() {
            return Stream.of(variable);
        }
    }

    record Since(Term day, String unit, Term other) implements Term {
        @Override
        public Object of(Bound bound) {
            LocalDate to = (LocalDate) day.of(bound);
            LocalDate from = (LocalDate) other.of(bound);
            ChronoUnit counted = unit.equals("daysAfter") ? ChronoUnit.DAYS : ChronoUnit.MONTHS;
            return to == null || from == null ? null : BigDecimal.valueOf(counted.between(from, to));
        }

        @Override
        public String text() {
            return "%s.%s( %s )".formatted(day.text(), unit, other.text());
        }

        @Override
        public Stream<String> uses() {
            return Stream.concat(day.uses(), other.uses());
        }
    }

    record Holds(Said word) implements Condition {
        @Override
        public Boolean of(Bound bound) {
            return (Boolean) word.of(bound);
        }

        @Override
        public String text() {
            return word.text();
        }

        @Override
        public Stream<String> uses() {
            return word.uses();
        }
    }

    record Compare(Term left, String sign, Term right) implements Condition {
        @Override
        public Boolean of(Bound bound) {
            Object a = left.of(bound);
            Object b = right.of(bound);
            return a == null || b == null ? null : compare(a, sign, b);
        }

        static boolean compare(Object a, String sign, Object b) {
            int order = order(a, b);
            return switch (sign) {
                case "==" -> order == 0;
                case "!=" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        private static int order(Object a, Object b) {
            if (a instanceof BigDecimal number) {
                return number.compareTo((BigDecimal) b);
            }
            return a instanceof LocalDate day
                    ? day.compareTo((LocalDate) b)
                    : plain((String) a).compareTo(plain((String) b));
        }

        @Override
        public String text() {
            return "%s %s %s".formatted(left.text(), sign, right.text());
        }

        @Override
        public Stream<String> uses() {
            return Stream.concat(left.uses(), right.uses());
        }
    }

    /** A text as references are compared, with case aside. */
    static String plain(String text) {
        return References.caseFolded(References.compared(text));
    }

    /** One of some terms, or between the two of them. */
    record Among(Term asked, String how, List<Term> terms) implements Condition {
        @Override
        public Boolean of(Bound bound) {
            boolean not = how.startsWith("not ");
            Boolean among = how.endsWith("in")
                    ? Three.any(terms.stream().map(each -> new Compare(asked, "==", each).of(bound)))
                    : Three.all(Stream.of(
                            new Compare(asked, ">=", terms.get(0)).of(bound),
                            new Compare(asked, "<=", terms.get(1)).of(bound)));
            return not ? Three.not(among) : among;
        }

        @Override
        public String text() {
            return "%s %s( %s )"
                    .formatted(asked.text(), how, terms.stream().map(Term::text).collect(Collectors.joining(", ")));
        }

        @Override
        public Stream<String> uses() {
            return Stream.concat(asked.uses(), terms.stream().flatMap(Term::uses));
        }
    }

    /** What a text begins with, ends with, holds, or is on the list of wards. */
    record TextPart(Said asked, String how, String part) implements Condition {
        @Override
        public Boolean of(Bound bound) {
            String text = (String) asked.of(bound);
            if (text == null) {
                return null;
            }
            String plain = plain(text);
            return switch (how) {
                case "startsWith" -> plain.startsWith(plain(part));
                case "endsWith" -> plain.endsWith(plain(part));
                case "contains" -> plain.contains(plain(part));
                case "matches" -> plain.matches(part);
                default -> {
                    LocalDate day = (LocalDate) bound.named(asked.variable()).said("achievedOn");
                    yield plain.equals("south") || plain.equals("north") && day.getYear() >= 2024;
                }
            };
        }

        @Override
        public String text() {
            return "%s %s \"%s\"".formatted(asked.text(), how, part);
        }

        @Override
        public Stream<String> uses() {
            return asked.uses();
        }
    }

    record Missing(Said word) implements Condition {
        @Override
        public Boolean of(Bound bound) {
            return word.of(bound) == null;
        }

        @Override
        public String text() {
            return "missing( %s )".formatted(word.text());
        }

        @Override
        public Stream<String> uses() {
            return word.uses();
        }
    }

    /** {@code sameYear} or {@code earlierThan} another fact. */
    record Related(String how, String other) implements Condition {
        @Override
        public Boolean of(Bound bound) {
            PersonFacts.Fact that = bound.named(other);
            return how.equals("sameYear")
                    ? bound.fact().sameYear(that)
                    : bound.fact().place() < that.place();
        }

        @Override
        public String text() {
            return "%s( %s )".formatted(how, other);
        }

        @Override
        public Stream<String> uses() {
            return Stream.of(other);
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public Boolean of(Bound bound) {
            return Three.not(condition.of(bound));
        }

        @Override
        public String text() {
            return "!( %s )".formatted(condition.text());
        }

        @Override
        public Stream<String> uses() {
            return condition.uses();
        }
    }

    record Together(String sign, Condition one, Condition other) implements Condition {
        @Override
        public Boolean of(Bound bound) {
            Stream<Boolean> both = Stream.of(one, other).map(each -> each.of(bound));
            return sign.equals("&&") ? Three.all(both) : Three.any(both);
        }

        @Override
        public String text() {
            return "( %s %s %s )".formatted(one.text(), sign, other.text());
        }

        @Override
        public Stream<String> uses() {
            return Stream.concat(one.uses(), other.uses());
        }
    }

    /** True, false and undecided. */
    final class Three {
        private Three() {}

        static Boolean not(Boolean one) {
            return one == null ? null : !one;
        }

        static Boolean all(Stream<Boolean> each) {
            List<String> said = each.map(Objects::toString).toList();
            return said.contains("false") ? Boolean.FALSE : said.contains("null") ? null : Boolean.TRUE;
        }

        static Boolean any(Stream<Boolean> each) {
            return not(all(each.map(Three::not)));
        }
    }
}
