package org.claimable.rulebook.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimable.bank.Catalogue;
import org.claimable.bank.Outcome;
import org.claimable.bank.OutcomeValue;
import org.claimable.bank.Pence;
import org.claimable.bank.ScorePoints;
import org.claimable.bank.ValueSet;
import tools.jackson.databind.JsonNode;

/** Reads value sets from their folders: {@code value-set.yaml}, {@code values.csv}, {@code score-points.csv}. */
public final class ValueSetReader {
    private static final String ABOUT = "value-set.yaml";
    private static final String VALUES = "values.csv";
    private static final String POINTS = "score-points.csv";

    private final Path folder;
    private final Catalogue catalogue;
    private final Problems problems;

    private ValueSetReader(Path folder, Catalogue catalogue, Problems problems) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** Every value set in a folder, and in its folder {@code licensed}, by id; every mistake is said at once. */
    public static Map<String, ValueSet> readAll(Path folder, Catalogue catalogue) {
        Map<String, ValueSet> sets = new LinkedHashMap<>();
        List<String> mistakes = new ArrayList<>();
        for (Path each : folders(folder)) {
            Problems problems = new Problems();
            ValueSet set = new ValueSetReader(each, catalogue, problems).read();
            if (set != null && sets.putIfAbsent(set.id(), set) != null) {
                problems.add(ABOUT, 0, "Two value sets have the id %s.".formatted(set.id()));
            }
            problems.found().forEach(problem -> mistakes.add(each.getFileName() + "/" + problem));
        }
        if (!mistakes.isEmpty()) {
            throw new RuleFileException(mistakes);
        }
        return sets;
    }

    private static List<Path> folders(Path folder) {
        List<Path> folders = new ArrayList<>();
        for (Path each : List.of(folder, folder.resolve("licensed"))) {
            try (Stream<Path> paths = Files.isDirectory(each) ? Files.list(each) : Stream.empty()) {
                paths.filter(Files::isDirectory)
                        .filter(path -> !path.getFileName().toString().equals("licensed"))
                        .filter(path -> !path.getFileName().toString().startsWith("."))
                        .sorted()
                        .forEach(folders::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return folders;
    }

    private ValueSet read() {
        FolderDigest.files(folder).stream()
                .filter(file -> !List.of(ABOUT, VALUES, POINTS, "README.md").contains(file))
                .forEach(file -> problems.add(file, 0, "No part of a value set is called this."));
        JsonNode about = Yaml.read(folder, ABOUT, problems);
        Map<String, OutcomeValue> values = new TreeMap<>();
        new Table(folder, VALUES, problems)
                .read(List.of("outcome", "wellbeing"), row -> value(row, about.path("wellby"), values));
        Map<String, ScorePoints> points = Files.exists(folder.resolve(POINTS)) ? points() : Map.of();
        for (String required : List.of("id", "title", "notice", "licensed", "deadweightIncluded")) {
            if (about.path(required).asString("").isBlank()) {
                problems.add(ABOUT, 0, "It does not say its %s.".formatted(required));
            }
        }
        return !problems.found().isEmpty()
                ? null
                : ValueSet.of(
                        about.path("id").asString(),
                        about.path("title").asString(),
                        about.path("notice").asString().strip(),
                        about.path("licensed").asBoolean(),
                        about.path("deadweightIncluded").asBoolean(),
                        values,
                        points);
    }

    private OutcomeValue value(Row row, JsonNode wellby, Map<String, OutcomeValue> values) {
        Outcome outcome = Codes.outcome(row, "outcome", catalogue);
        OutcomeValue value = new OutcomeValue(
                amount(row, "wellbeing"), amount(row, "exchequer"), amount(row, "business"), row.number("deadweight"));
        if (!wellby.isMissingNode()) {
            WellbyRow.check(row, wellby);
        }
        if (values.putIfAbsent(outcome.code(), value) != null) {
            throw new IllegalArgumentException("Outcome %s has two rows.".formatted(outcome.code()));
        }
        return value;
    }

    private static long amount(Row row, String column) {
        BigDecimal amount = row.number(column);
        if (amount == null) {
            return 0;
        }
        if (!Pence.isAmount(amount)) {
            throw new IllegalArgumentException(
                    "Column %s holds %s; an amount has at most nine digits before the point and two after."
                            .formatted(column, row.text(column)));
        }
        return Pence.of(amount);
    }

    private Map<String, ScorePoints> points() {
        Map<String, Map<BigDecimal, Long>> byOutcome = new TreeMap<>();
        new Table(folder, POINTS, problems).read(List.of("outcome", "score", "wellbeing"), row -> {
            Outcome outcome = Codes.outcome(row, "outcome", catalogue);
            BigDecimal score = row.number("score");
            if (outcome.scores() == null || score == null || !outcome.scores().contains(score)) {
                throw new IllegalArgumentException(
                        "Score %s is not on the scale of %s.".formatted(row.text("score"), outcome.code()));
            }
            if (byOutcome
                            .computeIfAbsent(outcome.code(), code -> new TreeMap<>())
                            .put(score, amount(row, "wellbeing"))
                    != null) {
                throw new IllegalArgumentException("Score %s of %s has two rows.".formatted(score, outcome.code()));
            }
            return score;
        });
        Map<String, ScorePoints> points = new TreeMap<>();
        byOutcome.forEach((code, of) -> points.put(code, new ScorePoints(of)));
        return points;
    }
}
