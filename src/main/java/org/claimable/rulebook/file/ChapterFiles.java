package org.claimable.rulebook.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.bank.Catalogue;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.Ground;
import org.claimable.rulebook.IncompatibleOutcomes;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleFile;
import tools.jackson.databind.JsonNode;

/** Reads one chapter: its rule files, its norms, and its rows of incompatible outcomes. */
final class ChapterFiles {
    static final String NORMS = "norms.csv";
    static final String INCOMPATIBLE = "incompatible-outcomes.csv";

    private final Path folder;
    private final Sources sources;
    private final Problems problems;

    ChapterFiles(Path folder, Sources sources, Problems problems) {
        this.folder = folder;
        this.sources = sources;
        this.problems = problems;
    }

    Chapter chapter(JsonNode entry) {
        String id = entry.path("id").asString("");
        List<RuleFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder.resolve(id))) {
            for (Path path : paths.filter(ChapterFiles::isRuleFile).sorted().toList()) {
                files.add(new RuleFile(id + "/" + path.getFileName(), Files.readString(path)));
            }
        } catch (IOException missing) {
            problems.add("rule-set.yaml", 0, "Chapter \"%s\" has no readable folder of that name.".formatted(id));
        }
        return new Chapter(id, entry.path("title").asString(id), files);
    }

    static boolean isRuleFile(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".drl") || name.endsWith(".drl.csv");
    }

    List<RuleCard> norms(String chapter) {
        String file = chapter + "/" + NORMS;
        if (!Files.exists(folder.resolve(file))) {
            return List.of();
        }
        List<String> columns = List.of("id", "name", "provenance", "source", "remedy");
        return new Table(folder, file, problems)
                .read(
                        columns,
                        row -> new RuleCard(
                                row.required("id"),
                                "",
                                row.required("name"),
                                chapter,
                                sources.cite(row),
                                row.required("remedy"),
                                "",
                                Ground.RULE,
                                file));
    }

    List<IncompatibleOutcomes> incompatible(String chapter, Catalogue catalogue) {
        String file = chapter + "/" + INCOMPATIBLE;
        if (!Files.exists(folder.resolve(file))) {
            return List.of();
        }
        List<String> columns =
                List.of("id", "outcome_a", "outcome_b", "from", "to", "provenance", "source", "override", "rationale");
        List<IncompatibleOutcomes> rows = new ArrayList<>();
        new Table(folder, file, problems).read(columns, row -> rows.add(unlike(rows, pair(row, catalogue))));
        return rows;
    }

    private static IncompatibleOutcomes unlike(List<IncompatibleOutcomes> rows, IncompatibleOutcomes pair) {
        for (IncompatibleOutcomes earlier : rows) {
            if (earlier.id().equals(pair.id())) {
                throw new IllegalArgumentException(
                        "Rule id %s is used twice; ids are never reused.".formatted(pair.id()));
            }
            if (pair.isAgain(earlier)) {
                throw new IllegalArgumentException(
                        "Rows %s and %s pair the same outcomes, %s and %s, at the same time. End one before the other begins."
                                .formatted(
                                        earlier.id(),
                                        pair.id(),
                                        pair.a().code(),
                                        pair.b().code()));
            }
        }
        return pair;
    }

    private IncompatibleOutcomes pair(Row row, Catalogue catalogue) {
        return new IncompatibleOutcomes(
                row.required("id"),
                Codes.outcome(row, "outcome_a", catalogue),
                Codes.outcome(row, "outcome_b", catalogue),
                row.date("from"),
                row.date("to"),
                sources.cite(row),
                row.yes("override"),
                row.required("rationale"));
    }
}
