package org.claimable.file.annotated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimable.claim.Claim;
import org.claimable.claim.Evidence;
import org.claimable.file.sheet.CellKind;
import org.claimable.file.sheet.SheetRow;
import org.claimable.file.table.CellText;
import org.claimable.file.table.Heading;

/** Writes submitted cells: a day that was understood as a day, a plain number as a number, all else as the text it was. */
final class SubmittedCells {
    private static final Set<Heading> NUMBERS = Set.of(
            Heading.AGE,
            Heading.SESSIONS,
            Heading.BEFORE,
            Heading.AFTER,
            Heading.HEADCOUNT,
            Heading.SHARE,
            Heading.SUSTAINED_YEAR);
    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9]\\d{0,9})(\\.\\d{1,5})?");

    private final List<Optional<Heading>> columns;

    SubmittedCells(List<String> headings) {
        this.columns = headings.stream().map(Heading::of).toList();
    }

    /** Writes the cells of one row, as many as there are headings; its days are those by which the claim was decided. */
    void write(List<String> cells, Claim claim, SheetRow row) {
        for (int column = 0; column < columns.size(); column++) {
            String text = cells.get(column) == null ? "" : cells.get(column);
            Heading heading = columns.get(column).orElse(null);
            LocalDate day = heading == null || !CellText.isDay(text.strip()) ? null : day(heading, claim);
            if (day != null) {
                row.date(day);
            } else {
                write(heading, text, row);
            }
        }
    }

    /** A day of a claim, null where it has none, or could not be read. */
    private static LocalDate day(Heading heading, Claim claim) {
        Evidence evidence = claim.evidence();
        if (!claim.isReadable() || evidence == null && heading != Heading.ACHIEVED_ON) {
            return null;
        }
        return switch (heading) {
            case ACHIEVED_ON -> claim.achievedOn();
            case FROM -> evidence.from();
            case TO -> evidence.to();
            case BEFORE_ON -> evidence.beforeOn();
            case AFTER_ON -> evidence.afterOn();
            default -> null;
        };
    }

    private static void write(Heading heading, String text, SheetRow row) {
        if (heading != null && NUMBERS.contains(heading) && PLAIN.matcher(text).matches()) {
            row.number(new BigDecimal(text), CellKind.NUMBER);
        } else {
            row.text(text);
        }
    }
}
