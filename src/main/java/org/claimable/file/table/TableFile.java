package org.claimable.file.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.claim.MalformedCohortException;
import org.claimable.file.json.TextEncoding;
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
        if (TextEncoding.isJson(content)) {
            throw new MalformedCohortException(said(called, json(content)));
        }
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

    private static String json(byte[] content) {
        boolean answer = new String(content, StandardCharsets.UTF_8).contains("\"decisionId\"");
        return answer
                ? "This is an answer in JSON. It does not say which people and outcomes its claims are of, so it cannot be read as a table. "
                        + "Ask for the same answer as CSV or as a workbook, or save it as .csv or .xlsx, and send that."
                : "This is JSON and not a table. Save the table as .xlsx or as \"CSV UTF-8\".";
    }

    private static String said(String called, String message) {
        return called.isEmpty() ? message : "The file of %s: %s".formatted(called, message);
    }

    /** All sheets named after a kind of table, none where there is none, as in a CSV file. */
    List<TableRows> named(TableKind kind) {
        return visible().stream()
                .filter(sheet -> kind.isNamed(sheet.name()))
                .map(this::rows)
                .toList();
    }

    /** The one sheet of settings, if any; a second one is a mistake. */
    Optional<TableRows> settings() {
        List<TableRows> named = named(TableKind.SETTINGS);
        if (named.size() > 1) {
            throw new MalformedCohortException(said(
                    called,
                    "More than one sheet is called Settings: %s. Keep one."
                            .formatted(named.stream().map(TableRows::sheet).collect(Collectors.joining(", ")))));
        }
        return named.stream().findFirst();
    }

    /**
     * The tables of claims: of a workbook one a sheet, none where it is not known which sheets are meant, which is noted, as are the
     * sheets that are not read.
     */
    List<TableRows> claims(BesideClaims beside) {
        HowRead how = beside.howRead();
        if (workbook == null) {
            checkNoSheet(how, beside);
            return List.of(main(TableKind.CLAIMS, how));
        }
        ClaimSheets sheets = new ClaimSheets(visible(), TableKind.CLAIMS, how, this::rows);
        List<Sheet> chosen = sheets.chosen(beside.placeOfSheet(), beside.violations());
        beside.violations().failIfAny();
        List<TableRows> tables = chosen.isEmpty()
                ? List.of(main(TableKind.CLAIMS, how))
                : chosen.stream().map(this::rows).toList();
        Set<String> read = tables.stream().map(TableRows::sheet).collect(Collectors.toSet());
        noteSheets(read, sheets.holding(), beside.notes());
        return tables;
    }

    static void checkNoSheet(HowRead how, BesideClaims beside) {
        if (how.sheet() != null && !how.isOfAllSheets()) {
            beside.violations()
                    .add(
                            beside.placeOfSheet(),
                            "UNKNOWN_SHEET",
                            "There is no sheet \"%s\": a CSV file has no sheets. Leave out the setting sheet."
                                    .formatted(SettingText.shown(how.sheet())));
        }
    }

    /** The one table of a kind: the sheet named so, else the first that has its headings and rows, else the first. */
    TableRows main(TableKind kind, HowRead how) {
        if (workbook == null) {
            return new CsvRows(text, Separator.of(text, kind, how), new Places(called));
        }
        Optional<TableRows> named = named(kind).stream().findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        List<Sheet> free = visible().stream()
                .filter(sheet -> TableKind.isNoneNamed(sheet.name()))
                .toList();
        return free.stream()
                .filter(sheet -> isOf(kind, sheet, how))
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

    private boolean isOf(TableKind kind, Sheet sheet, HowRead how) {
        try (TableRows rows = rows(sheet)) {
            return new HeadedTable(rows, kind, how).isFound();
        }
    }

    /**
     * The tables of a kind in a file beside the claims: the sheets named so, else the one that holds such rows, else its sheet of
     * claims, else the first. Where several hold such rows it is a mistake; sheets that are not read are noted.
     */
    List<TableRows> beside(TableKind kind, HowRead how, Notes notes) {
        if (workbook == null) {
            return List.of(main(kind, how));
        }
        List<TableRows> tables = named(kind);
        if (tables.isEmpty()) {
            tables = List.of(holding(kind, how)
                    .map(this::rows)
                    .or(() -> named(TableKind.CLAIMS).stream().findFirst())
                    .orElseGet(() -> main(kind, how)));
        }
        Set<String> read = tables.stream().map(TableRows::sheet).collect(Collectors.toSet());
        notes.addSheets(
                "SHEETS_NOT_READ",
                "Sheets in the file of " + called + " that were not read: %s.",
                visible().stream().filter(sheet -> !read.contains(sheet.name())));
        notes.addSheets(
                "HIDDEN_SHEETS",
                "Hidden sheets in the file of " + called + ", which are not read: %s.",
                workbook.sheets().stream().filter(sheet -> !sheet.visible()));
        return tables;
    }

    private Optional<Sheet> holding(TableKind kind, HowRead how) {
        List<Sheet> holding = new ClaimSheets(visible(), kind, how, this::rows).holding();
        List<Sheet> claims = visible().stream()
                .filter(sheet -> TableKind.CLAIMS.isNamed(sheet.name()))
                .toList();
        if (holding.size() > 1 || !holding.isEmpty() && !claims.isEmpty()) {
            throw new MalformedCohortException(said(
                    called,
                    "More than one sheet may hold what is meant: %s. Name the one to read \"%s\"."
                            .formatted(
                                    ClaimSheets.names(Stream.concat(holding.stream(), claims.stream())
                                            .toList()),
                                    kind.sheets().get(0))));
        }
        return holding.stream().findFirst();
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
            noteSheets(Set.of(main.sheet()), List.of(), notes);
        }
    }

    private void noteSheets(Set<String> read, List<Sheet> holding, Notes notes) {
        List<Sheet> others =
                holding.stream().filter(sheet -> !read.contains(sheet.name())).toList();
        notes.addSheets(
                "SHEETS_NOT_READ",
                others.isEmpty()
                        ? "Sheets that were not read: %s."
                        : "Sheets that were not read: %s. To read those that hold claims, name one with the setting sheet, or write * there to read all.",
                visible().stream()
                        .filter(sheet -> TableKind.isNoneNamed(sheet.name()) && !read.contains(sheet.name())
                                || others.contains(sheet)));
        notes.addSheets(
                "HIDDEN_SHEETS",
                "Hidden sheets, which are not read: %s.",
                workbook.sheets().stream().filter(sheet -> !sheet.visible()));
    }

    @Override
    public void close() {
        if (workbook != null) {
            workbook.close();
        }
    }
}
