package org.claimable.rules.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimable.method.bank.Outcome;
import org.claimable.method.citation.Citation;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleCard.Ground;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.files.CatalogueFiles.OutcomeCodes;
import org.claimable.rules.files.Layers.Placed;
import org.claimable.rules.files.Layers.TableForm;
import org.claimable.workbook.Workbook.SizeLimits;

/** Reads one chapter: its rule files, its norms, and its table of incompatible outcomes. */
final class ChapterFiles {
    static final String NORMS = "norms.csv";
    static final String PAIRS = "incompatible-outcomes.csv";
    private static final String LICENSED = "the licensed table pairs them";
    private static final int LONGEST_RULE = 16_000;

    private final Layers layers;
    private final Sources sources;
    private final Problems problems;

    ChapterFiles(Layers layers, Sources sources, Problems problems) {
        this.layers = layers;
        this.sources = sources;
        this.problems = problems;
    }

    Chapter chapter(String id, String title) {
        List<Chapter.RuleFile> files = new ArrayList<>();
        for (String path : layers.paths()) {
            if (path.startsWith(id + "/") && isRuleFile(path)) {
                files.add(ruleFile(path, layers.having(path).orElseThrow()));
            }
        }
        return new Chapter(id, title, files);
    }

    private Chapter.RuleFile ruleFile(String path, FolderFiles folder) {
        String called = folder.called(path);
        if (TablePlace.isWorkbook(path)) {
            Spreadsheet sheet = Spreadsheet.read(folder.bytes(path), called, SizeLimits.RULES, problems);
            return new Chapter.RuleFile(path, called, sheet.csv(), sheet.name());
        }
        if (TablePlace.isTable(path)) {
            return new Chapter.RuleFile(
                    path, called, WrittenTable.withCommas(folder.bytes(path), called, problems), "");
        }
        String text = folder.text(path, problems);
        noteLongRules(text, called);
        return new Chapter.RuleFile(path, called, text, "");
    }

    /** Notes each rule of a file that is longer than any can be that is compiled, with its first line. */
    private void noteLongRules(String text, String file) {
        int line = 0;
        int begun = 0;
        int length = 0;
        for (String each : text.split("\n", -1)) {
            line++;
            if (each.startsWith("rule ") || each.startsWith("rule\t")) {
                begun = line;
                length = 0;
            }
            boolean fits = length <= LONGEST_RULE;
            length += each.length() + 1;
            if (begun > 0 && fits && length > LONGEST_RULE) {
                problems.add(
                        file,
                        begun,
                        "This rule has more than %,d characters. Maybe a list, or a table of outcomes, says it shorter.",
                        LONGEST_RULE);
            }
        }
    }

    static boolean isRuleFile(String path) {
        return path.endsWith(".drl") || path.endsWith(".drl.csv") || path.endsWith(".drl.xlsx");
    }

    List<Placed<RuleCard>> norms(String chapter) {
        TableForm form = TableForm.of(chapter + "/" + NORMS, "id,name,provenance,source,remedy", "");
        String again = "Rule id %s is used twice; ids are never reused.";
        return layers.single(form, problems, again, RuleCard::key, row -> norm(row, form.path(), chapter));
    }

    private RuleCard norm(CsvRow row, String file, String chapter) {
        String id = row.normId("id");
        boolean part = !id.isEmpty() && Character.isLetter(id.charAt(id.length() - 1));
        int end = id.length() - (part ? 1 : 0);
        String name = row.required("name");
        String remedy = row.required("remedy");
        Citation citation = sources.cite(row);
        return new RuleCard(
                id.substring(0, end), id.substring(end), name, chapter, citation, remedy, "", Ground.RULE, file);
    }

    /** The rows of the table of incompatible outcomes, none where a chapter has none; what contradicts an earlier row is noted. */
    List<Placed<IncompatibleOutcomes>> pairs(String chapter, OutcomeCodes codes) {
        TableForm form = TableForm.of(
                chapter + "/" + PAIRS, "id,outcome_a,outcome_b,from,to,provenance,source,override,rationale", "");
        List<Placed<IncompatibleOutcomes>> kept = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        layers.rows(form, problems, IncompatibleOutcomes::id, row -> pair(row, codes)).stream()
                .flatMap(List::stream)
                .filter(placed -> isNew(placed, ids) && isAlone(placed, kept))
                .forEach(kept::add);
        return kept;
    }

    private IncompatibleOutcomes pair(CsvRow row, OutcomeCodes codes) {
        String id = row.ruleId("id");
        Outcome a = codes.outcome(row, "outcome_a");
        Outcome b = codes.outcome(row, "outcome_b");
        LocalDate from = row.date("from");
        LocalDate to = row.date("to");
        Citation citation = sources.cite(row);
        boolean override = row.yes("override");
        String rationale =
                row.isLicensed() && !row.required("rationale").isEmpty() ? LICENSED : row.required("rationale");
        return row.isWrong() ? null : new IncompatibleOutcomes(id, a, b, from, to, citation, override, rationale);
    }

    private boolean isNew(Placed<IncompatibleOutcomes> placed, Set<String> ids) {
        boolean isNew = ids.add(placed.row().id());
        if (!isNew) {
            problems.add(
                    placed.place(),
                    "Rule id %s is used twice; ids are never reused. Maybe the next free number.",
                    placed.row().id());
        }
        return isNew;
    }

    private boolean isAlone(Placed<IncompatibleOutcomes> placed, List<Placed<IncompatibleOutcomes>> earlier) {
        IncompatibleOutcomes row = placed.row();
        Optional<Placed<IncompatibleOutcomes>> again =
                earlier.stream().filter(each -> row.isAgain(each.row())).findFirst();
        again.ifPresent(each -> problems.add(
                placed.place(),
                "Rows %s and %s pair the same outcomes, %s and %s, at the same time. End one before the other begins.",
                each.row().id(),
                row.id(),
                row.a().code(),
                row.b().code()));
        return again.isEmpty();
    }
}
