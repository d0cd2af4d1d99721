package org.claimable.rulebook.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.claimable.rulebook.file.WorkbookParts.UnwantedWorkbookException;

/** The cells of a sheet of a workbook by what they show: of a formula the value that was saved, never the formula itself. */
final class SheetCells {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 100;

    private final List<String> shared;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> withoutValue = new ArrayList<>();

    private SheetCells(List<String> shared) {
        this.shared = shared;
    }

    /** Reads a sheet; {@code shared} are the texts that its cells refer to by number. */
    static SheetCells read(XMLStreamReader sheet, List<String> shared) throws XMLStreamException, IOException {
        SheetCells cells = new SheetCells(shared);
        while (sheet.hasNext()) {
            if (sheet.next() == XMLStreamConstants.START_ELEMENT) {
                switch (sheet.getLocalName()) {
                    case "row" -> cells.row(sheet.getAttributeValue(null, "r"));
                    case "c" -> cells.cell(sheet);
                    default -> {
                        // Widths, styles and the like show nothing.
                    }
                }
            }
        }
        return cells;
    }

    /** The rows from the first on, each as many cells as it has. */
    List<List<String>> rows() {
        return rows;
    }

    /** The cells, such as C12, that hold a formula and no value. */
    List<String> withoutValue() {
        return withoutValue;
    }

    private void row(String number) {
        int row = number == null ? rows.size() + 1 : number.matches("\\d{1,7}") ? Integer.parseInt(number) : 0;
        if (row <= rows.size() || row > MOST_ROWS) {
            throw tooLarge();
        }
        while (rows.size() < row) {
            rows.add(new ArrayList<>());
        }
    }

    private void cell(XMLStreamReader sheet) throws XMLStreamException, IOException {
        List<String> row = rows.get(rows.size() - 1);
        String place = sheet.getAttributeValue(null, "r");
        int column = place == null ? row.size() : column(place);
        if (column < row.size() || column >= MOST_COLUMNS) {
            throw tooLarge();
        }
        while (row.size() < column) {
            row.add("");
        }
        row.add(shown(sheet, place == null ? "" : place).replace('\n', ' ').replace('\r', ' '));
    }

    private static UnwantedWorkbookException tooLarge() {
        return new UnwantedWorkbookException(
                "Its first sheet has more than %,d rows or %d columns, or its cells are out of order. Maybe it is another table."
                        .formatted(MOST_ROWS, MOST_COLUMNS));
    }

    /** The column of a cell such as AB12, from 0 on. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < Math.min(4, place.length()) && Character.isUpperCase(place.charAt(i)); i++) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private String shown(XMLStreamReader sheet, String place) throws XMLStreamException, IOException {
        String type = String.valueOf(sheet.getAttributeValue(null, "t"));
        StringBuilder text = new StringBuilder();
        boolean formula = false;
        for (int event = sheet.next(); !isEnd(event, sheet, "c"); event = sheet.next()) {
            String name = event == XMLStreamConstants.START_ELEMENT ? sheet.getLocalName() : "";
            if (name.equals("v") || name.equals("t")) {
                text.append(sheet.getElementText());
            }
            formula |= name.equals("f");
        }
        if (formula && text.isEmpty()) {
            withoutValue.add(place);
        }
        return switch (type) {
            case "s" -> shared(text.toString());
            case "b" -> text.toString().equals("1") ? "true" : "false";
            case "null", "n" -> number(text.toString());
            default -> text.toString();
        };
    }

    private static boolean isEnd(int event, XMLStreamReader sheet, String name) {
        return event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals(name);
    }

    private String shared(String number) throws IOException {
        if (!number.matches("\\d{1,9}") || Integer.parseInt(number) >= shared.size()) {
            throw new IOException("There is no shared text %s.".formatted(number));
        }
        return shared.get(Integer.parseInt(number));
    }

    /** A number as people write it, where Excel saved it as 1.5E-2. */
    private static String number(String saved) {
        return saved.matches("-?\\d\\.?\\d{0,20}E[+-]?\\d") ? new BigDecimal(saved).toPlainString() : saved;
    }
}
