package org.claimable.file.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.file.sheet.HarmlessText;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations;

/** What is read in place of cells of a table of claims; the table itself stays as it was sent. */
public record Corrections(List<Correction> lines) {
    /** None. */
    public static final Corrections NONE = new Corrections(List.of());

    private static final int MOST = 1_000_000;
    private static final String CALLED = TablePart.CORRECTIONS.title();
    private static final List<String> HEADINGS = List.of("Sheet", "Row", "Column", "Was", "Is");

    public Corrections {
        lines = List.copyOf(lines);
    }

    /**
     * A cell by its sheet (null where there is one table), its row (0 for every row in which the column holds {@code was}) and the
     * heading of its column: what the file holds there, and what is read in its place. {@code line} is where it is written, 0 for nowhere.
     */
    public record Correction(long line, String sheet, long row, String column, String was, String is) {
        /** Whether it is of every cell of its column that holds the same. */
        public boolean isEverywhere() {
            return row == 0;
        }

        /** The same of every cell of the column that holds the same. */
        public Correction everywhere() {
            return new Correction(line, sheet, 0, column, was, is);
        }

        /** Whether it says anything else than the file. */
        public boolean isChange() {
            return !text(was).equals(text(is));
        }

        /** What is equal for two corrections of one cell, or of the same value everywhere. */
        public List<Object> key() {
            return List.of(
                    sheet == null ? "" : sheet.strip().toLowerCase(Locale.ROOT),
                    row,
                    column.toLowerCase(Locale.ROOT),
                    isEverywhere() ? Corrections.text(was) : "");
        }

        /** Says nothing of its content, so that no log can. */
        @Override
        public String toString() {
            return "A correction";
        }
    }

    /** The same with one more, see {@link #with(List)}. */
    public Corrections with(Correction correction) {
        return with(List.of(correction));
    }

    /**
     * The same with others, each in place of an earlier one of the same. One that changes nothing takes that back, and is kept only where
     * it keeps its cell from being corrected as others are that hold the same.
     */
    public Corrections with(List<Correction> others) {
        Map<Object, Correction> all = new LinkedHashMap<>();
        lines.forEach(each -> all.put(each.key(), each));
        others.forEach(each -> all.put(each.key(), each));
        Set<Object> everywhere = new HashSet<>();
        all.values().stream()
                .filter(each -> each.isEverywhere() && each.isChange())
                .forEach(each -> everywhere.add(each.key()));
        return new Corrections(all.values().stream()
                .filter(each -> each.isChange()
                        || !each.isEverywhere()
                                && everywhere.contains(each.everywhere().key()))
                .toList());
    }

    /** The same without some. */
    public Corrections without(List<Correction> others) {
        Set<Object> keys = new HashSet<>();
        others.forEach(each -> keys.add(each.key()));
        return NONE.with(
                lines.stream().filter(each -> !keys.contains(each.key())).toList());
    }

    /** How a cell is compared with what a correction says that it holds: outer spaces aside, and as CSV can hold it. */
    static String text(String cell) {
        String bare = CellText.bare(cell);
        return HarmlessText.ofCsv(HarmlessText.inCsv(bare));
    }

    /**
     * Those in a file that is known to hold some, as {@link #inCsv} writes it.
     *
     * @throws Violations.InvalidCohortException with all that is wrong with them
     */
    public static Corrections of(byte[] content) {
        Violations violations = new Violations();
        Corrections read = read(content, violations);
        violations.failIfAny();
        return read;
    }

    /**
     * Those in a CSV file or a workbook, in whose first row are the headings Sheet, Row, Column, Was and Is; what is wrong with them
     * is noted.
     *
     * @throws MalformedCohortException where it cannot be read as a table
     */
    static Corrections read(byte[] content, Violations violations) {
        try (TableFile file = TableFile.open(content, CALLED);
                TableRows rows = file.main(TableKind.CORRECTIONS, HowRead.USUAL)) {
            return new CorrectionReader(rows, violations).read();
        }
    }

    /** A CSV file of them, which can be read again. */
    public byte[] inCsv() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(
                    bytes,
                    lines.stream()
                            .map(each -> List.of(
                                    each.sheet() == null ? "" : each.sheet(),
                                    each.isEverywhere() ? "" : String.valueOf(each.row()),
                                    each.column(),
                                    each.was(),
                                    each.is())),
                    HEADINGS);
        } catch (IOException never) {
            throw new IllegalStateException("Bytes in memory cannot fail.", never);
        }
        return bytes.toByteArray();
    }

    /** Writes rows as CSV in UTF-8 with a byte order mark, below some headings; leaves the stream open. */
    static void write(OutputStream stream, Stream<List<String>> rows, List<String> headings) throws IOException {
        Writer text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(headings);
        rows.forEach(
                row -> csv.writeRecord(row.stream().map(HarmlessText::inCsv).toList()));
        csv.flush();
        text.flush();
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "%d corrections".formatted(lines.size());
    }

    /** Reads corrections from a table. */
    private static final class CorrectionReader {
        private final TableRows rows;
        private final Violations violations;
        private final int[] places = {-1, -1, -1, -1, -1};
        private final Set<Object> met = new HashSet<>();
        private final List<Correction> read = new ArrayList<>();

        CorrectionReader(TableRows rows, Violations violations) {
            this.rows = rows;
            this.violations = violations;
        }

        Corrections read() {
            if (!rows.hasNext()) {
                violations.add(
                        rows.places().whole(), "EMPTY_FILE", "This is empty. Its first row must hold the headings.");
                return NONE;
            }
            if (!find(rows.next())) {
                return NONE;
            }
            while (rows.hasNext()) {
                if (read.size() == MOST) {
                    throw new MalformedCohortException("There are more than %,d corrections.".formatted(MOST));
                }
                add(rows.next());
            }
            return new Corrections(read);
        }

        private boolean find(TableRow headings) {
            for (int i = 0; i < HEADINGS.size(); i++) {
                for (int place = headings.cells().size() - 1; place >= 0; place--) {
                    String heading = headings.at(place);
                    places[i] = heading != null && Names.key(heading).equals(Names.key(HEADINGS.get(i)))
                            ? place
                            : places[i];
                }
            }
            boolean found = true;
            for (int i = 1; i < HEADINGS.size(); i++) {
                if (places[i] < 0) {
                    found = false;
                    violations.add(
                            rows.places().row(headings.number()),
                            "MISSING_COLUMN",
                            "There is no column \"%s\". Corrections have the columns %s."
                                    .formatted(HEADINGS.get(i), String.join(", ", HEADINGS)));
                }
            }
            return found;
        }

        private void add(TableRow line) {
            String sheet = cell(line, 0);
            String column = cell(line, 2);
            String was = cell(line, 3);
            String is = cell(line, 4);
            long row = row(line);
            if (column.isEmpty()) {
                note(line, 2, "MISSING", "This cell is empty. Write the heading of the column that is corrected.");
            } else if (row == 0 && was.isEmpty()) {
                note(
                        line,
                        1,
                        "MISSING",
                        "This cell is empty, and so is \"Was\". Write the row, or the value that is corrected in every row.");
            } else if (is.indexOf('\n') >= 0 || is.indexOf('\r') >= 0 || is.length() > Cells.LONGEST_TEXT) {
                note(
                        line,
                        4,
                        "TOO_LONG",
                        "A corrected cell is one line of at most %,d characters.".formatted(Cells.LONGEST_TEXT));
            } else if (row >= 0) {
                Correction correction = new Correction(
                        line.number(), sheet.isEmpty() ? null : sheet, row, column.replaceAll("\\s+", " "), was, is);
                if (met.add(correction.key())) {
                    read.add(correction);
                } else {
                    violations.add(
                            rows.places().row(line.number()),
                            "REPEATED",
                            "An earlier line corrects the same. Keep one of them.");
                }
            }
        }

        /** The row, 0 where there is none, below 0 where it is wrong, which is noted. */
        private long row(TableRow line) {
            String text = cell(line, 1);
            if (text.isEmpty()) {
                return 0;
            }
            if (text.matches("[1-9]\\d{0,14}")) {
                return Long.parseLong(text);
            }
            note(line, 1, "NOT_A_NUMBER", "\"%s\" is not the number of a row.".formatted(SettingText.shown(text)));
            return -1;
        }

        private String cell(TableRow line, int heading) {
            String text = line.at(places[heading]);
            return text == null ? "" : rows.sheet() == null ? HarmlessText.ofCsv(text) : text;
        }

        private void note(TableRow line, int heading, String code, String message) {
            violations.add(rows.places().cell(line.number(), HEADINGS.get(heading)), code, message);
        }
    }
}
