package org.claimable.workbook;

import java.io.FilterInputStream;
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
import org.claimable.workbook.Workbook.SizeLimits;
import org.claimable.workbook.Workbook.UnusableWorkbookException;

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

    /** Whether the element that starts here says that something is so. */
    boolean isTrue(String attribute) {
        String said = attribute(attribute);
        return "1".equals(said) || "true".equals(said);
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
            if (text.length() > 2 * SizeLimits.LONGEST_TEXT) {
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

    /** The unpacked bytes of a part: counted, without zeros (so not in UTF-16), and never many for one thing in it. */
    private static final class BoundedStream extends FilterInputStream {
        /** Bytes that one tag, comment or run of text may take. */
        private static final int MOST_AT_ONCE = 2_000_000;

        private final LongConsumer count;
        private int atOnce;

        BoundedStream(InputStream stream, LongConsumer count) {
            super(stream);
            this.count = count;
        }

        /** Says that what was read so far has been understood. */
        void understood() {
            atOnce = 0;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read < 0) {
                return read;
            }
            count.accept(read);
            atOnce += read;
            if (atOnce > MOST_AT_ONCE) {
                throw UnusableWorkbookException.unreadable();
            }
            for (int i = offset; i < offset + read; i++) {
                if (buffer[i] == 0) {
                    throw XmlPart.notPlain();
                }
            }
            return read;
        }
    }
}
