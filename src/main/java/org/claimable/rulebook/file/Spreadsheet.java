package org.claimable.rulebook.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.claimable.rulebook.file.WorkbookParts.UnwantedWorkbookException;

/** The first sheet of an Excel workbook, by what its cells show, as CSV, a line a row; nothing in it is evaluated. */
record Spreadsheet(String name, String csv) {
    private static final Spreadsheet NONE = new Spreadsheet("", "");

    /** The first sheet; an empty one, with the mistake noted, where it cannot be read. */
    static Spreadsheet read(byte[] workbook, String file, Problems problems) {
        try {
            return read(WorkbookParts.of(workbook), file, problems);
        } catch (UnwantedWorkbookException unwanted) {
            problems.add(file, 0, unwanted.getMessage());
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            problems.add(file, 0, "This is not an Excel workbook that can be read. Maybe save it again as .xlsx.");
        }
        return NONE;
    }

    private static Spreadsheet read(WorkbookParts parts, String file, Problems problems)
            throws IOException, XMLStreamException {
        XMLStreamReader sheet = first(parts.xml("xl/workbook.xml"), "sheet");
        String name = sheet.getAttributeValue(null, "name");
        if (sheet.getAttributeValue(null, "state") != null
                && !sheet.getAttributeValue(null, "state").equals("visible")) {
            throw new UnwantedWorkbookException(
                    "The first sheet, \"%s\", is hidden. Maybe show it, or move the table before it.".formatted(name));
        }
        SheetCells cells = SheetCells.read(parts.xml(target(parts, id(sheet))), shared(parts));
        cells.withoutValue()
                .forEach(place -> problems.add(
                        new Place(file, 0, name + "!" + place),
                        "This cell holds a formula and no value. Maybe write the value itself."));
        return new Spreadsheet(name, csv(cells.rows()));
    }

    /** Goes on to the next element of a name, which must be there. */
    private static XMLStreamReader first(XMLStreamReader xml, String name) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT
                || !xml.getLocalName().equals(name)) {
            // What stands before it says nothing of the table.
        }
        return xml;
    }

    private static String id(XMLStreamReader sheet) {
        for (int i = 0; i < sheet.getAttributeCount(); i++) {
            if (sheet.getAttributeLocalName(i).equals("id") && sheet.getAttributeNamespace(i) != null) {
                return sheet.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The part in which a sheet stands. */
    private static String target(WorkbookParts parts, String id) throws IOException, XMLStreamException {
        XMLStreamReader relations = parts.xml("xl/_rels/workbook.xml.rels");
        do {
            first(relations, "Relationship");
        } while (!id.equals(relations.getAttributeValue(null, "Id")));
        String target = String.valueOf(relations.getAttributeValue(null, "Target"));
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static List<String> shared(WorkbookParts parts) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        if (parts.has("xl/sharedStrings.xml")) {
            StringBuilder text = new StringBuilder();
            for (XMLStreamReader xml = parts.xml("xl/sharedStrings.xml"); xml.hasNext(); ) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("t")) {
                    text.append(xml.getElementText());
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    texts.add(text.toString());
                    text.setLength(0);
                }
            }
        }
        return texts;
    }

    private static String csv(List<List<String>> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.forEach(row -> csv.writeRecord(row.isEmpty() ? List.of("") : row));
        }
        return text.toString();
    }
}
