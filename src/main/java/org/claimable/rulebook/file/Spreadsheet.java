package org.claimable.rulebook.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Excel workbook, by what its cells show, as CSV, a line a row; nothing in it is evaluated. */
record Spreadsheet(String name, String csv) {
    private static final Spreadsheet NONE = new Spreadsheet("", "");

    /** Bytes when unpacked, and rows and columns, at most. */
    private static final long MOST_BYTES = 20_000_000;

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 100;

    /** The first sheet; an empty one, with the mistake noted, where it cannot be read. */
    static Spreadsheet read(byte[] workbook, String file, Problems problems) {
        try {
            String unwanted = unwanted(workbook);
            if (unwanted != null) {
                problems.add(file, 0, unwanted);
                return NONE;
            }
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return new Spreadsheet(
                        book.getFirstSheet().getName(),
                        csv(rows.limit(MOST_ROWS + 1L).toList(), file, problems));
            }
        } catch (IOException | RuntimeException unreadable) {

            problems.add(file, 0, "This is not an Excel workbook that can be read. Maybe save it again as .xlsx.");
            return NONE;
        }
    }

    /** What a workbook of rules must not be or hold, found by unpacking it within bounds; null where all is well. */
    private static String unwanted(byte[] workbook) throws IOException {
        long bytes = 0;
        byte[] part = new byte[65_536];
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName();
                if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
                    return "A part of this workbook has a path that leads out of it. Save the table anew.";
                }
                if (name.contains("vbaProject") || name.contains("externalLink") || name.contains("embeddings")) {
                    return "This workbook holds a macro, a link to another file or an embedded one. Save the table alone.";
                }
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(part); read >= 0 && bytes <= MOST_BYTES; read = content.read(part)) {
                        bytes += read;
                    }
                }
            }
        }
        return bytes > MOST_BYTES
                ? "This workbook unpacks to more than %,d bytes. Save the table alone.".formatted(MOST_BYTES)
                : null;
    }

    private static String csv(List<Row> rows, String file, Problems problems) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            int line = 1;
            for (Row row : rows) {
                if (row.getRowNum() > MOST_ROWS || row.getCellCount() > MOST_COLUMNS) {
                    problems.add(
                            file,
                            0,
                            "Its first sheet has more than %,d rows or %d columns. Maybe it is another table."
                                    .formatted(MOST_ROWS, MOST_COLUMNS));
                    return "";
                }
                for (; line < row.getRowNum(); line++) {
                    csv.writeRecord("");
                }
                csv.writeRecord(cells(row));
                line++;
            }
        }
        return text.toString();
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            cells.add(cell == null ? "" : cell.getText().replace("\n", " ").replace("\r", " "));
        }
        return cells;
    }
}
