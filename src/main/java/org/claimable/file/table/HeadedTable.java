package org.claimable.file.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.table.Notes.LeftOutRows;
import org.claimable.file.table.TableRows.Places;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.SubmittedTable;
import org.claimable.method.claim.Violations;

/** A table whose headings were looked for among its first rows, and the rows below them. */
final class HeadedTable implements Iterator<TableRow> {
    /** Rows in which headings are looked for. */
    static final int MOST_ABOVE = 20;

    private final TableRows rows;
    private final HowRead how;
    private final Deque<TableRow> readAhead = new ArrayDeque<>();
    private final TableRow headings;
    private final Columns columns;
    private DateColumns dates;
    private final boolean below;
    private int widest;
    private long doubtful;

    private final boolean escaped;
    private final AppliedCorrections corrections;
    private final DecidedTable decidedBefore;

    /** Looks for the headings that a table of a kind must have; the row with most that are known is taken where none has all. */
    HeadedTable(TableRows rows, TableKind kind, HowRead how) {
        this.rows = rows;
        this.how = how;
        List<Columns> seen = new ArrayList<>();
        List<TableRow> above = new ArrayList<>();
        while (above.size() < MOST_ABOVE && rows.hasNext() && seen.stream().noneMatch(each -> each.areCertain())) {
            above.add(rows.next());
            seen.add(new Columns(above.get(above.size() - 1), kind, how));
        }
        Comparator<Columns> better = Comparator.comparing(Columns::areEnough)
                .thenComparing(Columns::areAsNamed)
                .thenComparing(Columns::known);
        this.columns =
                seen.stream().reduce((a, b) -> better.compare(b, a) > 0 ? b : a).orElse(null);
        int at = seen.indexOf(columns);
        this.headings = at < 0 ? null : above.get(at);
        this.dates = columns == null ? null : new DateColumns(columns, headings, how);
        this.escaped = columns != null && rows.sheet() == null && DecidedTable.isKnownBy(headings.cells());
        this.below = at > 0;
        this.corrections = new AppliedCorrections(
                kind == TableKind.CLAIMS && headings != null ? how.corrections() : Corrections.NONE,
                rows.sheet(),
                headings);
        above.stream().skip(at + 1L).map(this::meant).forEach(readAhead::add);
        this.decidedBefore = kind == TableKind.CLAIMS && headings != null && DecidedTable.isKnownBy(headings.cells())
                ? new DecidedTable(this, how, new Violations(), null)
                : null;
    }

    /** A row as it is to be read. */
    private TableRow meant(TableRow row) {
        return corrections.applied(escaped ? row.unescaped() : row);
    }

    /** The same table read once more, with what is known of its days. */
    HeadedTable again(TableRows anew, HowRead how) {
        HeadedTable table = new HeadedTable(anew, TableKind.CLAIMS, how);
        table.dates = dates;
        return table;
    }

    /** The table of claims in some rows, of which there must be some; what is wrong with its headings is noted. */
    static HeadedTable ofClaims(TableRows rows, BesideClaims beside) {
        return of(rows, TableKind.CLAIMS, beside.howRead(), beside.violations(), beside.notes());
    }

    /** The same of a table of a kind. */
    static HeadedTable of(TableRows rows, TableKind kind, HowRead how, Violations violations, Notes notes) {
        HeadedTable table = new HeadedTable(rows, kind, how);
        if (table.isEmpty()) {
            throw new MalformedCohortException("The file is empty. Its first row must hold the headings.");
        }
        table.check(violations, notes);
        return table;
    }

    /** Whether there is no row at all. */
    boolean isEmpty() {
        return headings == null;
    }

    /** Whether all headings that it must have were found. */
    boolean isFound() {
        return headings != null && columns.areEnough();
    }

    /** Notes what is wrong with the headings, where they are unless above all else, and which columns are not read. */
    void check(Violations violations, Notes notes) {
        columns.check(places(), violations);
        if (below && isFound()) {
            notes.add(
                    places().row(headings.number()),
                    "HEADINGS_BELOW",
                    "The headings were found in this row; what is above it was passed over.");
        }
        if (isFound() && columns.place(ClaimField.PERSON) < 0 && columns.isOfClaims()) {
            noteNobody(notes);
        }
        if (isFound() && !columns.everyRow().isEmpty()) {
            notes.add(
                    places().row(headings.number()),
                    SubmittedTable.SAME_IN_EVERY_ROW,
                    "%s that every row has the same: %s."
                            .formatted(
                                    saidOfColumns(),
                                    columns.everyRow().entrySet().stream()
                                            .map(each -> "%s %s".formatted(each.getKey(), each.getValue()))
                                            .collect(Collectors.joining("; "))));
        }
        if (!columns.unused().isEmpty()) {
            notes.add(
                    places().row(headings.number()),
                    "COLUMNS_NOT_READ",
                    "Columns that were not read: %s.".formatted(columns.notRead()));
        }
    }

    /** Notes, once all rows were read, each column that is named by a cell beyond them. */
    void checkWidth(Violations violations) {
        columns.checkWithin(Math.max(widest, headings.cells().size()), places(), violations);
    }

    /** Who says what the columns are, as the beginning of a sentence. */
    private String saidOfColumns() {
        return how.columns().ofDecided()
                ? "When this file was decided, it was said"
                : how.named().said(Setting.COLUMNS);
    }

    private void noteNobody(Notes notes) {
        String row = places().row(headings.number());
        if (columns.areOfNobody()) {
            notes.addFirst(
                    row,
                    SubmittedTable.NO_PERSON_IN_FILE,
                    saidOfColumns()
                            + " that this file names no person, so nobody can tell whose claims these are, and none can come out claimable.");
            return;
        }
        notes.addFirst(
                row,
                SubmittedTable.NO_PERSON_COLUMN,
                "There is no column for the person, so nobody can tell whose claims these are, and none can come out claimable. Name it Person, "
                        + "or say which it is %s%s."
                                .formatted(
                                        how.named().with(Setting.COLUMNS),
                                        how.named() == NamedFor.FORMS ? "" : ", as in Person=Client no")
                        + columns.maybe(ClaimField.PERSON));
    }

    /**
     * All rows that are left, each looked at before one is judged, but for those in which all of some columns, all segments of people, and
     * all fields of the rule set are empty: those are noted.
     */
    List<TableRow> entries(Notes notes, ClaimField... columnsOfEntries) {
        List<TableRow> entries = new ArrayList<>();
        if (!isFound()) {
            return entries;
        }
        LeftOutRows empty = new LeftOutRows(
                places(),
                "NO_ENTRY",
                "This has nothing in %s, so it was left out."
                        .formatted(Arrays.stream(columnsOfEntries)
                                .map(columns::called)
                                .collect(Collectors.joining(", "))));
        while (hasNext()) {
            TableRow row = next();
            dates.look(row);
            boolean any = Stream.of(
                            Arrays.stream(columnsOfEntries).map(columns::place),
                            columns.segments().values().stream(),
                            columns.own().places())
                    .flatMap(places -> places)
                    .anyMatch(row::has);
            if (any) {
                entries.add(row);
            } else {
                empty.add(row.number(), notes);
            }
        }
        empty.conclude(notes);
        return entries;
    }

    /** Notes that there is no row of what the table is of, such as "a claim". */
    void noteNone(String one, Violations violations) {
        violations.add(
                places().row(headings.number() + 1),
                "MISSING",
                "There is no %s below the headings. Add one row %s."
                        .formatted(one.substring(one.indexOf(' ') + 1), one));
    }

    /** Gives rows back, to be read again before all others. */
    void giveBack(List<TableRow> given) {
        for (int i = given.size() - 1; i >= 0; i--) {
            readAhead.addFirst(given.get(i));
        }
    }

    /** Takes the number of the row that may be further headings and may be a claim, 0 for none. */
    void doubt(long row) {
        doubtful = row;
    }

    /** Whether a row may be further headings and may be a claim. */
    boolean isDoubtful(TableRow row) {
        return row.number() == doubtful;
    }

    Columns columns() {
        return columns;
    }

    /** How the days in its columns are read. */
    DateColumns dates() {
        return dates;
    }

    /** Whether it is a CSV file that was decided, in which an apostrophe stands before what a spreadsheet would run. */
    boolean isEscaped() {
        return escaped;
    }

    /** The same table as it was decided before, null where claims were not. */
    DecidedTable decidedBefore() {
        return decidedBefore;
    }

    /** What was corrected of the rows read so far. */
    AppliedCorrections corrections() {
        return corrections;
    }

    HowRead how() {
        return how;
    }

    TableRow headings() {
        return headings;
    }

    Places places() {
        return rows.places();
    }

    TableRows rows() {
        return rows;
    }

    @Override
    public boolean hasNext() {
        return !readAhead.isEmpty() || rows.hasNext();
    }

    @Override
    public TableRow next() {
        TableRow row = readAhead.isEmpty() ? meant(rows.next()) : readAhead.remove();
        widest = Math.max(widest, row.cells().size());
        return row;
    }
}
