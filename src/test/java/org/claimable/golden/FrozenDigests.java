package org.claimable.golden;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A digest of each answer, in a table with a row for each input and a column for each way out. {@code -Dclaimable.golden.full}
 * names a folder to write the texts themselves to, so that those of two commits can be compared.
 */
final class FrozenDigests {
    private static final Path KEPT = Path.of("src/test/resources/org/claimable/golden");
    private static final Path ACTUAL = Path.of("target/golden");
    private static final String FULL = System.getProperty("claimable.golden.full");
    private static final int OCTETS = 5;

    private final String table;
    private final List<String> columns;
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> expected;

    FrozenDigests(String table, List<String> columns) {
        this.table = table;
        this.columns = columns;
        Path kept = KEPT.resolve(table + ".csv");
        this.expected = Files.exists(kept) ? parsed(Frozen.read(kept)) : new LinkedHashMap<>();
    }

    void add(String row, String column, String text) {
        if (!columns.contains(column)) {
            throw new IllegalArgumentException("There is no column " + column);
        }
        String digest = digest(text);
        rows.computeIfAbsent(row, each -> new LinkedHashMap<>()).put(column, digest);
        if (!digest.equals(cell(expected, row, column))) {
            Frozen.write(ACTUAL.resolve(name(row, column)), text);
        }
        if (FULL != null) {
            Frozen.write(Path.of(FULL).resolve(name(row, column)), text);
        }
    }

    private String name(String row, String column) {
        return "%s/%s/%s.txt".formatted(table, row, column);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, OCTETS);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Says that a row is not tried this time. */
    void leaveOut(String row) {
        expected.remove(row);
    }

    /** Fails with each way out that differs and the inputs for which it does; those texts were written as they are now. */
    void check() {
        if (Boolean.getBoolean("claimable.write")) {
            Frozen.write(KEPT.resolve(table + ".csv"), csv());
            return;
        }
        List<String> differences = new ArrayList<>();
        for (String column : columns) {
            List<String> differing = differing(column);
            if (!differing.isEmpty()) {
                differences.add("%s: %d of %d differ: %s"
                        .formatted(column, differing.size(), rows.size(), String.join(", ", differing)));
            }
        }
        if (!differences.isEmpty()) {
            differences.add(
                    "To see what changed, run GoldenTest of both commits with -Dclaimable.golden.full=FOLDER, a folder "
                            + "each, and compare the folders.");
        }
        Frozen.failIfAny(table, differences);
    }

    private List<String> differing(String column) {
        TreeSet<String> all = new TreeSet<>(rows.keySet());
        all.addAll(expected.keySet());
        return all.stream()
                .filter(row -> !cell(rows, row, column).equals(cell(expected, row, column)))
                .toList();
    }

    private static String cell(Map<String, Map<String, String>> rows, String row, String column) {
        return rows.getOrDefault(row, Map.of()).getOrDefault(column, "");
    }

    private String csv() {
        StringBuilder text = new StringBuilder("input," + String.join(",", columns) + "\n");
        rows.keySet().forEach(row -> text.append(row)
                .append(',')
                .append(String.join(
                        ",", columns.stream().map(each -> cell(rows, row, each)).toList()))
                .append('\n'));
        return text.toString();
    }

    private static Map<String, Map<String, String>> parsed(String csv) {
        List<String> lines = csv.lines().toList();
        List<String> headings = List.of(lines.get(0).split(","));
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = rows.computeIfAbsent(cells[0], each -> new LinkedHashMap<>());
            for (int i = 1; i < cells.length; i++) {
                row.put(headings.get(i), cells[i]);
            }
        }
        return rows;
    }
}
