package org.claimable.workbook;

import javax.xml.stream.XMLStreamException;

/** Reads a cell by what it shows: of a formula the value that was saved, never the formula itself. */
final class CellReader {
    private final SharedTexts shared;
    private final NumberFormats formats;
    private final boolean since1904;

    /** {@code since1904}: whether days are counted from 1 January 1904. */
    CellReader(SharedTexts shared, NumberFormats formats, boolean since1904) {
        this.shared = shared;
        this.formats = formats;
        this.since1904 = since1904;
    }

    /** What a cell shows, null where it is a formula whose value was not saved, and the form of its value. */
    record Cell(String text, CellForm form) {}

    /** The cell that starts here. */
    Cell read(XmlPart xml) throws XMLStreamException {
        String type = String.valueOf(xml.attribute("t"));
        String style = xml.attribute("s");
        String text = "";
        boolean formula = false;
        boolean value = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                text = xml.text();
                value = true;
            } else if (xml.starts("is")) {
                text = SharedTexts.rich(xml, "is");
                value = true;
            }
            formula |= xml.starts("f");
        }
        return formula && !value
                ? new Cell(null, CellForm.ORDINARY)
                : new Cell(shown(type, style, text), form(type, style, text));
    }

    private String shown(String type, String style, String saved) {
        if (saved.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> shared.get(saved);
            case "b" -> saved.equals("1") ? "true" : "false";
            case "null", "n" -> number(style, saved);
            case "str" -> SharedTexts.plain(saved);
            default -> saved;
        };
    }

    private CellForm form(String type, String style, String saved) {
        return switch (type) {
            case "b" -> CellForm.TRUTH;
            case "d" -> CellForm.DATE;
            case "null", "n" ->
                formats.isDate(style)
                        ? CellForm.DATE
                        : ShownNumber.isBeyondExact(saved) ? CellForm.LONG_NUMBER : CellForm.ORDINARY;
            default -> CellForm.ORDINARY;
        };
    }

    private String number(String style, String saved) {
        return formats.isDate(style)
                ? ShownNumber.date(saved, since1904)
                : ShownNumber.plain(saved, formats.digits(style));
    }
}
