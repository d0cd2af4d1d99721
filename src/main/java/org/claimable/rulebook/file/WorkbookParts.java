package org.claimable.rulebook.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of an Excel workbook, unpacked once and within bounds; nothing outside of it is ever opened. */
final class WorkbookParts {
    /** Bytes when unpacked, and parts, at most. */
    private static final int MOST_BYTES = 20_000_000;

    private static final int MOST_PARTS = 1_000;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final Map<String, byte[]> parts = new HashMap<>();
    private int bytes;

    private WorkbookParts() {}

    /** Unpacks a workbook; {@link UnwantedWorkbookException} where it is or holds what no table of rules needs. */
    static WorkbookParts of(byte[] workbook) throws IOException {
        WorkbookParts all = new WorkbookParts();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    all.add(entry.getName(), content);
                }
            }
        }
        return all;
    }

    private void add(String name, InputStream content) throws IOException {
        if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
            throw new UnwantedWorkbookException(
                    "A part of this workbook has a path that leads out of it. Maybe save the table anew.");
        }
        if (name.contains("vbaProject") || name.contains("externalLink") || name.contains("embeddings")) {
            throw new UnwantedWorkbookException(
                    "This workbook holds a macro, a link to another file or an embedded one. Maybe save the table alone.");
        }
        byte[] part = content.readNBytes(MOST_BYTES + 1 - bytes);
        bytes += part.length;
        if (bytes > MOST_BYTES || parts.size() == MOST_PARTS) {
            throw new UnwantedWorkbookException(
                    "This workbook unpacks to more than %,d bytes or %,d parts. Maybe save the table alone."
                            .formatted(MOST_BYTES, MOST_PARTS));
        }
        if (parts.put(name, part) != null) {
            throw new UnwantedWorkbookException("A part of this workbook is there twice. Maybe save the table anew.");
        }
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** A part as XML; one that declares entities, or is not in UTF-8, is not wanted. */
    XMLStreamReader xml(String name) throws XMLStreamException, IOException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new IOException("There is no part %s.".formatted(name));
        }
        String text = new String(part, StandardCharsets.ISO_8859_1);
        if (text.contains("<!DOCTYPE") || text.indexOf('\0') >= 0) {
            throw new UnwantedWorkbookException(
                    "This workbook declares entities of its own, or is not in UTF-8. Maybe save the table anew.");
        }
        return XML.createXMLStreamReader(new ByteArrayInputStream(part), StandardCharsets.UTF_8.name());
    }

    /** What a workbook of rules must not be or hold, and a way out. */
    static final class UnwantedWorkbookException extends RuntimeException {
        UnwantedWorkbookException(String message) {
            super(message);
        }
    }
}
