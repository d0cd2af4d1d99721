package org.claimable.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** An Excel workbook (.xlsx) whose sheets are read within bounds. */
public final class Workbook implements AutoCloseable {
    private static final int MOST_SHEETS = 1_000;

    private final WorkbookParts parts;
    private final Bounds bounds;
    private final List<Sheet> sheets = new ArrayList<>();
    private CellReader reader;
    private boolean since1904;

    private Workbook(WorkbookParts parts, Bounds bounds) {
        this.parts = parts;
        this.bounds = bounds;
    }

    /** Opens a workbook; {@link UnusableWorkbookException} where it cannot be read, or holds what it must not. */
    public static Workbook open(byte[] content, Bounds bounds) {
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
                    since1904 = "1".equals(xml.attribute("date1904")) || "true".equals(xml.attribute("date1904"));
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

    /** The rows of one of its sheets, read as they are asked for. */
    public SheetRows rows(Sheet sheet) {
        try {
            return new SheetRows(parts.xml(sheet.part()), reader, bounds, sheet.name());
        } catch (IOException | XMLStreamException unreadable) {
            throw UnusableWorkbookException.unreadable();
        }
    }

    @Override
    public void close() {
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
}
