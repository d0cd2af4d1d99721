package org.claimable.file.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.claimable.file.document.Count;
import org.claimable.file.table.Notes.LeftOutRows;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.PersonalDetails;

/**
 * The rows below the headings of a table of claims, but for the totals at its end, for those that are no claims because they name no
 * person, no outcome and no date, and for further rows of headings right below the first. The days of each are looked at as it passes.
 */
final class RowsBelow implements Iterator<TableRow> {
    private static final int MOST_TOTALS = 10_000;
    private final HeadedTable table;
    private final Notes notes = new Notes();
    private final LeftOutRows headings;
    private final LeftOutRows empty;
    private final Queue<TableRow> readAhead = new ArrayDeque<>();
    private final List<TableRow> totals = new ArrayList<>();
    private final PersonalRows personal;
    private boolean begun;

    RowsBelow(HeadedTable table) {
        this.table = table;
        this.personal = new PersonalRows(table);
        this.headings = new LeftOutRows(
                table.places(),
                "SECOND_HEADINGS",
                "This looks like further headings, as survey tools write them, and was left out.");
        this.empty = new LeftOutRows(
                table.places(),
                "NO_CLAIM",
                "This has no person, no outcome and no date, so it is no claim and was left out.");
    }

    @Override
    public boolean hasNext() {
        if (!begun) {
            begun = true;
            leaveOutHeadings();
        }
        while (readAhead.isEmpty() && table.hasNext()) {
            TableRow row = table.next();
            table.dates().look(row);
            if (TotalsRow.is(row, table.columns())) {
                keep(row);
            } else if (TotalsRow.isNoClaim(row, table.columns())) {
                empty.add(row.number(), notes);
            } else {
                giveTotals();
                readAhead.add(row);
            }
        }
        if (readAhead.isEmpty()) {
            table.dates().settle();
        }
        return !readAhead.isEmpty();
    }

    private void leaveOutHeadings() {
        List<TableRow> first = new ArrayList<>();
        while (first.size() < FurtherHeadings.LOOKED_AT && table.hasNext()) {
            first.add(table.next());
        }
        FurtherHeadings further = FurtherHeadings.in(first, table.columns(), table.how());
        first.subList(0, further.count()).forEach(row -> headings.add(row.number(), notes));
        table.doubt(further.doubtful());
        table.giveBack(first.subList(further.count(), first.size()));
    }

    /** Rows that look like totals, below which there is a claim: those that name a person may be claims. */
    private void giveTotals() {
        for (TableRow row : totals) {
            if (TotalsRow.isNoClaim(row, table.columns())) {
                noteTotals(row);
            } else {
                readAhead.add(row);
            }
        }
        totals.clear();
    }

    private void keep(TableRow row) {
        if (totals.size() == MOST_TOTALS) {
            throw new MalformedCohortException(
                    "From row %d on more than %,d rows look like totals: they have no outcome and no date."
                            .formatted(totals.get(0).number(), MOST_TOTALS));
        }
        totals.add(row);
    }

    private void noteTotals(TableRow row) {
        notes.add(
                table.places().row(row.number()), "TOTALS_ROW", "This row of totals is no claim, and was passed over.");
    }

    @Override
    public TableRow next() {
        hasNext();
        TableRow row = readAhead.remove();
        personal.look(row);
        return row;
    }

    /** Whether a row that was given looks like a row of totals, with claims below it. */
    boolean isTotals(TableRow row) {
        return TotalsRow.is(row, table.columns());
    }

    /** Notes what was passed over, once all rows were read. */
    void noteTo(Notes others) {
        totals.forEach(this::noteTotals);
        headings.conclude(notes);
        empty.conclude(notes);
        others.addAll(notes);
        personal.noteTo(others);
        table.dates().noteTo(others, table.places());
        table.rows().noteTo(others, table.headings().number());
    }

    /** The rows that name the person with a text that looks like a name or an address: how many there are, and the first. */
    private static final class PersonalRows {
        private final HeadedTable table;
        private long first;
        private long rows;

        PersonalRows(HeadedTable table) {
            this.table = table;
        }

        void look(TableRow row) {
            String person = row.has(place()) ? row.at(place()) : null;
            if (person != null && PersonalDetails.of(person).isPresent()) {
                first = rows++ == 0 ? row.number() : first;
            }
        }

        private int place() {
            return table.columns().place(ClaimField.PERSON);
        }

        void noteTo(Notes notes) {
            if (rows > 0) {
                notes.add(
                        table.places().row(first),
                        PersonalDetails.NOTE,
                        PersonalDetails.words(Count.of(
                                rows,
                                "row, this one, names its person",
                                "rows, of which this is the first, name their people")));
            }
        }
    }

    /** How a row of totals is told from a claim: no outcome and no date but a count, and a word that says so, or numbers alone. */
    static final class TotalsRow {
        private static final Pattern WORD = Pattern.compile(
                "(?i)(?:grand |sub ?-?|overall )?totals?\\b.*|.*\\btotals?:?|(?:sum|summe|gesamt)\\b.*");
        private static final Pattern ALONE = Pattern.compile(
                "(?i)(?:grand |sub ?-?|overall )?totals?:?|(?:sum|summe|gesamt):?|\\d+ (?:claims?|people|rows?|outcomes?)");

        private TotalsRow() {}

        /** Whether a row names no person, no outcome and no date, and so is no claim. */
        static boolean isNoClaim(TableRow row, Columns columns) {
            return !has(row, columns, ClaimField.PERSON)
                    && !has(row, columns, ClaimField.OUTCOME)
                    && !has(row, columns, ClaimField.ACHIEVED_ON);
        }

        static boolean is(TableRow row, Columns columns) {
            if (saysMore(row, columns, ClaimField.OUTCOME) || saysMore(row, columns, ClaimField.ACHIEVED_ON)) {
                return false;
            }
            boolean claim = has(row, columns, ClaimField.ID) && !isWord(row.at(columns.place(ClaimField.ID)));
            boolean person = has(row, columns, ClaimField.PERSON);
            return says(row) && !(claim && person) || !claim && !person && isNumbers(row);
        }

        /** Whether a cell says that the row is one of totals. */
        static boolean says(TableRow row) {
            return row.cells().stream().anyMatch(TotalsRow::isWord);
        }

        /** Whether a text says that, and nothing else. */
        static boolean isAlone(String text) {
            return ALONE.matcher(text).matches();
        }

        private static boolean isWord(String cell) {
            return cell != null && WORD.matcher(CellText.bare(cell)).matches();
        }

        /** Whether a cell says more than how many there are of something, or that it is a total. */
        private static boolean saysMore(TableRow row, Columns columns, ClaimField heading) {
            String text = row.at(columns.place(heading));
            return has(row, columns, heading)
                    && (text == null || CellText.number(text) == null && !isAlone(CellText.bare(text)));
        }

        private static boolean has(TableRow row, Columns columns, ClaimField heading) {
            return row.has(columns.place(heading));
        }

        /** Whether its cells hold numbers alone. */
        static boolean isNumbers(TableRow row) {
            return IntStream.range(0, row.cells().size())
                    .mapToObj(row::at)
                    .allMatch(text -> text == null || CellText.number(text.replaceFirst("^(-?)£", "$1")) != null);
        }
    }
}
