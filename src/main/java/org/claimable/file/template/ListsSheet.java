package org.claimable.file.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.claimable.bank.AnswerScale;
import org.claimable.bank.Catalogue;
import org.claimable.bank.Outcome;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.SheetRow;
import org.claimable.file.sheet.WrittenWorkbook;

/** The sheet of what can be chosen: outcomes, and the answers of each scale that is not licensed. */
final class ListsSheet {
    static final String NAME = "Lists";

    private static final int FIRST_SCALE = 7;
    private static final int LIST_NAME = 6;

    private final WrittenWorkbook workbook;
    private final Catalogue catalogue;
    private final Map<String, AnswerScale> scales = new LinkedHashMap<>();

    ListsSheet(WrittenWorkbook workbook, Catalogue catalogue) {
        this.workbook = workbook;
        this.catalogue = catalogue;
        for (Outcome outcome : catalogue.outcomes()) {
            AnswerScale scale = outcome.answers();
            if (scale != null && !scale.isLicensed()) {
                scales.putIfAbsent(scale.name(), scale);
            }
        }
    }

    /** Where the names of outcomes stand, as a formula. */
    String outcomes() {
        return "%s!$A$2:$A$%d".formatted(NAME, catalogue.outcomes().size() + 1);
    }

    /** The answers of the outcome in a cell, as a formula; an error where it has none to choose from. */
    String answersOf(String outcomeCell) {
        return "INDIRECT(VLOOKUP(%s,%s!$A$2:$F$%d,%d,FALSE))"
                .formatted(outcomeCell, NAME, catalogue.outcomes().size() + 1, LIST_NAME);
    }

    void write() {
        Page page = new Page(workbook.sheet(NAME), workbook.styles()).widths(widths());
        page.headings(headings().toArray(String[]::new));
        page.printed(PrintSetup.A3_PAPERSIZE, true, 2);
        int rows = Math.max(catalogue.outcomes().size(), longestScale());
        for (int i = 0; i < rows; i++) {
            SheetRow row = page.row();
            outcome(row, i);
            row.skip();
            for (AnswerScale scale : scales.values()) {
                row.text(i < scale.answers().size() ? scale.answers().get(i).text() : null);
            }
        }
        int column = FIRST_SCALE;
        for (AnswerScale scale : scales.values()) {
            name(scale, column++);
        }
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(
                List.of("Outcome", "Code", "Area", "Evidence that it accepts", "Scores", "Answers", ""));
        scales.keySet().forEach(scale -> headings.add("Answers: " + scale));
        return headings;
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(List.of(50, 36, 26, 26, 18, 34, 3));
        scales.values().forEach(scale -> widths.add(32));
        return widths;
    }

    private void outcome(SheetRow row, int place) {
        if (place >= catalogue.outcomes().size()) {
            for (int column = 0; column < LIST_NAME; column++) {
                row.skip();
            }
            return;
        }
        Outcome outcome = catalogue.outcomes().get(place);
        String kinds = outcome.evidence().stream()
                .map(kind -> TemplateWords.of(kind.name()))
                .sorted()
                .collect(Collectors.joining(" or "));
        row.text(outcome.name()).text(outcome.code()).text(outcome.area()).text(kinds);
        row.text(outcome.scores() == null ? null : scores(outcome)).text(answers(outcome.answers()));
    }

    private static String scores(Outcome outcome) {
        return "%s to %s"
                .formatted(
                        outcome.scores().lowest().toPlainString(),
                        outcome.scores().highest().toPlainString());
    }

    private static String answers(AnswerScale scale) {
        return scale == null ? null : scale.isLicensed() ? "by your licence" : listName(scale);
    }

    private int longestScale() {
        return scales.values().stream()
                .mapToInt(scale -> scale.answers().size())
                .max()
                .orElse(0);
    }

    private void name(AnswerScale scale, int column) {
        String letter = CellReference.convertNumToColString(column);
        XSSFName name = workbook.workbook().createName();
        name.setNameName(listName(scale));
        name.setRefersToFormula("%s!$%s$2:$%s$%d"
                .formatted(NAME, letter, letter, scale.answers().size() + 1));
    }

    /** What a list of answers is called in formulas. */
    private static String listName(AnswerScale scale) {
        return "answers_" + scale.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
