package org.claimable.file.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Page.PageRow;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.method.bank.AnswerScale;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.bank.Outcome.ScoreScale;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleSet;

/** The sheet of what can be chosen: outcomes with what they accept, the lists of answers, and those of the rule set's own fields. */
final class ListsSheet {
    static final String NAME = "Lists";

    private static final List<String> HEADINGS =
            List.of("Outcome", "Code", "Area", "Evidence that it accepts", "Scores", "Answers", "");
    private static final List<Integer> WIDTHS = List.of(50, 36, 26, 26, 18, 34, 3);
    private static final int WIDTH_OF_ANSWERS = 32;
    private static final int ANSWERS = 6;

    private final WrittenWorkbook workbook;
    private final List<Outcome> outcomes;
    private final AnswerLists answers;
    private final FieldLists ofFields;

    ListsSheet(WrittenWorkbook workbook, RuleSet rules) {
        this.workbook = workbook;
        this.outcomes = rules.catalogue().outcomes();
        this.answers = new AnswerLists(rules.catalogue());
        this.ofFields = new FieldLists(rules);
    }

    /** Where the names of outcomes stand, as a formula. */
    String outcomes() {
        return "%s!$A$2:$A$%d".formatted(NAME, outcomes.size() + 1);
    }

    /** The answers of the outcome in a cell, as a formula; an error where it has none to choose from. */
    String answersOf(String outcomeCell) {
        return "INDIRECT(VLOOKUP(%s,%s!$A$2:$F$%d,%d,FALSE))"
                .formatted(outcomeCell, NAME, outcomes.size() + 1, ANSWERS);
    }

    /** Where the values that a field may have stand, as a formula; null where they are not listed. */
    String valuesOf(OwnField field) {
        return ofFields.formula(
                field, NAME, HEADINGS.size() + answers.headings().size());
    }

    void write() {
        List<String> headings = new ArrayList<>(HEADINGS);
        headings.addAll(answers.headings());
        List<Integer> widths = new ArrayList<>(WIDTHS);
        headings.addAll(ofFields.headings());
        while (widths.size() < headings.size()) {
            widths.add(WIDTH_OF_ANSWERS);
        }
        Page page = new Page(workbook.sheet(NAME), workbook.styles()).widths(widths);
        page.printed(PrintSetup.A3_PAPERSIZE, true, 2);
        page.headings(headings.toArray(String[]::new));
        int rows = Math.max(Math.max(outcomes.size(), answers.longest()), ofFields.longest());
        for (int place = 0; place < rows; place++) {
            PageRow row = page.row();
            cells(place).forEach(row::text);
            answers.write(row, place);
            ofFields.write(row, place);
        }
        answers.name(workbook.workbook(), NAME, HEADINGS.size());
    }

    /** The cells of the outcome in a place, as many as there are headings before the answers. */
    private List<String> cells(int place) {
        if (place >= outcomes.size()) {
            return List.of("", "", "", "", "", "", "");
        }
        Outcome outcome = outcomes.get(place);
        return List.of(
                outcome.name(),
                outcome.code(),
                outcome.area(),
                kinds(outcome),
                scores(outcome.scores()),
                answers(outcome.answers()),
                "");
    }

    private static String kinds(Outcome outcome) {
        return outcome.evidence().stream().map(EvidenceKind::title).sorted().collect(Collectors.joining(" or "));
    }

    private static String scores(ScoreScale scores) {
        return scores == null
                ? ""
                : "%s to %s"
                        .formatted(
                                scores.lowest().toPlainString(),
                                scores.highest().toPlainString());
    }

    private String answers(AnswerScale scale) {
        return scale == null ? "" : scale.isLicensed() ? "by your licence" : answers.name(scale);
    }

    /** The answers of each scale that is not licensed, a column of a sheet and a name in formulas each. */
    private static final class AnswerLists {
        private static final int MOST_LETTERS = 100;

        private final Map<String, AnswerScale> scales = new LinkedHashMap<>();

        AnswerLists(Catalogue catalogue) {
            for (Outcome outcome : catalogue.outcomes()) {
                AnswerScale scale = outcome.answers();
                if (scale != null && !scale.isLicensed()) {
                    scales.putIfAbsent(scale.name(), scale);
                }
            }
        }

        /** What the list of a scale's answers is called in formulas; its number tells it from one that looks alike. */
        String name(AnswerScale scale) {
            String letters = scale.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
            int number = List.copyOf(scales.keySet()).indexOf(scale.name()) + 1;
            return "answers_%d_%s".formatted(number, letters.substring(0, Math.min(MOST_LETTERS, letters.length())));
        }

        List<String> headings() {
            return scales.keySet().stream().map(scale -> "Answers: " + scale).toList();
        }

        int longest() {
            Collection<AnswerScale> all = scales.values();
            return all.stream().mapToInt(scale -> scale.answers().size()).max().orElse(0);
        }

        /** Writes the answer of each scale that stands in a place, counted from 0. */
        void write(PageRow row, int place) {
            for (AnswerScale scale : scales.values()) {
                boolean there = place < scale.answers().size();
                row.text(there ? scale.answers().get(place).words() : null);
            }
        }

        /** Names the columns of a sheet from the first on, each below its heading. */
        void name(XSSFWorkbook workbook, String sheet, int first) {
            int column = first;
            for (AnswerScale scale : scales.values()) {
                String letter = CellReference.convertNumToColString(column++);
                XSSFName name = workbook.createName();
                name.setNameName(name(scale));
                name.setRefersToFormula("%s!$%s$2:$%s$%d"
                        .formatted(sheet, letter, letter, scale.answers().size() + 1));
            }
        }
    }
}
