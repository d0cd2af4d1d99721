package org.claimable.file.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.claimable.file.sheet.HarmlessText;
import org.claimable.file.table.RowClaims.ClaimIds;
import org.claimable.file.table.TableFile.FileForm;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Library;
import org.claimable.workbook.ChangedWorkbook;
import org.claimable.workbook.Workbook.SizeLimits;

/** A file of claims with its corrections: each cell that is read otherwise than it was sent, and the file as it is then. */
public final class CorrectedTable {
    private static final List<String> HEADINGS = List.of("Sheet", "Row", "Claim", "Column", "Was", "Is");

    private final byte[] claims;
    private final boolean isWorkbook;
    private final List<CorrectedCell> cells = new ArrayList<>();
    private final Map<String, SortedMap<Integer, SortedMap<Integer, String>>> changes = new HashMap<>();
    private char separator = ',';

    private CorrectedTable(byte[] claims) {
        this.claims = claims;
        this.isWorkbook = FileForm.of(claims) == FileForm.WORKBOOK;
    }

    /** A cell that was corrected: its sheet (null of a CSV file), its row, the claim of the row, and the heading of its column. */
    public record CorrectedCell(String sheet, long row, String claim, String column, String was, String is) {
        /** Says nothing of its content, so that no log can. */
        @Override
        public String toString() {
            return "A corrected cell";
        }
    }

    /**
     * Reads the claims, the corrections and the settings of a submission; further files and sheets are not looked at.
     *
     * @throws org.claimable.method.claim.MalformedCohortException where a file cannot be read as a table
     * @throws Violations.InvalidCohortException where a heading is missing, or a correction cannot be made
     */
    public static CorrectedTable of(TableSubmission submission, Library library) {
        TableFiles sent = submission.files();
        TableFiles needed = TableFiles.NONE
                .and(TablePart.CLAIMS, sent.one(TablePart.CLAIMS))
                .and(TablePart.SETTINGS, sent.one(TablePart.SETTINGS))
                .and(TablePart.COLUMNS, sent.one(TablePart.COLUMNS))
                .and(TablePart.CORRECTIONS, sent.one(TablePart.CORRECTIONS));
        BesideClaims beside =
                new BesideClaims(new TableSubmission(needed, submission.chosen(), submission.named()), library);
        try (TableFile file = TableFile.open(sent.one(TablePart.CLAIMS), "")) {
            beside.readSettings(file);
            CorrectedTable table = new CorrectedTable(sent.one(TablePart.CLAIMS));
            table.read(file.claims(beside), beside);
            table.separator = file.separator(beside.howRead());
            return table;
        }
    }

    private void read(List<TableRows> sheets, BesideClaims beside) {
        List<AppliedCorrections> applied = new ArrayList<>();
        for (TableRows sheet : sheets) {
            try (TableRows rows = sheet) {
                HeadedTable table = HeadedTable.ofClaims(rows, beside);
                if (!table.isFound()) {
                    beside.violations().failIfAny();
                }
                while (table.hasNext()) {
                    take(table, table.next(), sheets.size() > 1);
                }
                applied.add(table.corrections());
            }
        }
        beside.concludeCorrections(applied);
        beside.violations().failIfAny();
    }

    private void take(HeadedTable table, TableRow row, boolean several) {
        if (row.cells() == row.sent()) {
            return;
        }
        String given = ClaimIds.given(new Cells(row, table, new Violations()));
        String claim =
                several && given.equals("row " + row.number()) ? table.rows().sheet() + " " + given : given;
        for (int place = 0; place < row.cells().size(); place++) {
            String was = place < row.sent().size() ? row.sent().get(place) : "";
            String is = row.cells().get(place);
            if (!Objects.equals(was, is)) {
                String column = CellText.bare(table.headings().cell(place)).replaceAll("\\s+", " ");
                cells.add(new CorrectedCell(table.rows().sheet(), row.number(), claim, column, CellText.bare(was), is));
                changes.computeIfAbsent(String.valueOf(table.rows().sheet()), sheet -> new TreeMap<>())
                        .computeIfAbsent((int) row.number(), number -> new TreeMap<>())
                        .put(place, table.isEscaped() ? HarmlessText.inCsv(is) : is);
            }
        }
    }

    /** Each cell that is read otherwise than it was sent, in the order of rows. */
    public List<CorrectedCell> cells() {
        return List.copyOf(cells);
    }

    /** Whether the file is a workbook; else it is a CSV file. */
    public boolean isWorkbook() {
        return isWorkbook;
    }

    /** Writes the cells as CSV, which can be sent as corrections; leaves the stream open. */
    public void writeLog(OutputStream stream) throws IOException {
        Corrections.write(
                stream,
                cells.stream()
                        .map(each -> List.of(
                                each.sheet() == null ? "" : each.sheet(),
                                String.valueOf(each.row()),
                                each.claim(),
                                each.column(),
                                each.was(),
                                each.is())),
                HEADINGS);
    }

    /**
     * Writes the file with its cells corrected and each row where it was; leaves the stream open. A CSV file keeps its separator and is in
     * UTF-8; of a workbook only corrected cells change, and formulas on their sheets become their values.
     */
    public void writeFile(OutputStream stream) throws IOException {
        if (isWorkbook) {
            ChangedWorkbook.write(claims, SizeLimits.CLAIMS, changes, stream);
        } else {
            CorrectedCsv.write(claims, separator, changes.getOrDefault("null", new TreeMap<>()), stream);
        }
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "%d corrected cells".formatted(cells.size());
    }

    /** Writes a CSV file again with other cells, such that each row begins on the line on which it began. */
    private static final class CorrectedCsv {
        private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

        private CorrectedCsv() {}

        static void write(
                byte[] content,
                char separator,
                SortedMap<Integer, SortedMap<Integer, String>> changes,
                OutputStream stream)
                throws IOException {
            Writer text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            text.write('\uFEFF');
            CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(separator)
                    .lineDelimiter(LineDelimiter.CRLF)
                    .bufferSize(0)
                    .build(text);
            long line = 1;
            try (CsvReader<CsvRecord> records = CsvRows.reader(TextContent.of(content), separator)) {
                for (CsvRecord each : records) {
                    for (; line < each.getStartingLineNumber(); line++) {
                        text.write("\r\n");
                    }
                    List<String> cells = changed(
                            each.getFields(),
                            changes.getOrDefault((int) each.getStartingLineNumber(), new TreeMap<>()));
                    csv.writeRecord(cells);
                    line += 1 + cells.stream().mapToLong(CorrectedCsv::lineEnds).sum();
                }
            }
            text.flush();
        }

        private static List<String> changed(List<String> cells, SortedMap<Integer, String> changes) {
            List<String> changed = new ArrayList<>(cells);
            changes.forEach((place, text) -> {
                while (changed.size() <= place) {
                    changed.add("");
                }
                changed.set(place, text);
            });
            return changed;
        }

        private static long lineEnds(String cell) {
            return cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0
                    ? 0
                    : LINE_END.matcher(cell).results().count();
        }
    }
}
