package org.claimable.file.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimable.bank.EvidenceKind;
import org.claimable.bank.Names;
import org.claimable.catalogue.Spelling;
import org.claimable.claim.Violations;
import org.claimable.evaluation.PlausibleDates;

/** The cells of one row, read as what they should be; null where they are not, which is noted. */
final class Cells extends RowTexts {
    Cells(TableRow row, HeadedTable table, Violations violations) {
        super(row, table, violations);
    }

    /** The day in a cell of its column: the one place where a cell becomes a day. */
    LocalDate date(Heading heading) {
        LocalDate day = dates().day(heading, this);
        if (day != null) {
            new PlausibleDates(how().parameters(), violations()).note(place(heading), day);
        }
        return day;
    }

    /** The reference to the person, null where there is none, or a text that is no reference. */
    String person() {
        String text = text(Heading.PERSON);
        return text == null || how().isPlaceholder(text) ? null : text;
    }

    /** What stands in place of a reference to the person, null where there is one, or nothing. */
    String placeholder() {
        String text = text(Heading.PERSON);
        return text != null && how().isPlaceholder(text) ? Spelling.compared(text) : null;
    }

    BigDecimal number(Heading heading) {
        String text = text(heading);
        if (text == null) {
            return null;
        }
        BigDecimal number = CellText.number(text);
        if (number == null) {
            note(heading, "NOT_A_NUMBER", "\"%s\" is not a number.".formatted(text));
        }
        return number;
    }

    /** An amount in pounds, above 0, with or without its sign. */
    BigDecimal pounds(Heading heading) {
        String text = text(heading);
        return text == null ? null : new SettingText(text, place(heading), violations()).asPounds();
    }

    /** A share over 0, up to 1, which it is where the cell is empty; null where it is none, which is noted. */
    BigDecimal share() {
        BigDecimal share = number(Heading.SHARE);
        if (share == null) {
            return text(Heading.SHARE) == null ? BigDecimal.ONE : null;
        }
        if (share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0) {
            return share;
        }
        note(Heading.SHARE, "OUT_OF_RANGE", "\"%s\" is not over 0, up to 1 (or 100%%).".formatted(text(Heading.SHARE)));
        return null;
    }

    /** Whether the row holds a total in place of an outcome. */
    boolean isTotals() {
        String outcome = text(Heading.OUTCOME);
        return outcome == null
                ? TotalsRow.is(row(), columns())
                : Names.key(outcome).equals("total");
    }

    /** A whole number from {@code least} to {@code most}, {@code absent} where the cell is empty. */
    Integer whole(Heading heading, int least, int most, Integer absent) {
        BigDecimal number = number(heading);
        if (number == null) {
            return text(heading) == null ? absent : null;
        }
        boolean fits = number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!fits) {
            String message = "\"%s\" is not a whole number from %d to %d.".formatted(text(heading), least, most);
            note(heading, "OUT_OF_RANGE", message);
            return null;
        }
        return number.intValue();
    }

    boolean yes(Heading heading) {
        String text = text(heading);
        Boolean yes = text == null ? Boolean.FALSE : CellText.yes(text);
        if (yes == null) {
            note(heading, "NOT_YES_OR_NO", "\"%s\" is neither yes nor no.".formatted(text));
        }
        return Boolean.TRUE.equals(yes);
    }

    EvidenceKind kind() {
        String text = text(Heading.EVIDENCE);
        if (text == null) {
            return null;
        }
        for (EvidenceKind kind : EvidenceKind.values()) {
            if (kind.name().equalsIgnoreCase(text)) {
                return kind;
            }
        }
        note(
                Heading.EVIDENCE,
                "UNKNOWN_OPTION",
                "\"%s\" is not a kind of evidence. Write Record, Survey or Score, ".formatted(text)
                        + "or leave it empty where there is none.");
        return null;
    }
}
