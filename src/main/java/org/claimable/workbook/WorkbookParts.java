package org.claimable.workbook;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a workbook, each unpacked only when it is read, and then within bounds. */
final class WorkbookParts implements AutoCloseable {
    private static final Pattern LEADS_OUT = Pattern.compile("\\.\\.|^/|\\\\");
    private static final Pattern EMBEDDED = Pattern.compile("externalLink|embeddings");

    private final ZipFile zip;
    private final Bounds bounds;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private long unpacked;

    /** Opens a workbook; {@link UnusableWorkbookException} where it is or holds what it must not. */
    WorkbookParts(byte[] workbook, Bounds bounds) throws IOException {
        this.zip = ZipFile.builder().setByteArray(workbook).get();
        this.bounds = bounds;
        long declared = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            check(entry.getName());
            declared += Math.max(0, entry.getSize());
            if (entries.putIfAbsent(key(entry.getName()), entry) != null) {
                throw new UnusableWorkbookException(
                        "A part of this workbook is there twice. Maybe save the table anew.");
            }
            if (declared > bounds.bytes() || entries.size() > bounds.parts()) {
                throw tooLarge();
            }
        }
    }

    private void check(String name) {
        if (LEADS_OUT.matcher(name).find()) {
            throw new UnusableWorkbookException(
                    "A part of this workbook has a path that leads out of it. Maybe save the table anew.");
        }
        if (name.contains("vbaProject")) {
            throw new UnusableWorkbookException(
                    "This workbook holds a macro. Maybe save it as .xlsx, which has none, or save the table alone.");
        }
        if (bounds.onlyTables() && EMBEDDED.matcher(name).find()) {
            throw new UnusableWorkbookException(
                    "This workbook holds a link to another file or an embedded one. Maybe save the table alone.");
        }
    }

    private UnusableWorkbookException tooLarge() {
        return new UnusableWorkbookException(
                "This workbook unpacks to more than %,d bytes or %,d parts. Maybe save the table alone."
                        .formatted(bounds.bytes(), bounds.parts()));
    }

    private void count(long bytes) {
        unpacked += bytes;
        if (unpacked > bounds.bytes()) {
            throw tooLarge();
        }
    }

    /** How names of parts are compared: case aside. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    XmlPart xml(String name) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new IOException("There is no part %s.".formatted(name));
        }
        long[] left = {entry.getSize()};
        return new XmlPart(zip.getInputStream(entry), bytes -> {
            left[0] -= bytes;
            if (left[0] < 0) {
                throw new UnusableWorkbookException(
                        "A part of this workbook unpacks to more than it says. Maybe save the table anew.");
            }
            count(bytes);
        });
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
