package org.claimable.file.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimable.file.json.TextEncoding;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.file.table.TableRows.Places;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.EarlierCheck;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.workbook.Workbook.UnusableWorkbookException;

/** A file of tables: a CSV file is one, a workbook holds one a sheet. */
final class TableFile implements AutoCloseable {
    private final TextContent text;
    private final WorkbookTables sheets;
    private final String called;
    private final String name;

    private TableFile(TextContent text, WorkbookTables sheets, String called, String name) {
        this.text = text;
        this.sheets = sheets;
        this.called = called;
        this.name = name;
    }

    /** The files of claims, of which each is called by its name where there are several. */
    static List<TableFile> ofClaims(TableFiles files) {
        List<TableFile> opened = new ArrayList<>();
        try {
            for (byte[] content : files.all(TablePart.CLAIMS)) {
                String name = files.nameOfClaims(opened.size());
                opened.add(open(content, name.isEmpty() ? "" : "claims " + name, name, files));
            }
            return opened;
        } catch (RuntimeException unusable) {
            opened.forEach(TableFile::close);
            throw unusable;
        }
    }

    /** Opens a file; {@code called} is what it is called beside the file of claims, empty of that itself. */
    static TableFile open(byte[] content, String called) {
        return open(content, called, "", TableFiles.NONE);
    }

    private static TableFile open(byte[] content, String called, String name, TableFiles files) {
        if (TextEncoding.isJson(content)) {
            throw new MalformedCohortException(said(called, json(content)));
        }
        try {
            return FileForm.of(content) == FileForm.WORKBOOK
                    ? new TableFile(null, new WorkbookTables(files.workbook(content), called, name), called, name)
                    : new TableFile(TextContent.of(content), null, called, name);
        } catch (UnusableWorkbookException | MalformedCohortException unusable) {
            throw new MalformedCohortException(said(called, unusable.getMessage()));
        }
    }

    private static String json(byte[] content) {
        boolean answer = new String(content, StandardCharsets.UTF_8).contains("\"decisionId\"");
        return answer
                ? "This is an answer in JSON. It does not say which people and outcomes its claims are of, so it cannot be read as a table. "
                        + "Ask for the same answer as CSV or as a workbook, or save it as .csv or .xlsx, and send that."
                : "This is JSON and not a table. Save the table as .xlsx or as \"CSV UTF-8\".";
    }

    /** What is wrong with a file, which is named unless it is that of claims. */
    static String said(String called, String message) {
        return called.isEmpty() ? message : "The file of %s: %s".formatted(called, message);
    }

    /** All sheets named after a kind of table, none where there is none, as in a CSV file. */
    List<TableRows> named(TableKind kind) {
        return sheets == null ? List.of() : sheets.named(kind);
    }

    /** How the file says that it was decided, where all of it was in one check; null of one that does not. */
    EarlierCheck decidedBy() {
        if (sheets == null) {
            return null;
        }
        try (TableRows about = sheets.about().orElse(null)) {
            return about == null ? null : DecidedBy.of(about);
        }
    }

    /** The same of a file of claims, of which a CSV file says it in its first row. */
    EarlierCheck decidedByOfClaims() {
        if (sheets != null) {
            return decidedBy();
        }
        try (TableRows rows = main(TableKind.CLAIMS, HowRead.USUAL)) {
            return DecidedBy.ofFirst(rows);
        }
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

    /** The tables of claims: of a workbook one a sheet, of which some are chosen. */
    List<TableRows> claims(BesideClaims beside) {
        if (sheets != null) {
            return new SheetsOfClaims(sheets).meant(beside);
        }
        checkNoSheet(beside.howRead(), beside);
        return List.of(main(TableKind.CLAIMS, beside.howRead()));
    }

    static void checkNoSheet(HowRead how, BesideClaims beside) {
        if (how.sheet() != null && !how.isOfAllSheets()) {
            beside.noteUnknownSheet("There is no sheet \"%s\": a CSV file has no sheets. %s"
                    .formatted(
                            SettingText.shown(how.sheet()),
                            how.named() == NamedFor.FORMS
                                    ? "Leave “Sheet of claims” empty."
                                    : "Leave out %s."
                                            .formatted(how.named()
                                                    .with(Setting.SHEET)
                                                    .replaceFirst("^with ", ""))));
        }
    }

    /** The names of the sheets that may hold claims; none of a CSV file. */
    List<String> sheetsOfClaims() {
        return sheets == null ? List.of() : new SheetsOfClaims(sheets).names();
    }

    /** The rows of such a sheet; of a CSV file all that it has, for null. */
    TableRows claims(String sheet, HowRead how) {
        return sheets == null ? main(TableKind.CLAIMS, how) : new SheetsOfClaims(sheets).rows(sheet);
    }

    /** The one table of a kind. */
    TableRows main(TableKind kind, HowRead how) {
        return sheets == null
                ? new CsvRows(text, CsvRows.separator(text, kind, how), new Places(called), name)
                : sheets.main(kind, how);
    }

    /** The names of the sheets that are shown; none of a CSV file. */
    List<String> shown() {
        return sheets == null ? List.of() : sheets.shown();
    }

    /** The rows of such a sheet. */
    TableRows sheet(String name) {
        return sheets.sheet(name);
    }

    boolean isWorkbook() {
        return sheets != null;
    }

    /** The rows of a CSV file, separated as most of its headings are known by. */
    TableRows rows(ToIntFunction<TableRows> known) {
        return new CsvRows(text, CsvRows.separator(text, known), new Places(called));
    }

    /** Notes the hidden sheets, which are not read. */
    void noteHidden(Notes notes) {
        if (sheets != null) {
            sheets.noteHidden(notes);
        }
    }

    /** What separates the cells of claims in a CSV file; a comma of a workbook. */
    char separator(HowRead how) {
        return sheets == null ? CsvRows.separator(text, TableKind.CLAIMS, how) : ',';
    }

    /** The tables of a kind in a file beside the claims. */
    List<TableRows> beside(TableKind kind, HowRead how, Notes notes) {
        return sheets == null ? List.of(main(kind, how)) : sheets.beside(kind, how, notes);
    }

    /** Notes the sheets beside a table that were not read. */
    void noteSheets(TableRows main, Notes notes) {
        if (sheets != null) {
            sheets.noteSheets(List.of(main), List.of(), NamedFor.PROGRAMS, notes);
        }
    }

    @Override
    public void close() {
        if (sheets != null) {
            sheets.close();
        }
    }

    /** What a file is, by its content, whatever it is called. */
    enum FileForm {
        WORKBOOK,
        TEXT;

        private static final int HEAD = 200;
        private static final Pattern MARKUP =
                Pattern.compile("^<(?:\\?xml|!doctype|html|table|head|body|workbook|meta)\\b");
        private static final String ENCRYPTED =
                new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

        /** The form of a file that can be read; an error that says what to do about any other that is known. */
        static FileForm of(byte[] content) {
            String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
            if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
                boolean locked = new String(content, StandardCharsets.ISO_8859_1).contains(ENCRYPTED);
                throw new MalformedCohortException(
                        locked
                                ? "This workbook is locked with a password. Save it without one."
                                : "This is a workbook of Excel 97 to 2003 (.xls), or another old document. Save it as .xlsx.");
            }
            if (head.startsWith("PK") && head.contains("opendocument")) {
                throw new MalformedCohortException("This is an OpenDocument file (.ods). Save it as .xlsx.");
            }
            if (head.startsWith("%PDF")) {
                throw new MalformedCohortException("This is a PDF. Save the table as .xlsx or as \"CSV UTF-8\".");
            }
            checkMarkup(head);
            return head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006") ? WORKBOOK : TEXT;
        }

        private static void checkMarkup(String head) {
            String begin = head.replaceFirst("^\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
            if (MARKUP.matcher(begin).find()) {
                throw new MalformedCohortException(
                        "This is a web page or XML, whatever its name. Open it in Excel and save it as .xlsx.");
            }
            if (begin.startsWith("{\\rtf")) {
                throw new MalformedCohortException(
                        "This is a text document (.rtf). Save the table as .xlsx or as \"CSV UTF-8\".");
            }
        }
    }
}
