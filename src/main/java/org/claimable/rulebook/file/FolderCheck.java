package org.claimable.rulebook.file;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.bank.Nearest;
import org.claimable.rulebook.Chapter;

/** What must hold of the folders as a whole: no file is silently left out. */
final class FolderCheck {
    private static final Set<String> KNOWN = Set.of(
            "rule-set.yaml",
            "sources.yaml",
            "parameters.csv",
            PlaceholderRows.FILE,
            "README.md",
            "catalogue/outcomes.csv",
            "catalogue/answers.csv",
            "catalogue/scores.csv",
            "parameters.examples.yaml",
            "placeholders.examples.yaml",
            "catalogue/outcomes.examples.yaml",
            "catalogue/answers.examples.yaml",
            "catalogue/scores.examples.yaml");

    private final Problems problems;
    private final List<Chapter> chapters;

    FolderCheck(List<Chapter> chapters, Problems problems) {
        this.chapters = chapters;
        this.problems = problems;
    }

    /** Notes each file that is no part of a rule set; {@code further} may stand beside those of a rule set. */
    void refuseUnknownFiles(FolderFiles folder, Set<String> further) {
        for (String file : folder.paths()) {
            boolean known = KNOWN.contains(file)
                    || further.contains(file)
                    || file.startsWith("values/") && further.contains("values")
                    || chapters.stream().anyMatch(chapter -> belongs(file, chapter));
            if (!known) {
                problems.add(
                        folder.called(file),
                        "No part of a rule set is called this, so it would be silently left out. "
                                + "%srules end in .drl or .drl.csv, examples in .examples.yaml."
                                        .formatted(nearest(file)));
            }
        }
    }

    private static String nearest(String file) {
        Stream<String> tables = Stream.of(ChapterFiles.NORMS, IncompatibleRows.FILE);
        String name = file.substring(file.lastIndexOf('/') + 1);
        return Nearest.to(name, Stream.concat(tables, KNOWN.stream().sorted()))
                .map("Maybe %s; "::formatted)
                .orElse("Maybe rename it: ");
    }

    private static boolean belongs(String file, Chapter chapter) {
        if (!file.startsWith(chapter.id() + "/") || file.indexOf('/') != file.lastIndexOf('/')) {
            return false;
        }
        String name = file.substring(chapter.id().length() + 1);
        return ChapterFiles.isRuleFile(name)
                || name.endsWith(".examples.yaml")
                || Set.of("README.md", ChapterFiles.NORMS, IncompatibleRows.FILE)
                        .contains(name);
    }
}
