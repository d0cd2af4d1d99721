package org.claimable.file.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimable.method.bank.Names;
import org.claimable.method.catalogue.Choice;
import org.claimable.method.catalogue.DateOrder;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.catalogue.PlanChoice;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.catalogue.TraceChoice;
import org.claimable.method.catalogue.YesNo;
import org.claimable.method.claim.Violations;
import org.claimable.workbook.SheetRows.CellForm;

/** What the text of a cell, or of a setting, stands for, as people write it; null where it stands for no such thing. */
public final class CellText {
    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?[eE][+-]\\d+");
    private static final String REMEDY =
            " Format the column as text, enter the full reference again, and save the file.";
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d{1,15}(\\.\\d{1,20})?|\\.\\d{1,20})");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,20})?");
    private static final Pattern PERCENTAGE = Pattern.compile("\\d{1,3}(\\.\\d{1,10})? ?%");
    private static final Pattern ERROR = Pattern.compile("#(?:N/A|[A-Z0-9/_]{3,15}[!?])");

    private CellText() {}

    /** A text without the spaces round it, also those that cannot be told from others. */
    static String bare(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || isPlain(stripped) ? stripped : withoutUnseen(stripped);
    }

    /** In one pass: a pattern that ends in spaces would take the square of their number. */
    private static String withoutUnseen(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isUnseen(text.charAt(from))) {
            from++;
        }
        while (from < to && isUnseen(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isUnseen(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT;
    }

    private static boolean isPlain(String text) {
        return text.charAt(0) < '\u00A0' && text.charAt(text.length() - 1) < '\u00A0';
    }

    /** A day as people write it, the day before the month; see {@link WrittenDay}. */
    public static LocalDate date(String text) {
        return WrittenDay.of(text).in(DateOrder.DAY_FIRST, HowRead.USUAL.zone());
    }

    /** Whether a text is a day, in one order of day and month or the other. */
    public static boolean isDay(String text) {
        if (!beginsWithDigit(text)) {
            return false;
        }
        WrittenDay day = WrittenDay.of(text);
        return day.dayFirst() != null || day.monthFirst() != null;
    }

    /** As every day does, and nearly every number. */
    private static boolean beginsWithDigit(String text) {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    /** That a text is no number, and how it is written where it has the comma of other languages. */
    static String noNumber(String text) {
        String point = text.strip().replaceFirst("^(-?\\d+),(\\d+)$", "$1.$2");
        return "\"%s\" is not a number.".formatted(text)
                + (point.equals(text.strip()) ? "" : " Write it with a point, as in %s.".formatted(point));
    }

    /** A number, with or without commas between thousands, or a percentage as a part of one. */
    public static BigDecimal number(String text) {
        if (!beginsWithDigit(text) && !text.startsWith("-") && !text.startsWith("+") && !text.startsWith(".")) {
            return null;
        }
        if (text.endsWith("%") && PERCENTAGE.matcher(text).matches()) {
            return new BigDecimal(text.replaceAll("[ %]", "")).movePointLeft(2);
        }
        if (text.indexOf(',') >= 0 && THOUSANDS.matcher(text).matches()) {
            return new BigDecimal(text.replace(",", ""));
        }
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** Whether it is what a spreadsheet shows in place of a value that it could not work out, such as #N/A. */
    static boolean isError(String text) {
        return text.startsWith("#") && ERROR.matcher(text).matches();
    }

    /** What a spreadsheet plainly did to a reference to a person, or to the id of a claim, as a message; null where nothing. */
    static String damage(String text, CellForm form) {
        if (SHORTENED.matcher(Spelling.compared(text)).matches()) {
            return "\"%s\" is a long number that the spreadsheet shortened, so its last digits are lost.%s"
                    .formatted(text, REMEDY);
        }
        return switch (form) {
            case LONG_NUMBER ->
                "\"%s\" is a number of more than 15 digits, of which a spreadsheet keeps only 15, so its last digits are lost.%s"
                        .formatted(text, REMEDY);
            case DATE -> "\"%s\" is a date, which the spreadsheet made of a reference.%s".formatted(text, REMEDY);
            case TRUTH ->
                "\"%s\" is a truth value (TRUE or FALSE), which the spreadsheet made of a reference.%s"
                        .formatted(text, REMEDY);
            case ORDINARY -> null;
        };
    }

    /** The text of a setting, read as what it should be; null where it is not that, which is noted. */
    record SettingText(String text, String place, Violations violations) {
        private static final int MOST_POUNDS_DIGITS = 15;

        /** What it says that a setting is. */
        Object as(Setting setting) {
            return switch (setting.type()) {
                case TEXT, NAME, RULE_SET, VALUE_SET -> asText();
                case DAY -> asDate();
                case POUNDS -> asPounds();
                case RATE -> asRate();
                case CHOICE -> asOneOf(setting.choices());
                case YES_NO -> asFlag();
                case TRACE -> TraceChoice.of(text);
                case PLAN -> asPlan();
                case ZONE -> asZone();
                case COLUMNS -> NamedColumns.of(this);
            };
        }

        private String asText() {
            if (text.length() > Cells.LONGEST_TEXT) {
                return wrong("TOO_LONG", "A setting has at most %,d characters.".formatted(Cells.LONGEST_TEXT));
            }
            return text;
        }

        private LocalDate asDate() {
            LocalDate date = CellText.date(text);
            return date == null
                    ? wrong("BAD_DATE", WrittenDay.wrong(shown(), DateOrder.DAY_FIRST, NamedFor.PROGRAMS))
                    : date;
        }

        BigDecimal asPounds() {
            BigDecimal pounds = CellText.number(text.replaceFirst("^£ ?", ""));
            boolean amount = pounds != null
                    && pounds.signum() > 0
                    && pounds.stripTrailingZeros().scale() <= 2
                    && pounds.precision() - pounds.scale() <= MOST_POUNDS_DIGITS;
            return amount
                    ? pounds
                    : wrong(
                            "OUT_OF_RANGE",
                            "\"%s\" is no amount in pounds, above 0, with at most two decimals.".formatted(shown()));
        }

        private BigDecimal asRate() {
            BigDecimal rate = CellText.number(text);
            boolean fits = rate != null && rate.signum() >= 0 && rate.compareTo(BigDecimal.ONE) <= 0;
            return fits ? rate : wrong("OUT_OF_RANGE", "\"%s\" is not from 0 to 1 (or 100%%).".formatted(shown()));
        }

        private Choice asOneOf(List<Choice> choices) {
            for (Choice choice : choices) {
                if (Names.key(choice.name()).equals(Names.key(text))) {
                    return choice;
                }
            }
            return wrong(
                    "UNKNOWN_OPTION",
                    "\"%s\" is not one of %s."
                            .formatted(
                                    shown(), choices.stream().map(Choice::word).collect(Collectors.joining(", "))));
        }

        private Boolean asFlag() {
            Boolean flag = YesNo.of(text);
            return flag == null ? wrong("NOT_YES_OR_NO", YesNo.wrong(shown())) : flag;
        }

        /** Yes, no, or the last day on which something can be supplied. */
        private PlanChoice asPlan() {
            Boolean flag = YesNo.of(text);
            LocalDate until = flag == null ? CellText.date(text) : null;
            if (flag == null && until == null) {
                return wrong(
                        "NOT_YES_OR_NO",
                        "\"%s\" is neither yes nor no, nor the last day on which something can be supplied, as in 2025-06-30."
                                .formatted(shown()));
            }
            return Boolean.FALSE.equals(flag) ? null : new PlanChoice(until);
        }

        /** A zone of the database of time zones, such as Europe/London, case aside, or an offset such as +01:00. */
        private ZoneId asZone() {
            try {
                return ZoneId.of(ZoneId.getAvailableZoneIds().stream()
                        .filter(text::equalsIgnoreCase)
                        .findFirst()
                        .orElse(text));
            } catch (DateTimeException noSuchZone) {
                return wrong(
                        "UNKNOWN_ZONE",
                        "There is no time zone \"%s\". Write it as in Europe/London, or as an offset such as +01:00."
                                .formatted(shown()));
            }
        }

        private String shown() {
            return shown(text);
        }

        /** The beginning of a text, long enough to know it by. */
        static String shown(String text) {
            return text.length() > 100 ? text.substring(0, 100) + "…" : text;
        }

        private <T> T wrong(String code, String message) {
            violations.add(place, code, message);
            return null;
        }
    }
}
