package org.claimable.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.claimable.workbook.CellReader.SharedTexts;
import org.claimable.workbook.SheetRows.SheetRow;
import org.claimable.workbook.WorkbookParts.Layout;

/** An Excel workbook (.xlsx) whose sheets are read within bounds. */
public final class Workbook implements AutoCloseable {
    private static final int MOST_SHEETS = 1_000;

    private final WorkbookParts parts;
    private final SizeLimits bounds;
    private final List<Sheet> sheets = new ArrayList<>();
    private CellReader reader;
    private boolean since1904;
    private KeptSheet kept;

    private Workbook(WorkbookParts parts, SizeLimits bounds) {
        this.parts = parts;
        this.bounds = bounds;
    }

    /** Opens a workbook; {@link UnusableWorkbookException} where it cannot be read, or holds what it must not. */
    public static Workbook open(byte[] content, SizeLimits bounds) {
        WorkbookParts parts = null;
        try {
            parts = new WorkbookParts(content, bounds);
            Workbook workbook = new Workbook(parts, bounds);
            Layout layout = Layout.of(parts);
            workbook.readSheets(layout);
            workbook.reader = new CellReader(
                    SharedTexts.of(parts, layout, bounds), NumberFormats.of(parts, layout), workbook.since1904);
            return workbook;
        } catch (UnusableWorkbookException unusable) {
            close(parts);
            throw unusable;
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            close(parts);
            throw UnusableWorkbookException.unreadable();
        }
    }

    private void readSheets(Layout layout) throws IOException, XMLStreamException {
        try (XmlPart xml = parts.xml(layout.workbook())) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    since1904 = xml.isTrue("date1904");
                } else if (xml.starts("sheet") && sheets.size() < MOST_SHEETS) {
                    String state = xml.attribute("state");
                    String part = layout.byId().getOrDefault(xml.attributeOfNamespace("id"), "");
                    sheets.add(new Sheet(
                            String.valueOf(xml.attribute("name")), state == null || state.equals("visible"), part));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw UnusableWorkbookException.unreadable();
        }
    }

    /** Its sheets, in their order. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /**
     * Reads the largest of the sheets that are shown and unpack to at most so many bytes, and keeps its rows until they are asked for;
     * {@link UnusableWorkbookException} where it cannot be read.
     */
    public void keepLargest(long mostBytes) {
        Optional<Sheet> largest = sheets.stream()
                .filter(sheet -> sheet.visible() && parts.size(sheet.part()) <= mostBytes)
                .max(Comparator.comparingLong(sheet -> parts.size(sheet.part())));
        if (largest.isEmpty()) {
            return;
        }
        List<SheetRow> all = new ArrayList<>();
        try (SheetRows rows = rows(largest.get())) {
            rows.forEachRemaining(all::add);
            kept = new KeptSheet(largest.get(), all, rows.merged());
        } catch (IOException unreadable) {
            throw UnusableWorkbookException.unreadable();
        }
    }

    /** The rows of one of its sheets, read as they are asked for unless they were kept. */
    public SheetRows rows(Sheet sheet) {
        if (kept != null && kept.sheet().equals(sheet)) {
            return new KeptRows(kept.rows().iterator(), kept.merged());
        }
        try {
            return new XmlSheet(parts.xml(sheet.part()), reader, bounds, sheet.name());
        } catch (IOException | XMLStreamException unreadable) {
            throw UnusableWorkbookException.unreadable();
        }
    }

    @Override
    public void close() {
        kept = null;
        close(parts);
    }

    private static void close(WorkbookParts parts) {
        try {
            if (parts != null) {
                parts.close();
            }
        } catch (IOException ofNoMatter) {
            throw new IllegalStateException("Bytes in memory cannot fail to close.");
        }
    }

    /** A sheet that was read, with all its rows. */
    private record KeptSheet(Sheet sheet, List<SheetRow> rows, List<String> merged) {}

    /** Rows that were kept, from the top once more. */
    private record KeptRows(Iterator<SheetRow> rows, List<String> ranges) implements SheetRows {
        @Override
        public List<String> merged() {
            return rows.hasNext() ? List.of() : ranges;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public SheetRow next() {
            return rows.next();
        }

        @Override
        public void close() {}
    }

    /** A sheet of a workbook; {@code part} is where in the workbook it stands. */
    public record Sheet(String name, boolean visible, String part) {}

    /**
     * How much of a workbook is read at most: bytes when unpacked, parts, rows and columns of a sheet, cells of a sheet, characters
     * of all texts together. {@code onlyTables}: whether links to other files and embedded ones are refused, or passed over.
     */
    public record SizeLimits(
            long bytes, int parts, int rows, int columns, long cells, long characters, boolean onlyTables) {
        /** A table of rules: small, and with nothing beside it. */
        public static final SizeLimits RULES = new SizeLimits(20_000_000, 1_000, 5_000, 100, 500_000, 20_000_000, true);

        /** A workbook of claims, as large as Excel's sheets but for their columns, with whatever else people keep in it. */
        public static final SizeLimits CLAIMS =
                new SizeLimits(500_000_000, 10_000, 1_048_576, 500, 20_000_000, 100_000_000, false);

        /** Characters of a cell, as Excel has it. */
        static final int LONGEST_TEXT = 32_767;

        /** Columns of a sheet, as Excel has it. */
        static final int LAST_COLUMN = 16_384;
    }

    /** A workbook cannot be read, or is or holds what it must not; the message says so with a way out, and quotes no cell. */
    public static final class UnusableWorkbookException extends RuntimeException {
        UnusableWorkbookException(String message) {
            super(message);
        }

        static UnusableWorkbookException unreadable() {
            return new UnusableWorkbookException(
                    "This is not an Excel workbook that can be read. Maybe save it again as .xlsx.");
        }
    }
}
