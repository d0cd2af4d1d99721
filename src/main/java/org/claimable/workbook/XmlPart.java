package org.claimable.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of a workbook as XML, passed once from start to end; entities, and what would take memory without end, are refused. */
final class XmlPart implements AutoCloseable {
    private static final int DEEPEST = 100;
    private static final int MOST_NAMES = 2_000;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private final Set<String> names = new HashSet<>();
    private final BoundedStream stream;
    private final XMLStreamReader xml;
    private int event = XMLStreamConstants.START_DOCUMENT;
    private int depth;

    XmlPart(InputStream content, LongConsumer count) throws XMLStreamException {
        stream = new BoundedStream(content, count);
        xml = XML.createXMLStreamReader(stream, StandardCharsets.UTF_8.name());
    }

    /** Goes on; false at the end. */
    boolean next() throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        event = xml.next();
        stream.understood();
        if (event == XMLStreamConstants.START_ELEMENT) {
            begin();
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw notPlain();
        }
        return true;
    }

    private void begin() {
        names.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        if (++depth > DEEPEST || names.size() > MOST_NAMES) {
            throw UnusableWorkbookException.unreadable();
        }
    }

    /** Goes on to the next start of an element of a name; false where there is none. */
    boolean nextStart(String name) throws XMLStreamException {
        while (next()) {
            if (starts(name)) {
                return true;
            }
        }
        return false;
    }

    boolean starts(String name) {
        return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    /** An attribute of the element that starts here, null where it has none. */
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** An attribute that stands in a namespace, whichever. */
    String attributeOfNamespace(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name) && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text in the element that starts here. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (next() && depth > outside) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
            if (text.length() > 2 * Bounds.LONGEST_TEXT) {
                throw UnusableWorkbookException.unreadable();
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    static UnusableWorkbookException notPlain() {
        return new UnusableWorkbookException(
                "This workbook declares entities of its own, or is not in UTF-8. Maybe save the table anew.");
    }
}
