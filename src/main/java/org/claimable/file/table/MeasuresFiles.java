package org.claimable.file.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files in which figures are sent, each a CSV file or an Excel workbook, in the order sent. */
public final class MeasuresFiles {
    /** No file. */
    public static final MeasuresFiles NONE = new MeasuresFiles(Map.of());

    private final Map<MeasurePart, List<SentFile>> byPart;

    private MeasuresFiles(Map<MeasurePart, List<SentFile>> byPart) {
        this.byPart = Collections.unmodifiableMap(byPart);
    }

    /** A file as it was sent; {@code name} is what it is called, null where that is not known. */
    public record SentFile(String name, byte[] content) {
        private static final String FOLDERS = "^.*[/\\\\]";

        /** The name without its folder and its ending, null where it has none. */
        String bare() {
            String bare = name == null
                    ? ""
                    : name.replaceFirst(FOLDERS, "")
                            .replaceFirst("\\.[A-Za-z]{2,5}$", "")
                            .strip();
            return bare.isEmpty() ? null : bare;
        }

        /** Whether it may be a workbook. */
        boolean isArchive() {
            return content.length > 1 && content[0] == 'P' && content[1] == 'K';
        }

        /** The name without its folder, null where it has none. */
        String shown() {
            return bare() == null ? null : name.replaceFirst(FOLDERS, "");
        }
    }

    /** The same with one more file. */
    public MeasuresFiles and(MeasurePart part, SentFile file) {
        Map<MeasurePart, List<SentFile>> changed = new EnumMap<>(MeasurePart.class);
        changed.putAll(byPart);
        changed.put(part, Stream.concat(all(part).stream(), Stream.of(file)).toList());
        return new MeasuresFiles(changed);
    }

    /** All files of a part. */
    List<SentFile> all(MeasurePart part) {
        return byPart.getOrDefault(part, List.of());
    }

    /** Whether there is a file of a part. */
    public boolean has(MeasurePart part) {
        return !all(part).isEmpty();
    }

    /** Says nothing of their content, so that no log can. */
    @Override
    public String toString() {
        return "Files of figures";
    }
}
