package org.claimable.file.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimable.claim.MalformedCohortException;
import org.claimable.workbook.Bounds;
import org.claimable.workbook.Sheet;
import org.claimable.workbook.UnusableWorkbookException;
import org.claimable.workbook.Workbook;

/** A file of tables: a CSV file is one, a workbook holds one a sheet; sheets that are hidden are not read. */
final class TableFile implements AutoCloseable {
    private final TextContent text;
    private final Workbook workbook;
    private final String called;

    private TableFile(TextContent text, Workbook workbook, String called) {
        this.text = text;
        this.workbook = workbook;
        this.called = called;
    }

    /** Opens a file; {@code called} is what it is called beside the file of claims, empty of that itself. */
    static TableFile open(byte[] content, String called) {
        try {
            return FileForm.of(content) == FileForm.WORKBOOK
                    ? new TableFile(null, Workbook.open(content, Bounds.CLAIMS), called)
                    : new TableFile(TextContent.of(content), null, called);
        } catch (UnusableWorkbookException unusable) {
            throw new MalformedCohortException(said(called, unusable.getMessage()));
        } catch (MalformedCohortException malformed) {
            throw new MalformedCohortException(said(called, malformed.getMessage()));
        }
    }

    private static String said(String called, String message) {
        return called.isEmpty() ? message : "The file of %s: %s".formatted(called, message);
    }

    /** The sheet named after a kind of table, none where there is none, as in a CSV file. */
    Optional<TableRows> named(TableKind kind) {
        return visible().stream()
                .filter(sheet -> kind.isNamed(sheet.name()))
                .findFirst()
                .map(this::rows);
    }

    /** The one table of a kind: the sheet named so, else the first that has its headings, else the first. */
    TableRows main(TableKind kind) {
        if (workbook == null) {
            return new CsvRows(text, Separator.of(text, kind), new Places(called));
        }
        Optional<TableRows> named = named(kind);
        if (named.isPresent()) {
            return named.get();
        }
        List<Sheet> free = visible().stream()
                .filter(sheet -> TableKind.isNoneNamed(sheet.name()))
                .toList();
        return free.stream()
                .filter(sheet -> isOf(kind, sheet))
                .findFirst()
                .or(() -> free.stream().findFirst())
                .map(this::rows)
                .orElseThrow(() -> new MalformedCohortException(said(
                        called,
                        "The workbook has no sheet of %s that is shown. Show it, or name it \"%s\"."
                                .formatted(
                                        kind.sheets().get(0).toLowerCase(Locale.ROOT),
                                        kind.sheets().get(0)))));
    }

    private boolean isOf(TableKind kind, Sheet sheet) {
        try (TableRows rows = rows(sheet)) {
            return new HeadedTable(rows, kind).isFound();
        }
    }

    private List<Sheet> visible() {
        return workbook == null
                ? List.of()
                : workbook.sheets().stream().filter(Sheet::visible).toList();
    }

    private TableRows rows(Sheet sheet) {
        try {
            String place = "sheet " + sheet.name();
            return new WorkbookRows(
                    sheet.name(), workbook.rows(sheet), new Places(called.isEmpty() ? place : called + ", " + place));
        } catch (UnusableWorkbookException unusable) {
            throw new MalformedCohortException(said(called, unusable.getMessage()));
        }
    }

    /** Notes the sheets beside a table that were not read. */
    void noteSheets(TableRows main, Notes notes) {
        if (workbook != null) {
            notes.addSheets(
                    "SHEETS_NOT_READ",
                    "Sheets that were not read: %s.",
                    visible().stream()
                            .filter(sheet -> TableKind.isNoneNamed(sheet.name())
                                    && !sheet.name().equals(main.sheet())));
            notes.addSheets(
                    "HIDDEN_SHEETS",
                    "Hidden sheets, which are not read: %s.",
                    workbook.sheets().stream().filter(sheet -> !sheet.visible()));
        }
    }

    @Override
    public void close() {
        if (workbook != null) {
            workbook.close();
        }
    }
}
