package org.claimable.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The texts that cells refer to by number. */
final class SharedTexts {
    private static final String PART = "xl/sharedStrings.xml";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();

    static SharedTexts of(WorkbookParts parts, Layout layout, Bounds bounds) throws IOException, XMLStreamException {
        SharedTexts shared = new SharedTexts();
        String part = layout.part("sharedStrings", PART);
        if (parts.has(part)) {
            try (XmlPart xml = parts.xml(part)) {
                long signs = 0;
                while (xml.nextStart("si")) {
                    String text = rich(xml, "si");
                    shared.texts.add(text);
                    signs += text.length() + 1;
                    if (signs > bounds.signs()) {
                        throw new UnusableWorkbookException(
                                "This workbook holds more than %,d signs of text. Maybe save the table alone."
                                        .formatted(bounds.signs()));
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
            if (text.length() > 2 * Bounds.LONGEST_TEXT) {
                throw UnusableWorkbookException.unreadable();
            }
        }
        return plain(text.toString());
    }

    /** A text with the signs that XML cannot hold, saved as in _x000D_; half a character saved so is replaced. */
    static String plain(String text) {
        return text.contains("_x")
                ? whole(ESCAPED.matcher(text)
                        .replaceAll(sign ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(sign.group(1), 16)))))
                : text;
    }

    private static String whole(String text) {
        return StandardCharsets.UTF_16BE
                .decode(StandardCharsets.UTF_16BE.encode(text))
                .toString();
    }

    String get(String number) {
        if (!NUMBER.matcher(number).matches() || Integer.parseInt(number) >= texts.size()) {
            throw UnusableWorkbookException.unreadable();
        }
        return texts.get(Integer.parseInt(number));
    }
}
