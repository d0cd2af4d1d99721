package org.claimable.file.annotated;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.claimable.file.annotated.ResultSheets.SheetTable;
import org.claimable.file.document.PlanWords;
import org.claimable.file.document.Table;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Styles.CellKind;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.method.evaluation.Evaluation;

/** What would make claims claimable as a workbook: a sheet of all, and one for each provider that says nothing of another. */
public final class PlanWorkbook {
    private static final String ALL = "Plan";
    private static final int LONGEST_NAME = 31;
    /** A name that Excel keeps for itself. */
    private static final String RESERVED = "History";

    private final WrittenWorkbook workbook;

    private PlanWorkbook(WrittenWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Writes the plan of an evaluation; leaves the stream open. */
    public static void write(Evaluation evaluation, OutputStream stream) throws IOException {
        PlanWords words = new PlanWords(evaluation.plan());
        try (WrittenWorkbook workbook = new WrittenWorkbook()) {
            PlanWorkbook sheets = new PlanWorkbook(workbook);
            sheets.all(words);
            sheets.ofProviders(words);
            workbook.write(PlanWords.TITLE, evaluation.asOf(), stream);
        }
    }

    /** Writes the plan of one provider alone. */
    public static void ofProvider(Evaluation evaluation, String provider, OutputStream stream) throws IOException {
        try (WrittenWorkbook workbook = new WrittenWorkbook()) {
            new PlanWorkbook(workbook).of(provider, new PlanWords(evaluation.plan()), new ArrayList<>());
            workbook.write(PlanWords.TITLE, evaluation.asOf(), stream);
        }
    }

    /** Writes the sheets of a plan among those of a decided workbook. */
    static void write(Evaluation evaluation, WrittenWorkbook workbook) {
        PlanWorkbook sheets = new PlanWorkbook(workbook);
        sheets.all(new PlanWords(evaluation.plan()));
    }

    private void all(PlanWords words) {
        Page page = begun(ALL, PlanWords.TITLE);
        words.words().forEach(each -> page.row().text(each));
        tables(page, words);
    }

    private void ofProviders(PlanWords words) {
        List<String> used = new ArrayList<>(List.of(ALL.toLowerCase(Locale.ROOT)));
        words.providers().forEach(provider -> of(provider, words, used));
    }

    private void of(String provider, PlanWords words, List<String> used) {
        String name = provider == null ? PlanWords.UNNAMED : provider;
        Page page = begun(sheetName(name, used), "%s: %s".formatted(PlanWords.TITLE, name));
        page.row().text(words.lastDay());
        page.row().text(PlanWords.NOTICE);
        tables(page, words.of(provider));
    }

    private Page begun(String sheet, String title) {
        Page page = new Page(workbook.sheet(sheet), workbook.styles()).widths(70, 28, 30, 16, 40, 26);
        page.row().text(title, CellKind.TITLE);
        return page;
    }

    private void tables(Page page, PlanWords words) {
        table(page, PlanWords.STEPS, words.steps());
        table(page, PlanWords.DEPENDS, words.depends());
        table(page, PlanWords.NEVER, words.never());
        table(page, PlanWords.CLAIMS, words.claims());
        page.printed(PrintSetup.A4_PAPERSIZE, true, 1);
    }

    private static void table(Page page, String title, Table table) {
        if (!table.rows().isEmpty()) {
            page.gap();
            page.row().text(title, CellKind.TITLE);
            new SheetTable(page, table).write();
        }
    }

    /** A name that a sheet may have and that no other has: without what Excel forbids, of at most 31 characters. */
    private static String sheetName(String wanted, List<String> used) {
        String allowed = wanted.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        String base =
                allowed.isEmpty() ? "Provider" : allowed.equalsIgnoreCase(RESERVED) ? allowed + " (provider)" : allowed;
        String name = cut(base, LONGEST_NAME);
        for (int next = 2; used.contains(name.toLowerCase(Locale.ROOT)); next++) {
            String ending = " (%d)".formatted(next);
            name = cut(base, LONGEST_NAME - ending.length()) + ending;
        }
        used.add(name.toLowerCase(Locale.ROOT));
        return name;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).strip();
    }
}
