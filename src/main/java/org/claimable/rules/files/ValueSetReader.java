package org.claimable.rules.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.bank.ValueSet.OutcomeValue;
import org.claimable.method.bank.ValueSet.ScorePoints;
import tools.jackson.databind.node.MissingNode;

/** Reads value sets from their folders: {@code value-set.yaml}, {@code values.csv}, {@code score-points.csv}. */
public final class ValueSetReader {
    private static final String ABOUT = "value-set.yaml";
    private static final String VALUES = "values.csv";
    private static final String POINTS = "score-points.csv";
    private static final String LICENSED = "licensed";
    private static final List<String> KEYS = List.of("id", "title", "notice", LICENSED, "deadweightIncluded", "wellby");

    private final FolderFiles folder;
    private final ValueTables tables;
    private final Problems problems;

    private ValueSetReader(FolderFiles folder, Catalogue catalogue, Problems problems) {
        this.folder = folder;
        this.tables = new ValueTables(folder, catalogue, problems);
        this.problems = problems;
    }

    /** Every value set in a folder, and in its folder {@code licensed}; those with mistakes are left out. */
    public static List<ValueSet> readAll(FolderFiles values, Catalogue catalogue, Problems problems) {
        Set<String> folders = new TreeSet<>();
        for (String path : values.paths()) {
            String[] parts = path.split("/");
            boolean licensed = parts[0].equals(LICENSED);
            if (parts.length > (licensed ? 2 : 1)) {
                folders.add(licensed ? parts[0] + "/" + parts[1] : parts[0]);
            } else if (!path.endsWith("README.md")) {
                problems.add(
                        values.called(path),
                        "No value set is here: each has a folder of its own. Maybe move this file into one.");
            }
        }
        Map<String, ValueSet> sets = new LinkedHashMap<>();
        for (String each : folders) {
            ValueSet set = read(values.under(each), catalogue, problems);
            if (set != null && sets.putIfAbsent(set.id(), set) != null) {
                problems.add(
                        values.called(each + "/" + ABOUT),
                        "Two value sets have the id %s. Give one of them another.",
                        set.id());
            }
        }
        return new ArrayList<>(sets.values());
    }

    /** The value set of one folder; null, with the mistakes noted, where there are any. */
    public static ValueSet read(FolderFiles folder, Catalogue catalogue, Problems problems) {
        Problems own = new Problems();
        ValueSet set = new ValueSetReader(folder, catalogue, own).read();
        problems.addAll(own);
        return own.isEmpty() ? set : null;
    }

    /**
     * The outcomes that a table of values, or of score points, gives a value, by code; {@code path} is the table in its
     * folder. Mistakes are noted.
     */
    public static Set<String> readTable(FolderFiles folder, String path, Catalogue catalogue, Problems problems) {
        ValueTables tables = new ValueTables(folder, catalogue, problems);
        WrittenTable written = WrittenTable.read(folder, path, 0, "outcome"::equals, new Problems());
        boolean scores = !written.rows().isEmpty()
                && written.rows().get(0).cells().stream()
                        .anyMatch(cell -> cell.strip().equals("score"));
        return scores
                ? tables.points(path).keySet()
                : tables.values(path, MissingNode.getInstance()).keySet();
    }

    private ValueSet read() {
        folder.paths().stream()
                .filter(file -> !List.of(ABOUT, VALUES, POINTS, "README.md").contains(TablePlace.table(file)))
                .forEach(file -> problems.add(
                        folder.called(file),
                        "No part of a value set is called this. Maybe values.csv or score-points.csv."));
        TablePlace.refuseTwice(folder, problems);
        YamlFile about = YamlFile.read(folder, ABOUT, problems);
        YamlForm form = new YamlForm(about, problems);
        form.hasOnly("", KEYS);
        Map<String, OutcomeValue> values = tables.values(VALUES, about.root().path("wellby"));
        Map<String, ScorePoints> points = TablePlace.in(folder, POINTS).isPresent() ? tables.points(POINTS) : Map.of();
        String id = form.id("/id");
        String title = form.text("/title");
        String notice = form.text("/notice");
        boolean licensed = form.yes("/licensed");
        boolean included = form.yes("/deadweightIncluded");
        return problems.isEmpty() ? ValueSet.of(id, title, notice, licensed, included, values, points) : null;
    }
}
