package org.claimable.rulebook.file;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.bank.Nearest;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.IncompatibleOutcomes;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleSet;

/** What must hold of the folder as a whole: no file is silently left out, no id stands for two rules. */
final class FolderCheck {
    private static final Set<String> KNOWN = Set.of(
            "rule-set.yaml",
            "sources.yaml",
            RuleSetReader.PARAMETERS,
            "README.md",
            "catalogue/outcomes.csv",
            "catalogue/answers.csv",
            "catalogue/scores.csv");

    private final Path folder;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();

    FolderCheck(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    void refuseUnknownFiles(List<Chapter> chapters) {
        for (String file : FolderDigest.files(folder)) {
            if (!KNOWN.contains(file) && chapters.stream().noneMatch(chapter -> belongs(file, chapter))) {
                problems.add(
                        file,
                        0,
                        "No part of a rule set is called this, so it would be silently left out. Maybe "
                                + "%s; rules end in .drl or .drl.csv, examples in .examples.yaml."
                                        .formatted(nearest(file)));
            }
        }
    }

    private static String nearest(String file) {
        Stream<String> tables = Stream.of(ChapterFiles.NORMS, ChapterFiles.INCOMPATIBLE);
        String name = file.substring(file.lastIndexOf('/') + 1);
        return Nearest.to(name, Stream.concat(tables, KNOWN.stream().sorted())).orElse("");
    }

    private static boolean belongs(String file, Chapter chapter) {
        if (!file.startsWith(chapter.id() + "/") || file.indexOf('/') != file.lastIndexOf('/')) {
            return false;
        }
        String name = file.substring(chapter.id().length() + 1);
        return ChapterFiles.isRuleFile(Path.of(name))
                || name.endsWith(".examples.yaml")
                || Set.of("README.md", ChapterFiles.NORMS, ChapterFiles.INCOMPATIBLE)
                        .contains(name);
    }

    void refuseRepeatedIds(List<RuleCard> norms, List<IncompatibleOutcomes> rows) {
        norms.forEach(norm -> refuseRepeated(norm.id(), norm.file()));
        RuleSet.CITED_NORMS.stream()
                .filter(cited -> norms.stream().noneMatch(norm -> norm.id().equals(cited)))
                .forEach(cited -> problems.add(
                        ChapterFiles.NORMS, 0, "Norm %s is missing, which every answer cites.".formatted(cited)));
        rows.forEach(row -> refuseRepeated(row.id(), ChapterFiles.INCOMPATIBLE));
    }

    private void refuseRepeated(String id, String file) {
        if (!ids.add(id)) {
            problems.add(file, 0, "Rule id %s is used twice; ids are never reused.".formatted(id));
        }
    }
}
