package org.claimable.file.annotated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimable.file.document.Table;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Page.PageRow;
import org.claimable.file.sheet.Styles.CellKind;

/** Writes a table of a result on a page; rules and sources go on in a second line. */
record SheetTable(Page page, Table table) {
    private static final List<String> LONG = List.of("Rules", "Source");

    void write() {
        headings(page.headings());
        table.rows().forEach(row -> cells(page.row(), row));
    }

    void headings(PageRow row) {
        table.columns().forEach(column -> row.heading(column.title()));
    }

    /** Writes the cells of a row after those that it has. */
    void cells(PageRow row, List<Cell> cells) {
        boolean endsEarly = cells.size() < table.columns().size();
        for (int i = 0; i < cells.size(); i++) {
            if (endsEarly) {
                row.text(cells.get(i).text());
            } else {
                cell(row, cells.get(i), table.columns().get(i));
            }
        }
    }

    private static void cell(PageRow row, Cell cell, Column column) {
        switch (column.kind()) {
            case TEXT -> row.text(cell.text(), LONG.contains(column.title()) ? CellKind.LONG_TEXT : CellKind.TEXT);
            case COUNT -> number(row, (Number) cell.value());
            case POUNDS -> row.money((BigDecimal) cell.value());
            case RATE -> row.number((BigDecimal) cell.value(), CellKind.RATE);
            case DAY -> row.date((LocalDate) cell.value());
        }
    }

    private static void number(PageRow row, Number number) {
        if (number == null) {
            row.skip();
        } else {
            row.number(number.longValue());
        }
    }
}
