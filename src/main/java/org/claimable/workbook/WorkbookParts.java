package org.claimable.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.claimable.workbook.Workbook.SizeLimits;
import org.claimable.workbook.Workbook.UnusableWorkbookException;

/** The parts of a workbook, each unpacked only when it is read, and then within bounds. */
final class WorkbookParts implements AutoCloseable {
    private static final Pattern LEADS_OUT = Pattern.compile("\\.\\.|^/|\\\\");
    private static final Pattern EMBEDDED = Pattern.compile("externalLink|embeddings");

    private final ZipFile zip;
    private final SizeLimits bounds;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private long unpacked;

    /** Opens a workbook; {@link UnusableWorkbookException} where it is or holds what it must not. */
    WorkbookParts(byte[] workbook, SizeLimits bounds) throws IOException {
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

    /** How many bytes a part unpacks to at most, as it says itself; 0 of one that is not there. */
    long size(String name) {
        ZipArchiveEntry entry = entries.get(key(name));
        return entry == null ? 0 : entry.getSize();
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

    /**
     * Where the parts of a workbook are, as its relationships say: which part is the workbook itself, and those that it refers to, by id
     * and by type.
     */
    record Layout(String workbook, Map<String, String> byId, Map<String, String> byType) {
        private static final String USUAL = "xl/workbook.xml";

        static Layout of(WorkbookParts parts) throws IOException, XMLStreamException {
            String workbook = relationships(parts, "").byType().getOrDefault("officedocument", USUAL);
            return relationships(parts, parts.has(workbook) ? workbook : USUAL);
        }

        /** The part that the workbook refers to as of a type, such as styles; else the one that is usual. */
        String part(String type, String usual) {
            return byType.getOrDefault(type.toLowerCase(Locale.ROOT), usual);
        }

        private static Layout relationships(WorkbookParts parts, String part) throws IOException, XMLStreamException {
            Map<String, String> byId = new HashMap<>();
            Map<String, String> byType = new HashMap<>();
            String folder = part.substring(0, part.lastIndexOf('/') + 1);
            String relationships = folder + "_rels/" + part.substring(folder.length()) + ".rels";
            if (parts.has(relationships)) {
                try (XmlPart xml = parts.xml(relationships)) {
                    while (xml.nextStart("Relationship")) {
                        String target = resolved(folder, String.valueOf(xml.attribute("Target")));
                        String type = String.valueOf(xml.attribute("Type"));
                        byId.put(xml.attribute("Id"), target);
                        byType.putIfAbsent(
                                type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT), target);
                    }
                }
            }
            return new Layout(part, byId, byType);
        }

        /** The name of a part that a part in a folder refers to. */
        private static String resolved(String folder, String target) {
            Deque<String> names = new ArrayDeque<>();
            for (String name : (target.startsWith("/") ? target : folder + target).split("/")) {
                if (name.equals("..")) {
                    names.pollLast();
                } else if (!name.isEmpty() && !name.equals(".")) {
                    names.add(name);
                }
            }
            return String.join("/", names);
        }
    }
}
