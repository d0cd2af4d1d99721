package org.claimable.file.annotated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimable.file.sheet.CellKind;
import org.claimable.file.sheet.SheetRow;
import org.claimable.file.table.CellText;
import org.claimable.file.table.Heading;

/** Writes submitted cells: a day that was understood as a day, a plain number as a number, all else as the text it was. */
final class SubmittedCells {
    private static final Set<Heading> DATES =
            Set.of(Heading.ACHIEVED_ON, Heading.FROM, Heading.TO, Heading.BEFORE_ON, Heading.AFTER_ON);
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

    /** Writes the cells of one row, as many as there are headings. */
    void write(List<String> cells, SheetRow row) {
        for (int column = 0; column < columns.size(); column++) {
            String text = cells.get(column) == null ? "" : cells.get(column);
            write(columns.get(column).orElse(null), text, row);
        }
    }

    private static void write(Heading heading, String text, SheetRow row) {
        LocalDate date = heading != null && DATES.contains(heading) ? CellText.date(text.strip()) : null;
        if (date != null) {
            row.date(date);
        } else if (heading != null
                && NUMBERS.contains(heading)
                && PLAIN.matcher(text).matches()) {
            row.number(new BigDecimal(text), CellKind.NUMBER);
        } else {
            row.text(text);
        }
    }
}
