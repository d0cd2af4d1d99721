package org.claimable.oracle.measures;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimable.oracle.CsvTable;

/** A row of the catalogue of measures; {@code pillar} and {@code partOf} are empty where it has none. */
record KnownMeasure(int place, String code, String name, String unit, String counts, String pillar, String partOf) {
    private static final Set<String> WHOLE = Set.of("NUMBER", "PEOPLE", "HOUSEHOLDS", "HOMES");

    static List<KnownMeasure> read(Path rules) {
        List<Map<String, String>> rows = CsvTable.read(rules.resolve("measures/measures.csv"));
        return rows.stream()
                .map(row -> new KnownMeasure(
                        rows.indexOf(row),
                        row.get("code"),
                        row.get("name"),
                        row.get("unit"),
                        row.get("counts"),
                        row.get("pillar"),
                        row.get("partOf")))
                .toList();
    }

    /** The one of a code or name, or null. */
    static KnownMeasure find(List<KnownMeasure> all, String written) {
        return all.stream()
                .filter(each ->
                        bare(each.code).equals(bare(written)) || bare(each.name).equals(bare(written)))
                .findFirst()
                .orElse(null);
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    boolean isWhole() {
        return WHOLE.contains(unit);
    }

    boolean isStock() {
        return counts.equals("STOCK");
    }

    boolean isUnique() {
        return counts.equals("UNIQUE");
    }
}
