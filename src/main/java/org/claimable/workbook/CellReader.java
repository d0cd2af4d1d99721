package org.claimable.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.claimable.workbook.NumberFormats.ShownNumber;
import org.claimable.workbook.SheetRows.CellForm;
import org.claimable.workbook.Workbook.SizeLimits;
import org.claimable.workbook.Workbook.UnusableWorkbookException;
import org.claimable.workbook.WorkbookParts.Layout;

/** Reads a cell as it is shown: of a formula the value that was saved, never the formula itself. */
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
    record ShownCell(String text, CellForm form) {}

    /** The cell that starts here. */
    ShownCell read(XmlPart xml) throws XMLStreamException {
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
                ? new ShownCell(null, CellForm.ORDINARY)
                : new ShownCell(shown(type, style, text), form(type, style, text));
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

    /** The texts that cells refer to by number. */
    static final class SharedTexts {
        private static final String PART = "xl/sharedStrings.xml";
        private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

        private final List<String> texts = new ArrayList<>();

        static SharedTexts of(WorkbookParts parts, Layout layout, SizeLimits bounds)
                throws IOException, XMLStreamException {
            SharedTexts shared = new SharedTexts();
            String part = layout.part("sharedStrings", PART);
            if (parts.has(part)) {
                try (XmlPart xml = parts.xml(part)) {
                    long characters = 0;
                    while (xml.nextStart("si")) {
                        String text = rich(xml, "si");
                        shared.texts.add(text);
                        characters += text.length() + 1;
                        if (characters > bounds.characters()) {
                            throw new UnusableWorkbookException(
                                    "This workbook holds more than %,d characters of text. Maybe save the table alone."
                                            .formatted(bounds.characters()));
                        }
                    }
                }
            }
            return shared;
        }

        /** A text that may be in several pieces, up to the end of its element, without what says how it is pronounced. */
        static String rich(XmlPart xml, String element) throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            while (xml.next() && !xml.ends(element)) {
                if (xml.starts("t")) {
                    text.append(xml.text());
                } else if (xml.starts("rPh")) {
                    xml.text();
                }
                if (text.length() > 2 * SizeLimits.LONGEST_TEXT) {
                    throw UnusableWorkbookException.unreadable();
                }
            }
            return plain(text.toString());
        }

        /** A text with the characters that XML cannot hold, saved as in _x000D_; a lone surrogate saved so is replaced. */
        static String plain(String text) {
            return text.contains("_x")
                    ? whole(ESCAPED.matcher(text)
                            .replaceAll(sign -> Matcher.quoteReplacement(
                                    String.valueOf((char) Integer.parseInt(sign.group(1), 16)))))
                    : text;
        }

        private static String whole(String text) {
            return StandardCharsets.UTF_16BE
                    .decode(StandardCharsets.UTF_16BE.encode(text))
                    .toString();
        }

        String get(String number) {
            if (!NumberFormats.isDigits(number, 9) || Integer.parseInt(number) >= texts.size()) {
                throw UnusableWorkbookException.unreadable();
            }
            return texts.get(Integer.parseInt(number));
        }
    }
}
