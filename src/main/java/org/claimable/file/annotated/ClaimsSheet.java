package org.claimable.file.annotated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Page.PageRow;
import org.claimable.file.sheet.Styles.CellKind;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.file.table.CellText;
import org.claimable.file.table.DecidedBy;
import org.claimable.file.table.Headings;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.Claim;
import org.claimable.method.decision.Decision;
import org.claimable.method.evaluation.Evaluation;

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

    /** Lays out the sheet, which is there and empty, and has its rows written with the workbook. */
    void write(WrittenWorkbook workbook) {
        Page page = new Page(workbook.workbook().getSheet(NAME), workbook.styles()).widths(widths());
        page.filtered(columns(), evaluation.decisions().size());
        page.printed(PrintSetup.A3_PAPERSIZE, true, 2);
        workbook.stream(page, 1 + evaluation.decisions().size(), columns(), this::rows);
    }

    private void rows(Page page) {
        headings(page.row());
        SubmittedCells cells = new SubmittedCells(submitted.headings());
        for (int claim = 0; claim < evaluation.decisions().size(); claim++) {
            PageRow row = page.row();
            cells.write(submitted.cells(claim), evaluation.cohort().claims().get(claim), row);
            decision(evaluation.decisions().get(claim), row);
        }
    }

    /** The columns as they were named, for this sheet; null where none was. */
    String columnsNamed() {
        List<String> all = new ArrayList<>(submitted.headings());
        all.addAll(AddedColumn.headingsBeside(submitted.headings(), AddedColumn.titles()));
        return DecidedBy.columns(evaluation.cohort().settings(), submitted.headings(), all);
    }

    private void headings(PageRow row) {
        submitted.headings().forEach(heading -> row.text(heading, CellKind.HEADING));
        AddedColumn.headingsBeside(submitted.headings(), AddedColumn.titles())
                .forEach(heading -> row.text(heading, CellKind.ADDED_HEADING));
    }

    private static void decision(Decision decision, PageRow row) {
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

    /** Writes submitted cells: a day that was understood as a day, a plain number as a number, all else as the text it was. */
    private static final class SubmittedCells {
        private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9]\\d{0,9})(\\.\\d{1,5})?");

        private final List<Optional<ClaimField>> columns;

        SubmittedCells(List<String> headings) {
            this.columns = headings.stream().map(Headings::alone).toList();
        }

        /** Writes the cells of one row, as many as there are headings; its days are those by which the claim was decided. */
        void write(List<String> cells, Claim claim, PageRow row) {
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

        private static void write(ClaimField heading, String text, PageRow row) {
            if (heading != null
                    && heading.type().isNumber()
                    && PLAIN.matcher(text).matches()) {
                row.number(new BigDecimal(text), CellKind.NUMBER);
            } else {
                row.text(text);
            }
        }
    }
}
