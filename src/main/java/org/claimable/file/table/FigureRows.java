package org.claimable.file.table;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.file.table.Notes.LeftOutRows;
import org.claimable.file.table.RowsBelow.TotalsRow;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.claim.Violations;
import org.claimable.method.measure.MeasuresRequest.SubmittedFigure;

/**
 * Reads figures from tables, one a row. A row without an amount is not reported and left out; so is one of totals, and one that holds
 * nothing of a figure.
 */
final class FigureRows {
    private static final int MOST_KEPT = 50_000;
    private static final List<FigureColumn> NAMING =
            List.of(FigureColumn.MEASURE, FigureColumn.MONTH, FigureColumn.ORGANISATION, FigureColumn.SPACE);

    private final Violations violations;
    private final Notes notes;
    private final FigurePlaces places;
    private final int most;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Boolean> totals = new HashMap<>();
    private final List<SubmittedFigure> figures = new ArrayList<>();
    private final Set<String> silent = new LinkedHashSet<>();
    private long count;

    /** Keeps at most so many figures, and counts them all. */
    FigureRows(Violations violations, Notes notes, FigurePlaces places, int most) {
        this.violations = violations;
        this.notes = notes;
        this.places = places;
        this.most = most;
    }

    List<SubmittedFigure> figures() {
        return figures;
    }

    /** How many figures there are. */
    long count() {
        return count;
    }

    /** The organisations of rows that were left out as not reported. */
    Set<String> silent() {
        return silent;
    }

    /** Reads the rows of a table; {@code organisation} is whose they are where no column says it. */
    void read(FigureTable table, String organisation) {
        Left left = new Left(table);
        FigureCells cells = new FigureCells(table, violations, texts);
        places.begin(table.where());
        long before = count;
        while (table.hasNext()) {
            if (totals.size() > MOST_KEPT) {
                totals.clear();
            }
            TableRow row = table.next();
            cells.of(row);
            if (!cells.has(FigureColumn.AMOUNT) && !cells.has(FigureColumn.MEASURE) && !hasMonth(cells)) {
                left.empty.add(row.number(), notes);
            } else if (table.isHeadingsAgain(row)) {
                left.headings.add(row.number(), notes);
            } else if (isTotals(row, cells, table)) {
                left.totals.add(row.number(), notes);
            } else if (!cells.has(FigureColumn.AMOUNT)) {
                left.unreported.add(row.number(), notes);
                silent(cells, organisation);
            } else if (++count <= most) {
                figures.add(figure(cells, organisation));
                places.add(row.number());
            }
        }
        left.conclude();
        if (count == before && left.unreported.isEmpty()) {
            table.noteNone("a figure", violations);
        }
    }

    private void silent(FigureCells cells, String organisation) {
        String named = cells.has(FigureColumn.ORGANISATION) ? cells.text(FigureColumn.ORGANISATION) : organisation;
        if (named != null) {
            silent.add(named);
        }
    }

    private static boolean hasMonth(FigureCells cells) {
        return cells.has(FigureColumn.MONTH) || cells.has(FigureColumn.FROM) || cells.has(FigureColumn.TO);
    }

    /** Whether a row is one of totals: by a name that says so alone, or without a measure or a month by a word or by its numbers. */
    private boolean isTotals(TableRow row, FigureCells cells, FigureTable table) {
        for (FigureColumn column : NAMING) {
            String text = row.at(table.place(column));
            if (text != null
                    && text.length() <= MeasuresTables.LONGEST
                    && totals.computeIfAbsent(text, TotalsRow::isAlone)) {
                return true;
            }
        }
        boolean measure = cells.has(FigureColumn.MEASURE);
        boolean month = hasMonth(cells);
        return !(measure && month) && TotalsRow.says(row) || !measure && !month && TotalsRow.isNumbers(row);
    }

    private SubmittedFigure figure(FigureCells cells, String organisation) {
        String measure = cells.required(FigureColumn.MEASURE);
        YearMonth[] months = months(cells);
        String named = cells.required(FigureColumn.ORGANISATION);
        BigDecimal amount = cells.amount(FigureColumn.AMOUNT);
        String unit = cells.text(FigureColumn.UNIT);
        return new SubmittedFigure(
                measure,
                unit == null && cells.isInPounds(FigureColumn.AMOUNT) ? "£" : unit,
                months[0],
                months[1],
                named == null && !cells.hasColumn(FigureColumn.ORGANISATION) ? organisation : named,
                cells.text(FigureColumn.SPACE),
                amount,
                cells.reference(FigureColumn.SUBMISSION),
                cells.reference(FigureColumn.SUPERSEDES),
                cells.reference(FigureColumn.REFERENCE));
    }

    /** The first and the last month, null where they cannot be read, which is noted. */
    private static YearMonth[] months(FigureCells cells) {
        boolean from = cells.has(FigureColumn.FROM);
        boolean to = cells.has(FigureColumn.TO);
        if (cells.has(FigureColumn.MONTH)) {
            if (from || to) {
                cells.note(
                        FigureColumn.MONTH,
                        "MONTH_AND_SPAN",
                        "Give either a month, or the first and last month of a span.");
            }
            YearMonth month = cells.month(FigureColumn.MONTH);
            return new YearMonth[] {month, month};
        }
        if (!from && !to) {
            FigureColumn column = cells.hasColumn(FigureColumn.MONTH) ? FigureColumn.MONTH : FigureColumn.FROM;
            cells.note(column, "MISSING", "Give the month, or the first and last month of a span.");
        } else if (!from || !to) {
            cells.note(
                    from ? FigureColumn.TO : FigureColumn.FROM,
                    "MISSING",
                    "A span needs its first and its last month. Fill this in.");
        }
        return new YearMonth[] {cells.month(FigureColumn.FROM), cells.month(FigureColumn.TO)};
    }

    /** The rows of a table that are no figures. */
    private final class Left {
        private final FigureTable table;
        private final LeftOutRows empty;
        private final LeftOutRows headings;
        private final LeftOutRows totals;
        private final LeftOutRows unreported;

        Left(FigureTable table) {
            this.table = table;
            this.empty = of("NO_ENTRY", "This has no measure, no month and no amount, so it was left out.");
            this.headings = of("SECOND_HEADINGS", "This has the headings again, and was left out.");
            this.totals = of("TOTALS_ROW", "This looks like totals and is no figure, so it was passed over.");
            this.unreported = of("NOT_REPORTED", "This has no amount, so it was left out as not reported.");
        }

        private LeftOutRows of(String code, String message) {
            return new LeftOutRows(table.where().table(), code, message);
        }

        void conclude() {
            Stream.of(empty, headings, totals, unreported).forEach(each -> each.conclude(notes));
            Notes ofRows = new Notes();
            table.rows().noteTo(ofRows, table.headings().number());
            ofRows.found()
                    .forEach(each -> notes.add(
                            table.where().file() + each.place(),
                            each.code(),
                            each.message().replace("what is not claimed", "what is not meant")));
        }
    }
}
