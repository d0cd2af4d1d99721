package org.claimable.method.evaluation.fact;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.rulebook.RuleLists;

/**
 * What rules ask where something may be blank. A question is answered for certain: whether it certainly holds, where
 * {@code wanted}, or certainly does not hold, where not; of something blank neither is certain.
 */
public final class Asked {
    private static final int MOST_PATTERNS = 1_000;
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private Asked() {}

    /** Whether it was not given. */
    public static boolean blank(Object value) {
        return value == null || value instanceof String text && Spelling.isBlank(text);
    }

    public static boolean yes(Boolean answer) {
        return answer != null && answer;
    }

    public static boolean no(Boolean answer) {
        return answer != null && !answer;
    }

    public static boolean equal(Object a, Object b, boolean wanted) {
        return given(a, b) && same(a, b) == wanted;
    }

    /** Whether a text is certainly not another, letter by letter. */
    public static boolean different(String a, String b) {
        return given(a, b) && !a.equals(b);
    }

    public static boolean less(Object a, Object b, boolean wanted) {
        return given(a, b) && order(a, b) < 0 == wanted;
    }

    public static boolean more(Object a, Object b, boolean wanted) {
        return given(a, b) && order(a, b) > 0 == wanted;
    }

    public static boolean startsWith(String text, String part, boolean wanted) {
        return given(text, part) && RuleLists.compared(text).startsWith(RuleLists.compared(part)) == wanted;
    }

    public static boolean endsWith(String text, String part, boolean wanted) {
        return given(text, part) && RuleLists.compared(text).endsWith(RuleLists.compared(part)) == wanted;
    }

    public static boolean contains(String text, String part, boolean wanted) {
        return given(text, part) && RuleLists.compared(text).contains(RuleLists.compared(part)) == wanted;
    }

    /** Whether a whole text is as a regular expression of RE2 says, in time that grows with its length alone. */
    public static boolean matches(String text, String expression, boolean wanted) {
        return !blank(text) && pattern(expression).matches(Spelling.compared(text)) == wanted;
    }

    /** A regular expression for whole texts, case aside; {@link com.google.re2j.PatternSyntaxException} where it is none. */
    public static Pattern pattern(String expression) {
        if (PATTERNS.size() > MOST_PATTERNS) {
            PATTERNS.clear();
        }
        return PATTERNS.computeIfAbsent(expression, text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE));
    }

    /** Whether a row of a list has some values, in force on a day. */
    public static boolean listed(RuleLists lists, String list, LocalDate day, boolean wanted, String... values) {
        for (String value : values) {
            if (blank(value)) {
                return false;
            }
        }
        return day != null && lists.find(list).has(day, values) == wanted;
    }

    /** The days from another day to this one, below 0 where the other is later; null where either is blank. */
    public static Integer daysAfter(LocalDate day, LocalDate other) {
        return day == null || other == null ? null : (int) ChronoUnit.DAYS.between(other, day);
    }

    /** The whole months from another day to this one, below 0 where the other is later; null where either is blank. */
    public static Integer monthsAfter(LocalDate day, LocalDate other) {
        return day == null || other == null ? null : (int) ChronoUnit.MONTHS.between(other, day);
    }

    private static boolean given(Object a, Object b) {
        return !blank(a) && !blank(b);
    }

    private static boolean same(Object a, Object b) {
        if (a instanceof Number) {
            return order(a, b) == 0;
        }
        return a.equals(b) || isText(a) && RuleLists.compared(text(a)).equals(RuleLists.compared(text(b)));
    }

    /** Below 0 where the first of two numbers, or of two days, is the lesser or the earlier. */
    public static int order(Object a, Object b) {
        if (a instanceof Integer one && b instanceof Integer other) {
            return Integer.compare(one, other);
        }
        if (a instanceof LocalDate day) {
            return day.compareTo((LocalDate) b);
        }
        return number(a).compareTo(number(b));
    }

    /** A day as it is written. */
    public static LocalDate day(String written) {
        return LocalDate.parse(written);
    }

    /** A number as it is written. */
    public static BigDecimal number(String written) {
        return new BigDecimal(written);
    }

    private static BigDecimal number(Object number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    }

    private static boolean isText(Object value) {
        return value instanceof String || value instanceof EvidenceKind;
    }

    private static String text(Object value) {
        return value instanceof EvidenceKind kind ? kind.word() : (String) value;
    }
}
