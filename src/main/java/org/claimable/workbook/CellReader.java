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

    /** The text of the cell that starts here, null where it is a formula whose value was not saved. */
    String read(XmlPart xml) throws XMLStreamException {
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
        return formula && !value ? null : shown(type, style, text);
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

    private String number(String style, String saved) {
        return formats.isDate(style)
                ? ShownNumber.date(saved, since1904)
                : ShownNumber.plain(saved, formats.digits(style));
    }
}
