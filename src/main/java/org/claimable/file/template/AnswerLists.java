package org.claimable.file.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.claimable.bank.AnswerScale;
import org.claimable.bank.Catalogue;
import org.claimable.bank.Outcome;
import org.claimable.file.sheet.SheetRow;

/** The answers of each scale that is not licensed, a column of a sheet and a name in formulas each. */
final class AnswerLists {
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
    void write(SheetRow row, int place) {
        for (AnswerScale scale : scales.values()) {
            boolean there = place < scale.answers().size();
            row.text(there ? scale.answers().get(place).text() : null);
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
