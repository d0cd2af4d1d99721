package org.claimable.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.claimable.workbook.Workbook.SizeLimits;
import org.claimable.workbook.Workbook.UnusableWorkbookException;

/** The rows of a sheet, read from its XML as they are asked for. */
final class XmlSheet implements SheetRows {
    private static final int MOST_MERGED = 10_000;

    private final XmlPart xml;
    private final CellReader reader;
    private final SizeLimits bounds;
    private final String sheet;
    private final List<String> merged = new ArrayList<>();
    private String forms = "";
    private int row;
    private long cells;
    private SheetRow next;

    XmlSheet(XmlPart xml, CellReader reader, SizeLimits bounds, String sheet) {
        this.xml = xml;
        this.reader = reader;
        this.bounds = bounds;
        this.sheet = sheet;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && xml.next()) {
                if (xml.starts("row")) {
                    SheetRow read = row();
                    next = read.isBlank() ? null : read;
                } else if (xml.starts("mergeCell") && merged.size() < MOST_MERGED) {
                    merged.add(String.valueOf(xml.attribute("ref")));
                }
            }
            return next != null;
        } catch (XMLStreamException unreadable) {
            throw UnusableWorkbookException.unreadable();
        }
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SheetRow given = next;
        next = null;
        return given;
    }

    @Override
    public List<String> merged() {
        return List.copyOf(merged);
    }

    private SheetRow row() throws XMLStreamException {
        String number = xml.attribute("r");
        int at = number == null ? row + 1 : NumberFormats.isDigits(number, 7) ? Integer.parseInt(number) : 0;
        if (at <= row || at > bounds.rows()) {
            throw tooLarge();
        }
        row = at;
        boolean hidden = xml.isTrue("hidden");
        List<String> shown = new ArrayList<>();
        Set<Integer> withoutValue = new HashSet<>();
        StringBuilder letters = new StringBuilder();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = column(column);
                CellReader.ShownCell cell = reader.read(xml);
                add(shown, withoutValue, column, cell.text());
                cell.form().addTo(letters, column);
            }
        }
        return new SheetRow(row, shown, hidden, withoutValue, forms(letters));
    }

    /** The same text for row after row whose cells have the same forms. */
    private String forms(StringBuilder letters) {
        if (!forms.contentEquals(letters)) {
            forms = letters.toString();
        }
        return forms;
    }

    private void add(List<String> shown, Set<Integer> withoutValue, int column, String text) {
        if (column >= bounds.columns() && (bounds.onlyTables() || text == null || !text.isBlank())) {
            throw tooLarge();
        }
        if (text != null && text.isEmpty()) {
            return;
        }
        cells += column + 1L - shown.size();
        if (cells > bounds.cells()) {
            throw tooLarge();
        }
        while (shown.size() < column) {
            shown.add("");
        }
        shown.add(text == null ? "" : text);
        if (text == null) {
            withoutValue.add(column);
        }
    }

    /** The column, from 0 on, of the cell that starts here, such as AB12; the next one where it does not say. */
    private int column(int before) {
        String place = xml.attribute("r");
        int column = place == null ? before + 1 : SheetRows.column(place);
        if (column <= before || column >= SizeLimits.LAST_COLUMN) {
            throw tooLarge();
        }
        return column;
    }

    private UnusableWorkbookException tooLarge() {
        return new UnusableWorkbookException(
                "The sheet \"%s\" has more than %,d rows or %d columns or %,d cells, or its cells are out of order. "
                                .formatted(sheet, bounds.rows(), bounds.columns(), bounds.cells())
                        + "Maybe it is another table.");
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
