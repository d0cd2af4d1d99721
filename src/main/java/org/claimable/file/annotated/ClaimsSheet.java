package org.claimable.file.annotated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.claimable.decision.Decision;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.sheet.CellKind;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.SheetRow;
import org.claimable.file.sheet.Styles;

/** The sheet of claims: the submitted rows in their order, each with what was decided of it. */
final class ClaimsSheet {
    static final String NAME = "Claims";

    private static final int ROWS_MEASURED = 200;
    private static final int WIDEST = 40;
    private static final int NARROWEST = 10;
    private static final int ROOM = 3;

    private final Evaluation evaluation;
    private final SubmittedColumns submitted;

    ClaimsSheet(Evaluation evaluation, SubmittedColumns submitted) {
        this.evaluation = evaluation;
        this.submitted = submitted;
    }

    int columns() {
        return submitted.headings().size() + AddedColumn.values().length;
    }

    void write(Sheet sheet, Styles styles) {
        Page page = new Page(sheet, styles).widths(widths());
        page.filtered(columns(), evaluation.decisions().size());
        page.printed(PrintSetup.A3_PAPERSIZE, true, 2);
        headings(page.row());
        SubmittedCells cells = new SubmittedCells(submitted.headings());
        for (int claim = 0; claim < evaluation.decisions().size(); claim++) {
            SheetRow row = page.row();
            cells.write(submitted.cells(claim), evaluation.cohort().claims().get(claim), row);
            decision(evaluation.decisions().get(claim), row);
        }
    }

    private void headings(SheetRow row) {
        submitted.headings().forEach(heading -> row.text(heading, CellKind.HEADING));
        List<String> titles =
                Stream.of(AddedColumn.values()).map(AddedColumn::title).toList();
        AddedHeadings.beside(submitted.headings(), titles)
                .forEach(heading -> row.text(heading, CellKind.ADDED_HEADING));
    }

    private static void decision(Decision decision, SheetRow row) {
        for (AddedColumn column : AddedColumn.values()) {
            Object value = column.of(decision);
            if (value instanceof BigDecimal number) {
                row.number(number, column.kind());
            } else {
                CellKind kind = column == AddedColumn.VERDICT
                        ? CellKind.valueOf(decision.verdict().name())
                        : column.kind();
                row.text((String) value, kind);
            }
        }
    }

    /** As wide as the first rows need, within bounds; added columns have their own width. */
    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        submitted.headings().forEach(heading -> widths.add(heading.length()));
        for (int claim = 0;
                claim < Math.min(ROWS_MEASURED, evaluation.decisions().size());
                claim++) {
            List<String> cells = submitted.cells(claim);
            for (int column = 0; column < widths.size(); column++) {
                String cell = cells.get(column);
                widths.set(column, Math.max(widths.get(column), cell == null ? 0 : cell.length()));
            }
        }
        widths.replaceAll(width -> Math.max(NARROWEST, Math.min(WIDEST, width + ROOM)));
        Stream.of(AddedColumn.values()).map(AddedColumn::width).forEach(widths::add);
        return widths;
    }
}
