package org.claimable.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.claimable.workbook.Workbook.SizeLimits;
import org.claimable.workbook.Workbook.UnusableWorkbookException;

/** The rows of a sheet that show something, from top to bottom, read as they are asked for. */
public final class SheetRows implements Iterator<SheetRows.SheetRow>, AutoCloseable {
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

    SheetRows(XmlPart xml, CellReader reader, SizeLimits bounds, String sheet) {
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

    /** The ranges of cells, such as A3:A7, that are merged; known once all rows were read. */
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
        int column = place == null ? before + 1 : column(place);
        if (column <= before || column >= SizeLimits.LAST_COLUMN) {
            throw tooLarge();
        }
        return column;
    }

    /** The column, from 0 on, of a cell such as AB12; one beyond every sheet where it names none. */
    static int column(String cell) {
        int column = 0;
        for (int i = 0; i < Math.min(4, cell.length()) && Character.isUpperCase(cell.charAt(i)); i++) {
            column = column * 26 + cell.charAt(i) - 'A' + 1;
        }
        return column == 0 ? Integer.MAX_VALUE : column - 1;
    }

    /** The letters of a column counted from 0 on. */
    public static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
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

    /**
     * A row of a sheet as its cells show it, with its number as Excel counts it; {@code withoutValue} are the places, from 0 on,
     * of cells that hold a formula whose value was not saved; {@code forms} has a letter for the form of each cell, see {@link CellForm}.
     */
    public record SheetRow(int number, List<String> cells, boolean hidden, Set<Integer> withoutValue, String forms) {
        boolean isBlank() {
            return withoutValue.isEmpty() && cells.stream().allMatch(String::isBlank);
        }
    }

    /** In which form a workbook holds the value of a cell, where that says more than what the cell shows. */
    public enum CellForm {
        /** A text, or a number that is exact. */
        ORDINARY(' '),
        DATE('d'),
        /** True or false. */
        TRUTH('t'),
        /** A number of more than 15 digits, of which a workbook keeps 15. */
        LONG_NUMBER('n');

        private final char letter;

        CellForm(char letter) {
            this.letter = letter;
        }

        /** The form of a cell by the letters of its row, one for each cell up to the last that is not ordinary. */
        public static CellForm of(String letters, int place) {
            char letter = place >= 0 && place < letters.length() ? letters.charAt(place) : ORDINARY.letter;
            for (CellForm form : values()) {
                if (form.letter == letter) {
                    return form;
                }
            }
            return ORDINARY;
        }

        /** Adds the letter of the cell in a place to those of a row. */
        void addTo(StringBuilder letters, int place) {
            if (this != ORDINARY) {
                letters.append(String.valueOf(ORDINARY.letter).repeat(place - letters.length()))
                        .append(letter);
            }
        }
    }
}
