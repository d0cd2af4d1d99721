package org.claimable.file.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.table.TableRows.Places;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.workbook.Workbook;
import org.claimable.workbook.Workbook.Sheet;
import org.claimable.workbook.Workbook.UnusableWorkbookException;

/** The tables of a workbook, one a sheet; sheets that are hidden are not read. */
final class WorkbookTables implements AutoCloseable {
    private final Workbook workbook;
    private final String called;
    private final String name;

    /**
     * {@code called} is what the file is called beside the file of claims, empty of that itself; {@code name} that of one of several files of
     * claims, else empty.
     */
    WorkbookTables(Workbook workbook, String called, String name) {
        this.workbook = workbook;
        this.called = called;
        this.name = name;
    }

    /** All sheets that are shown, or all that are hidden. */
    Stream<Sheet> sheets(boolean visible) {
        return workbook.sheets().stream().filter(sheet -> sheet.visible() == visible);
    }

    /** The rows of one of its sheets. */
    TableRows rows(Sheet sheet) {
        try {
            String place = "sheet " + sheet.name();
            return new WorkbookRows(
                    name.isEmpty() ? sheet.name() : name + ", " + sheet.name(),
                    workbook.rows(sheet),
                    new Places(called.isEmpty() ? place : called + ", " + place));
        } catch (UnusableWorkbookException unusable) {
            throw new MalformedCohortException(TableFile.said(called, unusable.getMessage()));
        }
    }

    private Stream<Sheet> sheets(TableKind kind) {
        return sheets(true).filter(sheet -> kind.isNamed(sheet.name()));
    }

    private Stream<Sheet> sheetsOfNoKind() {
        return sheets(true).filter(sheet -> TableKind.isNoneNamed(sheet.name()));
    }

    /** All sheets named after a kind of table. */
    List<TableRows> named(TableKind kind) {
        return sheets(kind).map(this::rows).toList();
    }

    /** The names of all sheets that are shown. */
    List<String> shown() {
        return sheets(true).map(Sheet::name).toList();
    }

    /** The rows of the sheet that is shown and has a name, to the letter. */
    TableRows sheet(String name) {
        return sheets(true)
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .map(this::rows)
                .orElseThrow();
    }

    /** Notes the hidden sheets, which are not read. */
    void noteHidden(Notes notes) {
        notes.addSheets("HIDDEN_SHEETS", "Hidden sheets, which are not read: %s.", sheets(false));
    }

    /** The sheet by which a workbook of this software says how it was decided, if any. */
    Optional<TableRows> about() {
        return sheets(true)
                .filter(sheet -> sheet.name().equals(DecidedBy.SHEET))
                .findFirst()
                .map(this::rows);
    }

    /** The sheet named after a kind of table, else the first that has its headings, else the first. */
    TableRows main(TableKind kind, HowRead how) {
        return sheets(kind)
                .findFirst()
                .or(() ->
                        sheetsOfNoKind().filter(sheet -> isOf(kind, sheet, how)).findFirst())
                .or(() -> sheetsOfNoKind().findFirst())
                .map(this::rows)
                .orElseThrow(() -> new MalformedCohortException(TableFile.said(called, noneShown(kind))));
    }

    private String noneShown(TableKind kind) {
        String hidden = hidden(kind).words();
        return "The workbook has no sheet of %s that is shown. %s"
                .formatted(
                        kind.sheets().get(0).toLowerCase(Locale.ROOT),
                        hidden.isEmpty()
                                ? "Show it, or name it \"%s\"."
                                        .formatted(kind.sheets().get(0))
                                : hidden);
    }

    /** The hidden sheets that may hold a kind of table by their names. */
    HiddenSheets hidden(TableKind kind) {
        return new HiddenSheets(
                sheets(false)
                        .filter(sheet -> kind.isNamed(sheet.name()) || TableKind.isNoneNamed(sheet.name()))
                        .toList(),
                this::rows);
    }

    private boolean isOf(TableKind kind, Sheet sheet, HowRead how) {
        try (TableRows rows = rows(sheet)) {
            return new HeadedTable(rows, kind, how).isFound();
        }
    }

    /** The sheets of a kind, or of none, that have the headings of the kind and rows beneath. */
    List<Sheet> holding(TableKind kind, HowRead how) {
        return free(kind).filter(sheet -> holdsRows(kind, sheet, how)).toList();
    }

    /** The sheets that are shown and named after a kind, or after none. */
    Stream<Sheet> free(TableKind kind) {
        return sheets(true).filter(sheet -> kind.isNamed(sheet.name()) || TableKind.isNoneNamed(sheet.name()));
    }

    /** Whether a sheet has the headings of a kind, and rows beneath. */
    boolean holdsRows(TableKind kind, Sheet sheet, HowRead how) {
        try (TableRows rows = rows(sheet)) {
            HeadedTable table = new HeadedTable(rows, kind, how);
            return table.isFound() && new RowsBelow(table).hasNext();
        }
    }

    static String names(Stream<Sheet> sheets) {
        return sheets.map(Sheet::name).collect(Collectors.joining(", "));
    }

    /**
     * The tables of a kind in a file beside the claims: the sheets named so, else the one that holds such rows, else its sheet of
     * claims, else the first. Where several hold such rows it is a mistake; sheets that are not read are noted.
     */
    List<TableRows> beside(TableKind kind, HowRead how, Notes notes) {
        List<TableRows> tables = named(kind);
        if (tables.isEmpty()) {
            tables = List.of(only(kind, how)
                    .or(() -> sheets(TableKind.CLAIMS).findFirst())
                    .map(this::rows)
                    .orElseGet(() -> main(kind, how)));
        }
        Set<String> read = names(tables);
        noteSheets(" in the file of " + called, "", sheets(true).filter(sheet -> !read.contains(sheet.name())), notes);
        return tables;
    }

    private Optional<Sheet> only(TableKind kind, HowRead how) {
        List<Sheet> holding = holding(kind, how);
        List<Sheet> claims = sheets(TableKind.CLAIMS).toList();
        if (holding.size() > 1 || !holding.isEmpty() && !claims.isEmpty()) {
            throw new MalformedCohortException(TableFile.said(
                    called,
                    "More than one sheet may hold what is meant: %s. Name the one to read \"%s\"."
                            .formatted(
                                    names(Stream.concat(holding.stream(), claims.stream())),
                                    kind.sheets().get(0))));
        }
        return holding.stream().findFirst();
    }

    /** Notes the sheets that were not read, among them some that hold claims. */
    void noteSheets(List<TableRows> tables, List<Sheet> holding, NamedFor named, Notes notes) {
        Set<String> read = names(tables);
        List<Sheet> others =
                holding.stream().filter(sheet -> !read.contains(sheet.name())).toList();
        noteSheets(
                "",
                others.isEmpty()
                        ? ""
                        : " To read those that hold claims, "
                                + (named == NamedFor.FORMS
                                        ? "choose “Change columns”, then which sheets to read."
                                        : "name one %s, or write * there to read all."
                                                .formatted(named.with(Setting.SHEET))),
                sheets(true)
                        .filter(sheet -> TableKind.isNoneNamed(sheet.name()) && !read.contains(sheet.name())
                                || others.contains(sheet)),
                notes);
    }

    private void noteSheets(String where, String wayOut, Stream<Sheet> notRead, Notes notes) {
        notes.addSheets("SHEETS_NOT_READ", "Sheets" + where + " that were not read: %s." + wayOut, notRead);
        notes.addSheets("HIDDEN_SHEETS", "Hidden sheets" + where + ", which are not read: %s.", sheets(false));
    }

    private static Set<String> names(List<TableRows> tables) {
        return tables.stream().map(TableRows::sheet).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        workbook.close();
    }
}
