package org.claimable.file.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.claimable.bank.Names;
import org.claimable.catalogue.Choice;
import org.claimable.catalogue.DateOrder;
import org.claimable.catalogue.Setting;
import org.claimable.claim.Violations;
import org.claimable.file.table.HowRead.NamedColumns;

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
        return date == null ? wrong("BAD_DATE", WrittenDay.wrong(shown(), DateOrder.DAY_FIRST)) : date;
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
                        .formatted(shown(), choices.stream().map(Choice::word).collect(Collectors.joining(", "))));
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
