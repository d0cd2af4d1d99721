package org.claimable.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.claimable.workbook.Workbook.UnusableWorkbookException;
import org.claimable.workbook.WorkbookParts.Layout;

/** What the styles of a workbook make of numbers: dates, or digits with zeros in front. */
final class NumberFormats {
    private static final String PART = "xl/styles.xml";
    private static final int MOST_STYLES = 100_000;

    /** At most so many characters in a format, as Excel has it; a longer one shows nothing but the number. */
    private static final int LONGEST = 255;

    /** What in a format shows nothing of the number: quoted words, colours and places, escaped and filling characters. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|[\\\\_*].|;.*");

    private static final Pattern DATE = Pattern.compile("[dyDY]|[hHsS]|[mM]");
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");

    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<String, Boolean> dates = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();

    static NumberFormats of(WorkbookParts parts, Layout layout) throws IOException, XMLStreamException {
        NumberFormats formats = new NumberFormats();
        String part = layout.part("styles", PART);
        if (parts.has(part)) {
            try (XmlPart xml = parts.xml(part)) {
                boolean used = false;
                while (xml.next()) {
                    used = xml.starts("cellXfs") || used && !xml.ends("cellXfs");
                    formats.read(xml, used);
                }
            }
        }
        return formats;
    }

    private void read(XmlPart xml, boolean used) {
        if (xml.starts("numFmt")) {
            String code = String.valueOf(xml.attribute("formatCode"));
            codes.put(number(xml.attribute("numFmtId")), code.length() > LONGEST ? "General" : code);
        } else if (used && xml.starts("xf")) {
            styles.add(number(xml.attribute("numFmtId")));
        }
        if (codes.size() > MOST_STYLES || styles.size() > MOST_STYLES) {
            throw UnusableWorkbookException.unreadable();
        }
    }

    private static int number(String attribute) {
        return attribute != null && isDigits(attribute, 9) ? Integer.parseInt(attribute) : 0;
    }

    /** Whether a text is of digits alone, at least one and at most so many. */
    static boolean isDigits(String text, int most) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return length > 0 && length <= most;
    }

    /** Whether numbers of a style are shown as dates or times of day. */
    boolean isDate(String style) {
        int format = format(style);
        String code = codes.get(format);
        if (code != null) {
            return dates.computeIfAbsent(code, NumberFormats::isDateCode);
        }
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }

    private static boolean isDateCode(String code) {
        return DATE.matcher(ASIDE.matcher(code).replaceAll("")).find() && !code.equalsIgnoreCase("General");
    }

    /** How many digits whole numbers of a style have at least, zeros in front. */
    int digits(String style) {
        String code = codes.get(format(style));
        return code != null && ZEROS.matcher(code).matches() ? code.length() : 0;
    }

    private int format(String style) {
        int number = number(style);
        return number < styles.size() ? styles.get(number) : 0;
    }

    /** A number as it is shown: as people write it to 15 digits, or as the day, and time of day, that it stands for. */
    static final class ShownNumber {
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
            String whole = whole(saved);
            if (whole != null && whole.charAt(0) != '0') {
                return "0".repeat(Math.max(0, digits - whole.length())) + whole;
            }
            if (!SAVED.matcher(saved).matches()) {
                return saved;
            }
            BigDecimal number = new BigDecimal(saved).round(AS_EXCEL);
            if (number.signum() == 0) {
                return "0".repeat(Math.max(1, digits));
            }
            String shown = number.stripTrailingZeros().toPlainString();
            boolean digitsAlone = shown.chars().allMatch(Character::isDigit);
            return digitsAlone && shown.length() < digits ? "0".repeat(digits - shown.length()) + shown : shown;
        }

        /** The digits of a whole number, as most are; null where it is none, or more than are exact. */
        private static String whole(String saved) {
            String digits = saved.endsWith(".0") ? saved.substring(0, saved.length() - 2) : saved;
            return isDigits(digits, AS_EXCEL.getPrecision()) ? digits : null;
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
            long seconds =
                    days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
            LocalDateTime moment = first(days, since1904).atStartOfDay().plusSeconds(seconds);
            return moment.toLocalTime().toSecondOfDay() == 0
                    ? moment.toLocalDate().toString()
                    : moment.format(MOMENT);
        }

        /** The day that 0 stands for; Excel counts a 29 February 1900, which was none. */
        private static LocalDate first(BigDecimal days, boolean since1904) {
            if (since1904) {
                return LocalDate.of(1904, 1, 1);
            }
            return days.intValue() < FEIGNED_LEAP_DAY ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        }
    }
}
