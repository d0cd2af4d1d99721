package org.claimable.file.template;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.claimable.catalogue.ClaimField;
import org.claimable.catalogue.Said.TemplateRow;
import org.claimable.catalogue.Setting;
import org.claimable.claim.Settings;
import org.claimable.file.sheet.CellKind;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.rulebook.RuleSet;

/** The sheet that says how the others are filled in. */
final class NotesSheet {
    static final String NAME = "Notes";

    private static final List<List<String>> ROWS = List.of(
            List.of("One row a claim", "A claim is one outcome of one person. Leave no row for totals."),
            List.of("Columns", "Only Outcome and Achieved on are needed. Columns of your own may be added."),
            List.of(
                    "Every row counts",
                    "Each row comes back with its verdict and, where it is refused, why and how to fix it."),
            List.of("Names", "Capital letters, spaces and punctuation in outcomes and answers make no difference."),
            List.of(
                    "Answers",
                    "Before and After offer the answers of the outcome in the row. Those of a licensed scale are not listed here: write them."),
            List.of("Dates", "03/06/2024 is 3 June: the day comes first."));

    private NotesSheet() {}

    static void write(WrittenWorkbook workbook, RuleSet rules) {
        Page page = new Page(workbook.sheet(NAME), workbook.styles()).widths(28, 100);
        page.printed(PrintSetup.A4_PAPERSIZE, false, 1);
        page.row().text("How to fill in this file", CellKind.TITLE);
        ROWS.forEach(row -> line(page, row.get(0), row.get(1)));
        line(page, "Made for", "rule set %s %s: %s".formatted(rules.id(), rules.version(), rules.title()));
        columns(page);
        others(page, rules.defaults());
    }

    private static void columns(Page page) {
        page.gap();
        page.row().text("Columns of %s".formatted(EntrySheets.CLAIMS), CellKind.TITLE);
        for (ClaimField field : ClaimField.COLUMNS) {
            line(page, field.title(), field.note());
        }
    }

    private static void others(Page page, Settings defaults) {
        page.gap();
        page.row().text("Other sheets, where you need them", CellKind.TITLE);
        line(
                page,
                EntrySheets.INDIVIDUALS,
                "People by reference: their age, and a column \"Segment: …\" for each way to tell them apart.");
        line(page, EntrySheets.COUNTED, "Outcomes of these people that an earlier claim or a partner counted already.");
        line(
                page,
                EntrySheets.COMMITMENTS,
                "What the contract promised of an outcome: people, a value in pounds, or both. A row \"Total\" for the value in all.");
        line(page, SettingsSheet.NAME, words(defaults));
        for (Setting each : SettingsSheet.ROWS) {
            TemplateRow row = SettingsSheet.row(each);
            line(page, "… " + row.title(), row.meaning());
        }
    }

    private static String words(Settings defaults) {
        return Setting.OPTIONS.stream()
                .map(each -> "%s %s"
                        .formatted(SettingsSheet.row(each).title().toLowerCase(Locale.ROOT), defaults.choice(each)))
                .collect(Collectors.joining(", ", "Left empty, a setting is as usual: ", "."));
    }

    private static void line(Page page, String title, String text) {
        page.row().label(title).text(text, CellKind.LONG_TEXT);
    }
}
