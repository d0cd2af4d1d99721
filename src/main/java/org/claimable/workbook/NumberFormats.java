package org.claimable.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** What the styles of a workbook make of numbers: dates, or digits with zeros in front. */
final class NumberFormats {
    private static final String PART = "xl/styles.xml";
    private static final int MOST_STYLES = 100_000;

    /** Signs of a format, as Excel has it; a longer one shows nothing but the number. */
    private static final int LONGEST = 255;

    /** What in a format shows nothing of the number: quoted words, colours and places, escaped and filling signs. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|[\\\\_*].|;.*");

    private static final Pattern DATE = Pattern.compile("[dyDY]|[hHsS]|[mM]");
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");

    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<String, Boolean> dates = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();

    static NumberFormats of(WorkbookParts parts, Layout layout) throws IOException, XMLStreamException {
        NumberFormats formats = new NumberFormats();
        String part = layout.part("styles", PART);
        if (parts.has(part)) {
            try (XmlPart xml = parts.xml(part)) {
                boolean used = false;
                while (xml.next()) {
                    used = xml.starts("cellXfs") || used && !xml.ends("cellXfs");
                    formats.read(xml, used);
                }
            }
        }
        return formats;
    }

    private void read(XmlPart xml, boolean used) {
        if (xml.starts("numFmt")) {
            String code = String.valueOf(xml.attribute("formatCode"));
            codes.put(number(xml.attribute("numFmtId")), code.length() > LONGEST ? "General" : code);
        } else if (used && xml.starts("xf")) {
            styles.add(number(xml.attribute("numFmtId")));
        }
        if (codes.size() > MOST_STYLES || styles.size() > MOST_STYLES) {
            throw UnusableWorkbookException.unreadable();
        }
    }

    private static int number(String attribute) {
        return attribute != null && attribute.matches("\\d{1,9}") ? Integer.parseInt(attribute) : 0;
    }

    /** Whether numbers of a style are shown as dates or times of day. */
    boolean isDate(String style) {
        int format = format(style);
        String code = codes.get(format);
        if (code != null) {
            return dates.computeIfAbsent(code, NumberFormats::isDateCode);
        }
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }

    private static boolean isDateCode(String code) {
        return DATE.matcher(ASIDE.matcher(code).replaceAll("")).find() && !code.equalsIgnoreCase("General");
    }

    /** How many digits whole numbers of a style have at least, zeros in front. */
    int digits(String style) {
        String code = codes.get(format(style));
        return code != null && ZEROS.matcher(code).matches() ? code.length() : 0;
    }

    private int format(String style) {
        int number = number(style);
        return number < styles.size() ? styles.get(number) : 0;
    }
}
