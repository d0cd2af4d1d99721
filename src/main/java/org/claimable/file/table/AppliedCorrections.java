package org.claimable.file.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimable.file.document.Count;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.file.table.Corrections.Correction;
import org.claimable.file.table.TableRows.Places;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.claim.Violations;

/** Corrections while the rows of one table of claims are read: each row passes once, and is given as it is to be read. */
final class AppliedCorrections {
    /** Stands for the places of a heading that is there more than once. */
    private static final List<Integer> SEVERAL = List.of(-1, -1);

    private static final Places LINES = new Places(TablePart.CORRECTIONS.title());

    /** How far it came with a correction, the furthest last. */
    private enum Met {
        NO_SHEET,
        NO_COLUMN,
        SEVERAL_COLUMNS,
        REPEATED,
        NO_ROW,
        OTHER_TEXT,
        APPLIED
    }

    private final Corrections corrections;
    private final Met[] met;
    private final Map<Long, List<Placed>> byRow = new HashMap<>();
    private final Map<Integer, Map<String, Placed>> everywhere = new LinkedHashMap<>();
    private final Map<Integer, String> found = new HashMap<>();
    private final Map<String, List<Integer>> placesByHeading = new HashMap<>();
    private long cells;
    private long rows;

    /** A correction by its place among all, and the place of its column. */
    private record Placed(int at, int place, Correction correction) {}

    /** {@code sheet} is that of the table, null of a CSV file. */
    AppliedCorrections(Corrections corrections, String sheet, TableRow headings) {
        this.corrections = corrections;
        this.met = new Met[corrections.lines().size()];
        for (int i = 0; i < met.length; i++) {
            Correction each = corrections.lines().get(i);
            met[i] = isOf(each, sheet) ? place(i, each, headings) : Met.NO_SHEET;
        }
    }

    private static boolean isOf(Correction correction, String sheet) {
        return correction.sheet() == null
                || sheet != null && correction.sheet().strip().equalsIgnoreCase(sheet.strip());
    }

    private Met place(int at, Correction correction, TableRow headings) {
        List<Integer> places = places(correction.column(), headings);
        if (places.size() != 1) {
            return places.isEmpty() ? Met.NO_COLUMN : Met.SEVERAL_COLUMNS;
        }
        Placed placed = new Placed(at, places.get(0), correction);
        return (correction.isEverywhere() ? addEverywhere(placed) : addToRow(placed)) ? Met.NO_ROW : Met.REPEATED;
    }

    private boolean addEverywhere(Placed placed) {
        return everywhere
                        .computeIfAbsent(placed.place(), place -> new HashMap<>())
                        .putIfAbsent(Corrections.text(placed.correction().was()), placed)
                == null;
    }

    private boolean addToRow(Placed placed) {
        List<Placed> ofRow = byRow.computeIfAbsent(placed.correction().row(), row -> new ArrayList<>());
        return ofRow.stream().noneMatch(each -> each.place() == placed.place()) && ofRow.add(placed);
    }

    private List<Integer> places(String column, TableRow headings) {
        return placesByHeading.computeIfAbsent(column, heading -> {
            List<Integer> same = IntStream.range(0, headings.cells().size())
                    .filter(i -> headings.at(i) != null
                            && headings.at(i).replaceAll("\\s+", " ").equals(heading))
                    .boxed()
                    .toList();
            if (same.size() == 1) {
                return same;
            }
            int place = NamedHeading.of(heading, false).place(headings);
            return place >= 0 ? List.of(place) : place == NamedHeading.ABSENT ? List.of() : SEVERAL;
        });
    }

    /** The row as it is to be read. */
    TableRow applied(TableRow row) {
        if (met.length == 0) {
            return row;
        }
        Map<Integer, String> changes = new HashMap<>();
        everywhere.forEach((place, texts) -> {
            Placed placed = texts.get(Corrections.text(row.cell(place)));
            if (placed != null) {
                apply(placed, changes);
            }
        });
        for (Placed placed : byRow.getOrDefault(row.number(), List.of())) {
            String text = row.cell(placed.place());
            if (Corrections.text(text)
                    .equals(Corrections.text(placed.correction().was()))) {
                apply(placed, changes);
            } else {
                met[placed.at()] = Met.OTHER_TEXT;
                found.put(placed.at(), text);
            }
        }
        cells += changes.size();
        rows += changes.isEmpty() ? 0 : 1;
        return changes.isEmpty() ? row : row.corrected(changes);
    }

    /** Whether the text of a cell is there by a correction. */
    boolean isCorrected(long row, int place, String text) {
        return byRow.getOrDefault(row, List.of()).stream().anyMatch(each -> each.place() == place)
                || everywhere.getOrDefault(place, Map.of()).values().stream()
                        .anyMatch(each -> each.correction().is().equals(text));
    }

    private void apply(Placed placed, Map<Integer, String> changes) {
        met[placed.at()] = Met.APPLIED;
        if (placed.correction().isChange()) {
            changes.put(placed.place(), placed.correction().is());
        } else {
            changes.remove(placed.place());
        }
    }

    /** Notes, once all rows of all tables were read, each correction that was not made, and how many were. */
    static void conclude(List<AppliedCorrections> tables, Corrections corrections, Notes notes, Violations violations) {
        for (int i = 0; i < corrections.lines().size(); i++) {
            int at = i;
            AppliedCorrections furthest = tables.stream()
                    .reduce((a, b) -> b.met[at].compareTo(a.met[at]) > 0 ? b : a)
                    .orElseThrow();
            Correction line = corrections.lines().get(i);
            if (tables.size() > 1 && line.sheet() == null && !line.isEverywhere()) {
                violations.add(
                        LINES.cell(line.line(), "Sheet"),
                        "MISSING",
                        "Claims are read from more than one sheet. Write the name of the sheet that is corrected.");
            } else {
                furthest.note(i, line, violations);
            }
        }
        long cells = tables.stream().mapToLong(each -> each.cells).sum();
        if (cells > 0) {
            notes.add(
                    LINES.whole(),
                    "CORRECTED_CELLS",
                    "%s in %s read as the corrections say, and not as the file does."
                            .formatted(
                                    Count.of(cells, "cell", "cells"),
                                    Count.of(
                                            tables.stream()
                                                    .mapToLong(each -> each.rows)
                                                    .sum(),
                                            "row was",
                                            "rows were")));
        }
    }

    private void note(int at, Correction line, Violations violations) {
        String shown = SettingText.shown(line.was());
        switch (met[at]) {
            case APPLIED -> {}
            case NO_SHEET ->
                violations.add(
                        LINES.cell(line.line(), "Sheet"),
                        "UNKNOWN_SHEET",
                        "No claims are read from a sheet \"%s\". Leave this cell empty where there is one table."
                                .formatted(SettingText.shown(line.sheet())));
            case NO_COLUMN ->
                violations.add(
                        LINES.cell(line.line(), "Column"),
                        "UNKNOWN_HEADING",
                        "There is no heading \"%s\" in the file. Write it as the file does."
                                .formatted(SettingText.shown(line.column())));
            case SEVERAL_COLUMNS ->
                violations.add(
                        LINES.cell(line.line(), "Column"),
                        "REPEATED_COLUMN",
                        "More than one heading is \"%s\" in the file. Rename one of them in your file."
                                .formatted(SettingText.shown(line.column())));
            case REPEATED ->
                violations.add(
                        LINES.row(line.line()), "REPEATED", "An earlier line corrects the same. Keep one of them.");
            case NO_ROW ->
                violations.add(
                        LINES.cell(line.line(), line.isEverywhere() ? "Was" : "Row"),
                        "NOTHING_TO_CORRECT",
                        line.isEverywhere()
                                ? "No cell of the column \"%s\" is \"%s\". Maybe the file has changed: leave out this line."
                                        .formatted(SettingText.shown(line.column()), shown)
                                : "There is no row %d below the headings. Maybe the file has changed: leave out this line."
                                        .formatted(line.row()));
            case OTHER_TEXT ->
                violations.add(
                        LINES.cell(line.line(), "Was"),
                        "NOTHING_TO_CORRECT",
                        "The file has \"%s\" in row %d, and not \"%s\". Maybe the file has changed: write what it has, or leave out this line."
                                .formatted(SettingText.shown(found.get(at).strip()), line.row(), shown));
        }
    }
}
