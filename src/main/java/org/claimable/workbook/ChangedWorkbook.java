package org.claimable.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.claimable.workbook.Workbook.Sheet;
import org.claimable.workbook.Workbook.SizeLimits;
import org.claimable.workbook.Workbook.UnusableWorkbookException;

/**
 * Writes a workbook again with other text in some cells. All else stays as it is, but for the formulas on a sheet that changes: those
 * become their saved values, since what they were worked out from may have changed.
 */
public final class ChangedWorkbook {
    private static final String CHAIN = "calcchain.xml";
    private static final String TYPES = "[content_types].xml";
    private static final String RELATIONSHIPS = ".rels";

    private ChangedWorkbook() {}

    /**
     * Writes it; {@code changes} are texts by the name of their sheet, their row as Excel numbers it and their column from 0 on. Leaves the
     * stream open; {@link UnusableWorkbookException} where the workbook cannot be read.
     */
    public static void write(
            byte[] content,
            SizeLimits bounds,
            Map<String, ? extends SortedMap<Integer, ? extends SortedMap<Integer, String>>> changes,
            OutputStream stream)
            throws IOException {
        Map<String, SortedMap<Integer, ? extends SortedMap<Integer, String>>> byPart = new HashMap<>();
        try (Workbook workbook = Workbook.open(content, bounds)) {
            for (Sheet sheet : workbook.sheets()) {
                if (changes.containsKey(sheet.name())) {
                    byPart.putIfAbsent(sheet.part().toLowerCase(Locale.ROOT), changes.get(sheet.name()));
                }
            }
        }
        try (ZipFile parts = ZipFile.builder().setByteArray(content).get()) {
            ZipArchiveOutputStream written = new ZipArchiveOutputStream(stream);
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (byPart.containsKey(name) || name.equals(TYPES) || name.endsWith(RELATIONSHIPS)) {
                    written.putArchiveEntry(new ZipArchiveEntry(part.getName()));
                    try (InputStream xml = new BoundedStream(
                            parts.getInputStream(part), part.getSize(), UnusableWorkbookException::unreadable)) {
                        new Copy(xml, written, byPart.getOrDefault(name, new TreeMap<>())).write();
                    }
                    written.closeArchiveEntry();
                } else if (!name.endsWith(CHAIN)) {
                    written.addRawArchiveEntry(part, parts.getRawInputStream(part));
                }
            }
            written.finish();
        } catch (XMLStreamException unreadable) {
            throw UnusableWorkbookException.unreadable();
        }
    }

    /** Copies the XML of a part, with other text in some cells, and without what refers to the order in which formulas are worked out. */
    private static final class Copy {
        private static final XMLInputFactory READERS = XMLInputFactory.newDefaultFactory();
        private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

        static {
            READERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            READERS.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        }

        private final XMLStreamReader xml;
        private final XMLStreamWriter copy;
        private final SortedMap<Integer, ? extends SortedMap<Integer, String>> changes;
        private int row;
        private int column;
        private SortedMap<Integer, String> left = new TreeMap<>();

        Copy(InputStream xml, OutputStream copy, SortedMap<Integer, ? extends SortedMap<Integer, String>> changes)
                throws XMLStreamException {
            this.xml = READERS.createXMLStreamReader(xml, StandardCharsets.UTF_8.name());
            this.copy = WRITERS.createXMLStreamWriter(copy, StandardCharsets.UTF_8.name());
            this.changes = changes;
        }

        void write() throws XMLStreamException {
            copy.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && refersToChain()) {
                    passOver();
                } else if (event == XMLStreamConstants.START_ELEMENT && !changes.isEmpty() && is("c")) {
                    cell();
                } else {
                    if (event == XMLStreamConstants.END_ELEMENT && is("row")) {
                        addBefore(Integer.MAX_VALUE);
                    }
                    copyEvent(event);
                    if (event == XMLStreamConstants.START_ELEMENT && is("row")) {
                        beginRow();
                    }
                }
            }
            copy.writeEndDocument();
            copy.flush();
        }

        private boolean is(String name) {
            return xml.getLocalName().equals(name);
        }

        private boolean refersToChain() {
            String target = is("Relationship") ? xml.getAttributeValue(null, "Target") : null;
            String part = is("Override") ? xml.getAttributeValue(null, "PartName") : target;
            return part != null && part.toLowerCase(Locale.ROOT).endsWith(CHAIN);
        }

        /** Goes on to the end of the element that starts here. */
        private void passOver() throws XMLStreamException {
            for (int depth = 1; depth > 0; ) {
                int event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            }
        }

        private void beginRow() {
            String number = xml.getAttributeValue(null, "r");
            row = number == null ? row + 1 : Integer.parseInt(number);
            column = -1;
            left = new TreeMap<>(changes.containsKey(row) ? changes.get(row) : new TreeMap<>());
        }

        private void cell() throws XMLStreamException {
            String place = xml.getAttributeValue(null, "r");
            column = place == null ? column + 1 : SheetRows.column(place);
            addBefore(column);
            String changed = left.remove(column);
            if (changed == null) {
                copyCell(place == null);
            } else {
                write(column, changed, xml.getAttributeValue(null, "s"));
                passOver();
            }
        }

        /** Adds cells that the row does not have before a column. */
        private void addBefore(int place) throws XMLStreamException {
            while (!left.isEmpty() && left.firstKey() < place) {
                int first = left.firstKey();
                write(first, left.remove(first), null);
            }
        }

        private void write(int place, String text, String style) throws XMLStreamException {
            String space = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
            String prefix = xml.getPrefix() == null ? "" : xml.getPrefix();
            copy.writeStartElement(prefix, "c", space);
            copy.writeAttribute("r", SheetRows.letters(place) + row);
            if (style != null) {
                copy.writeAttribute("s", style);
            }
            if (!text.isEmpty()) {
                copy.writeAttribute("t", "inlineStr");
                copy.writeStartElement(prefix, "is", space);
                copy.writeStartElement(prefix, "t", space);
                copy.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
                copy.writeCharacters(text);
                copy.writeEndElement();
                copy.writeEndElement();
            }
            copy.writeEndElement();
        }

        /** Copies the cell that starts here, without its formula where it has a value; {@code unplaced}: it does not say where it is. */
        private void copyCell(boolean unplaced) throws XMLStreamException {
            copyStart();
            if (unplaced) {
                copy.writeAttribute("r", SheetRows.letters(column) + row);
            }
            Formula formula = null;
            for (int depth = 1; depth > 0; ) {
                int event = xml.next();
                if (depth == 1 && event == XMLStreamConstants.START_ELEMENT && is("f")) {
                    formula = Formula.of(xml);
                } else {
                    boolean value = event == XMLStreamConstants.START_ELEMENT && (is("v") || is("is"));
                    formula = value ? null : formula;
                    depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                    depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                    if (depth == 0 && formula != null) {
                        formula.write(copy);
                    }
                    copyEvent(event);
                }
            }
        }

        private void copyEvent(int event) throws XMLStreamException {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> copyStart();
                case XMLStreamConstants.END_ELEMENT -> copy.writeEndElement();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    copy.writeCharacters(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                default -> {}
            }
        }

        private void copyStart() throws XMLStreamException {
            copy.writeStartElement(plain(xml.getPrefix()), xml.getLocalName(), plain(xml.getNamespaceURI()));
            for (int i = 0; i < xml.getNamespaceCount(); i++) {
                if (xml.getNamespacePrefix(i) == null) {
                    copy.writeDefaultNamespace(xml.getNamespaceURI(i));
                } else {
                    copy.writeNamespace(xml.getNamespacePrefix(i), xml.getNamespaceURI(i));
                }
            }
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                String space = plain(xml.getAttributeNamespace(i));
                if (space.isEmpty()) {
                    copy.writeAttribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                } else {
                    copy.writeAttribute(
                            xml.getAttributePrefix(i), space, xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                }
            }
        }

        private static String plain(String text) {
            return text == null ? "" : text;
        }
    }

    /** A formula whose value was not saved, which is kept. */
    private record Formula(String prefix, String space, Map<String, String> attributes, String text) {
        static Formula of(XMLStreamReader xml) throws XMLStreamException {
            Map<String, String> attributes = new TreeMap<>();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
            String prefix = Copy.plain(xml.getPrefix());
            return new Formula(prefix, Copy.plain(xml.getNamespaceURI()), attributes, xml.getElementText());
        }

        void write(XMLStreamWriter copy) throws XMLStreamException {
            copy.writeStartElement(prefix, "f", space);
            for (Map.Entry<String, String> each : attributes.entrySet()) {
                copy.writeAttribute(each.getKey(), each.getValue());
            }
            copy.writeCharacters(text);
            copy.writeEndElement();
        }
    }
}
