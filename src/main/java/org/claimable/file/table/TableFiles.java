package org.claimable.file.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.workbook.Workbook;
import org.claimable.workbook.Workbook.SizeLimits;

/** The files of a cohort in tables, each a CSV file or an Excel workbook, but {@link TablePart#SETTINGS} and
 * {@link TablePart#COLUMNS}, in the order sent. */
public final class TableFiles {
    /** No file. */
    public static final TableFiles NONE = new TableFiles(Map.of(), List.of(), null);

    private final Map<TablePart, List<byte[]>> byPart;
    private final List<String> names;
    private final ReadAhead ahead;

    private TableFiles(Map<TablePart, List<byte[]>> byPart, List<String> names, ReadAhead ahead) {
        this.byPart = Collections.unmodifiableMap(byPart);
        this.names = List.copyOf(names);
        this.ahead = ahead;
    }

    /** A file of claims alone. */
    public static TableFiles of(byte[] claims) {
        return NONE.and(TablePart.CLAIMS, claims);
    }

    /** The same with one more file; null adds none. */
    public TableFiles and(TablePart part, byte[] file) {
        return file == null
                ? this
                : with(part, Stream.concat(all(part).stream(), Stream.of(file)).toList());
    }

    /** The same with these files as those of a part, in place of any others. */
    public TableFiles with(TablePart part, List<byte[]> files) {
        Map<TablePart, List<byte[]>> changed = new EnumMap<>(TablePart.class);
        changed.putAll(byPart);
        changed.put(part, List.copyOf(files));
        return new TableFiles(changed, names, ahead);
    }

    /** The same with several files of claims, by whose names places are said; one alone needs none. */
    public TableFiles ofClaims(List<String> called, List<byte[]> claims) {
        return new TableFiles(with(TablePart.CLAIMS, claims).byPart, claims.size() > 1 ? called : List.of(), ahead);
    }

    /** The same, of which a workbook of claims may have been read already; null where none was. */
    public TableFiles with(ReadAhead read) {
        return new TableFiles(byPart, names, read);
    }

    /** A workbook of claims; {@link org.claimable.workbook.Workbook.UnusableWorkbookException} where it cannot be read. */
    Workbook workbook(byte[] content) {
        return ahead == null ? Workbook.open(content, SizeLimits.CLAIMS) : ahead.workbook(content);
    }

    /** The name of a file of claims by its place among them, empty where there is but one. */
    String nameOfClaims(int place) {
        return names.isEmpty() ? "" : names.get(place);
    }

    /** The file of a part, null where there is none. */
    public byte[] one(TablePart part) {
        return all(part).stream().findFirst().orElse(null);
    }

    /** All files of a part. */
    public List<byte[]> all(TablePart part) {
        return byPart.getOrDefault(part, List.of());
    }

    /** Whether there is a file of a part. */
    public boolean has(TablePart part) {
        return !all(part).isEmpty();
    }

    /** Whether other files are the same, byte by byte. */
    public boolean isSame(TableFiles other) {
        return byPart.keySet().stream().allMatch(part -> isSame(all(part), other.all(part)))
                && other.byPart.keySet().stream()
                        .allMatch(part -> all(part).size() == other.all(part).size());
    }

    private static boolean isSame(List<byte[]> some, List<byte[]> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> Arrays.equals(some.get(i), others.get(i)));
    }

    /** All files. */
    public Stream<byte[]> stream() {
        return byPart.values().stream().flatMap(List::stream);
    }

    /** How many bytes all files hold. */
    public long size() {
        return stream().mapToLong(file -> file.length).sum();
    }

    /** Says nothing of their content, so that no log can. */
    @Override
    public String toString() {
        return "Files of %d bytes".formatted(size());
    }
}
