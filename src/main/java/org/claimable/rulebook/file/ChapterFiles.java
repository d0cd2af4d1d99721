package org.claimable.rulebook.file;

import java.util.ArrayList;
import java.util.List;
import org.claimable.citation.Citation;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.Ground;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleFile;

/** Reads one chapter: its rule files and its norms. */
final class ChapterFiles {
    static final String NORMS = "norms.csv";
    private static final List<String> COLUMNS = List.of("id", "name", "provenance", "source", "remedy");

    private final Layers layers;
    private final Sources sources;
    private final Problems problems;

    ChapterFiles(Layers layers, Sources sources, Problems problems) {
        this.layers = layers;
        this.sources = sources;
        this.problems = problems;
    }

    Chapter chapter(String id, String title) {
        List<RuleFile> files = new ArrayList<>();
        for (String path : layers.paths()) {
            if (path.startsWith(id + "/") && isRuleFile(path)) {
                files.add(ruleFile(path, layers.having(path).orElseThrow()));
            }
        }
        return new Chapter(id, title, files);
    }

    private RuleFile ruleFile(String path, FolderFiles folder) {
        String called = folder.called(path);
        if (!path.endsWith(".xlsx")) {
            return new RuleFile(path, called, folder.text(path, problems), "");
        }
        Spreadsheet sheet = Spreadsheet.read(folder.bytes(path), called, problems);
        return new RuleFile(path, called, sheet.csv(), sheet.name());
    }

    static boolean isRuleFile(String path) {
        return path.endsWith(".drl") || path.endsWith(".drl.csv") || path.endsWith(".drl.xlsx");
    }

    List<Norm> norms(String chapter) {
        TableForm form = new TableForm(chapter + "/" + NORMS, COLUMNS, List.of(), false);
        List<Norm> norms = new ArrayList<>();
        for (List<Norm> rows : layers.rows(form, problems, norm -> norm.card().key(), row -> norm(row, chapter))) {
            rows.stream()
                    .skip(1)
                    .forEach(again -> problems.add(
                            again.place(),
                            "Rule id %s is used twice; ids are never reused.",
                            again.card().key()));
            norms.add(rows.get(0));
        }
        return norms;
    }

    private Norm norm(Row row, String chapter) {
        String id = row.normId("id");
        boolean part = !id.isEmpty() && Character.isLetter(id.charAt(id.length() - 1));
        int end = id.length() - (part ? 1 : 0);
        String name = row.required("name");
        String remedy = row.required("remedy");
        Citation citation = sources.cite(row);
        return row.isWrong()
                ? null
                : new Norm(
                        new RuleCard(
                                id.substring(0, end),
                                id.substring(end),
                                name,
                                chapter,
                                citation,
                                remedy,
                                "",
                                Ground.RULE,
                                chapter + "/" + NORMS),
                        row.place());
    }

    /** A norm and where it is written. */
    record Norm(RuleCard card, Place place) {}
}
