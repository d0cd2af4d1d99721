package org.claimable.file.annotated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimable.catalogue.ClaimField;
import org.claimable.claim.Claim;
import org.claimable.file.sheet.CellKind;
import org.claimable.file.sheet.SheetRow;
import org.claimable.file.table.CellText;
import org.claimable.file.table.Headings;

/** Writes submitted cells: a day that was understood as a day, a plain number as a number, all else as the text it was. */
final class SubmittedCells {
    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9]\\d{0,9})(\\.\\d{1,5})?");

    private final List<Optional<ClaimField>> columns;

    SubmittedCells(List<String> headings) {
        this.columns = headings.stream().map(Headings::alone).toList();
    }

    /** Writes the cells of one row, as many as there are headings; its days are those by which the claim was decided. */
    void write(List<String> cells, Claim claim, SheetRow row) {
        for (int column = 0; column < columns.size(); column++) {
            String text = cells.get(column) == null ? "" : cells.get(column);
            ClaimField heading = columns.get(column).orElse(null);
            LocalDate day = heading == null || !CellText.isDay(text.strip()) ? null : day(heading, claim);
            if (day != null) {
                row.date(day);
            } else {
                write(heading, text, row);
            }
        }
    }

    /** A day of a claim, null where it has none, or could not be read. */
    private static LocalDate day(ClaimField field, Claim claim) {
        return claim.isReadable() && Claim.said(claim, field) instanceof LocalDate day ? day : null;
    }

    private static void write(ClaimField heading, String text, SheetRow row) {
        if (heading != null && heading.type().isNumber() && PLAIN.matcher(text).matches()) {
            row.number(new BigDecimal(text), CellKind.NUMBER);
        } else {
            row.text(text);
        }
    }
}
