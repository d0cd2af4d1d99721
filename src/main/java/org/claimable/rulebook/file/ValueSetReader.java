package org.claimable.rulebook.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.claimable.bank.Catalogue;
import org.claimable.bank.Outcome;
import org.claimable.bank.OutcomeValue;
import org.claimable.bank.Pence;
import org.claimable.bank.ScorePoints;
import org.claimable.bank.ValueSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads value sets from their folders: {@code value-set.yaml}, {@code values.csv}, {@code score-points.csv}. */
public final class ValueSetReader {
    private static final String ABOUT = "value-set.yaml";
    private static final String VALUES = "values.csv";
    private static final String POINTS = "score-points.csv";
    private static final String LICENSED = "licensed";
    private static final List<String> KEYS = List.of("id", "title", "notice", LICENSED, "deadweightIncluded", "wellby");

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,9}(\\.\\d{1,2})?");

    private final FolderFiles folder;
    private final OutcomeCodes codes;
    private final Problems problems;

    private ValueSetReader(FolderFiles folder, Catalogue catalogue, Problems problems) {
        this.folder = folder;
        this.codes = new OutcomeCodes(catalogue);
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
                        0,
                        "No value set is here: each has a folder of its own. Maybe move this file into one.");
            }
        }
        Map<String, ValueSet> sets = new LinkedHashMap<>();
        for (String each : folders) {
            ValueSet set = read(values.under(each), catalogue, problems);
            if (set != null && sets.putIfAbsent(set.id(), set) != null) {
                problems.add(
                        values.called(each + "/" + ABOUT),
                        0,
                        "Two value sets have the id %s. Give one of them another.".formatted(set.id()));
            }
        }
        return new ArrayList<>(sets.values());
    }

    /** The value set of one folder; null, with the mistakes noted, where there are any. */
    public static ValueSet read(FolderFiles folder, Catalogue catalogue, Problems problems) {
        Problems own = new Problems();
        ValueSet set = new ValueSetReader(folder, catalogue, own).read();
        own.found().forEach(problem -> problems.add(problem.place(), problem.message()));
        return own.isEmpty() ? set : null;
    }

    /**
     * The outcomes that a table of values, or of score points, gives a value, by code; {@code path} is the table in its
     * folder. Mistakes are noted.
     */
    public static Set<String> readTable(FolderFiles folder, String path, Catalogue catalogue, Problems problems) {
        ValueSetReader reader = new ValueSetReader(folder, catalogue, problems);
        boolean scores =
                folder.text(path, problems).lines().findFirst().orElse("").contains("score");
        return scores
                ? reader.points(path).keySet()
                : reader.values(path, MissingNode.getInstance()).keySet();
    }

    private ValueSet read() {
        folder.paths().stream()
                .filter(file -> !List.of(ABOUT, VALUES, POINTS, "README.md").contains(file))
                .forEach(file -> problems.add(
                        folder.called(file),
                        0,
                        "No part of a value set is called this. Maybe values.csv or score-points.csv."));
        YamlFile about = YamlFile.read(folder, ABOUT, problems);
        YamlForm form = new YamlForm(about, problems);
        form.hasOnly("", KEYS);
        Map<String, OutcomeValue> values = values(VALUES, about.root().path("wellby"));
        Map<String, ScorePoints> points = folder.has(POINTS) ? points(POINTS) : Map.of();
        String id = form.id("/id");
        String title = form.text("/title");
        String notice = form.text("/notice");
        boolean licensed = form.yes("/licensed");
        boolean included = form.yes("/deadweightIncluded");
        return problems.isEmpty() ? ValueSet.of(id, title, notice, licensed, included, values, points) : null;
    }

    private Map<String, OutcomeValue> values(String path, JsonNode wellby) {
        Map<String, OutcomeValue> values = new TreeMap<>();
        List<String> further = new ArrayList<>(List.of("exchequer", "business", "deadweight", "note"));
        if (!wellby.isMissingNode()) {
            further.addAll(WellbyRow.COLUMNS);
        }
        new Table(folder, path, problems)
                .read(List.of("outcome", "wellbeing"), further, row -> value(row, wellby, values));
        return values;
    }

    private OutcomeValue value(Row row, JsonNode wellby, Map<String, OutcomeValue> values) {
        Outcome outcome = codes.outcome(row, "outcome");
        BigDecimal deadweight = row.number("deadweight");
        if (deadweight != null && (deadweight.signum() < 0 || deadweight.compareTo(BigDecimal.ONE) > 0)) {
            row.wrong("Column deadweight holds %s; a rate is from 0 to 1. Maybe 0.19 for 19%%."
                    .formatted(row.text("deadweight")));
        }
        OutcomeValue value = new OutcomeValue(
                amount(row, "wellbeing"), amount(row, "exchequer"), amount(row, "business"), deadweight);
        if (!wellby.isMissingNode()) {
            WellbyRow.check(row, wellby);
        }
        if (outcome != null && values.put(outcome.code(), value) != null) {
            row.wrong("Outcome %s has two rows. Remove one of the two.".formatted(outcome.code()));
        }
        return value;
    }

    /** An amount in pence; what is said of a wrong one never repeats it, for it may be licensed. */
    private static long amount(Row row, String column) {
        String text = row.text(column);
        if (!text.isEmpty() && !AMOUNT.matcher(text).matches()) {
            row.wrong(
                    "Column %s holds no amount of pounds with at most two decimals. Maybe 1234.50, without signs or commas."
                            .formatted(column));
            return 0;
        }
        return text.isEmpty() ? 0 : Pence.of(new BigDecimal(text));
    }

    private Map<String, ScorePoints> points(String path) {
        Map<String, Map<BigDecimal, Long>> byOutcome = new TreeMap<>();
        new Table(folder, path, problems).read(List.of("outcome", "score", "wellbeing"), List.of("note"), row -> {
            Outcome outcome = codes.outcome(row, "outcome");
            BigDecimal score = row.number("score");
            long wellbeing = amount(row, "wellbeing");
            if (row.isWrong()) {
                return null;
            }
            if (outcome.scores() == null || score == null || !outcome.scores().contains(score)) {
                row.wrong("Score \"%s\" is not on the scale of %s%s."
                        .formatted(row.text("score"), outcome.code(), range(outcome)));
            } else if (byOutcome
                            .computeIfAbsent(outcome.code(), code -> new TreeMap<>())
                            .put(score, wellbeing)
                    != null) {
                row.wrong("Score %s of %s has two rows. Remove one of the two.".formatted(score, outcome.code()));
            }
            return score;
        });
        Map<String, ScorePoints> points = new TreeMap<>();
        byOutcome.forEach((code, of) -> points.put(code, new ScorePoints(of)));
        return points;
    }

    private static String range(Outcome outcome) {
        return outcome.scores() == null
                ? ", which has no scores; its value is a row of values.csv"
                : ", %s to %s"
                        .formatted(outcome.scores().lowest(), outcome.scores().highest());
    }
}
