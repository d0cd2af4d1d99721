package org.claimable.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** A number as it is shown: as people write it to 15 digits, or as the day, and time of day, that it stands for. */
final class ShownNumber {
    private static final Pattern SAVED =
            Pattern.compile("-?(?:\\d{1,40}\\.?\\d{0,40}|\\.\\d{1,40})(?:[eE][+-]?\\d{1,2})?");
    private static final MathContext AS_EXCEL = new MathContext(15);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final int FEIGNED_LEAP_DAY = 60;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private ShownNumber() {}

    /** A number with at least so many digits. */
    static String plain(String saved, int digits) {
        if (!SAVED.matcher(saved).matches()) {
            return saved;
        }
        BigDecimal number = new BigDecimal(saved).round(AS_EXCEL);
        if (number.signum() == 0) {
            return "0".repeat(Math.max(1, digits));
        }
        String shown = number.stripTrailingZeros().toPlainString();
        boolean whole = shown.chars().allMatch(Character::isDigit);
        return whole && shown.length() < digits ? "0".repeat(digits - shown.length()) + shown : shown;
    }

    /** Whether a number has more digits before its point than are exact. */
    static boolean isBeyondExact(String saved) {
        if (saved.length() <= AS_EXCEL.getPrecision() && saved.indexOf('E') < 0 && saved.indexOf('e') < 0
                || !SAVED.matcher(saved).matches()) {
            return false;
        }
        BigDecimal number = new BigDecimal(saved);
        return number.precision() - number.scale() > AS_EXCEL.getPrecision();
    }

    /** The day that a number of days stands for; a time of day alone, or what is no day, is left a number. */
    static String date(String saved, boolean since1904) {
        if (!SAVED.matcher(saved).matches()) {
            return saved;
        }
        BigDecimal days = new BigDecimal(saved);
        boolean day = days.compareTo(since1904 ? BigDecimal.ZERO : BigDecimal.ONE) >= 0
                && days.compareTo(LAST_DAY) < 0
                && (since1904 || days.intValue() != FEIGNED_LEAP_DAY);
        if (!day) {
            return plain(saved, 0);
        }
        long seconds = days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        LocalDateTime moment = first(days, since1904).atStartOfDay().plusSeconds(seconds);
        return moment.toLocalTime().toSecondOfDay() == 0 ? moment.toLocalDate().toString() : moment.format(MOMENT);
    }

    /** The day that 0 stands for; Excel counts a 29 February 1900, which was none. */
    private static LocalDate first(BigDecimal days, boolean since1904) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1);
        }
        return days.intValue() < FEIGNED_LEAP_DAY ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    }
}
