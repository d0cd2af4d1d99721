package org.claimable.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Where the parts of a workbook are, as its relationships say: which part is the workbook itself, and those that it refers to, by id and
 * by type.
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
                    byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT), target);
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
