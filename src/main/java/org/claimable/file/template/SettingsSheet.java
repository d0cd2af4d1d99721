package org.claimable.file.template;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.catalogue.Choice;
import org.claimable.catalogue.Said.TemplateRow;
import org.claimable.catalogue.Setting;
import org.claimable.file.sheet.CellKind;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.SheetRow;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.file.template.Entries.Cells;

/** The sheet of settings to fill in: a name and a place for its value a row. */
final class SettingsSheet {
    static final String NAME = "Settings";

    private static final int VALUE = 1;
    private static final List<Setting> FIRST = Stream.of(
                    Stream.of(Setting.REFERENCE, Setting.FROM, Setting.TO),
                    Setting.OPTIONS.stream(),
                    Stream.of(Setting.VALUE_SET))
            .flatMap(each -> each)
            .toList();

    /** Those that can be filled in, in the order of the sheet. */
    static final List<Setting> ROWS = Setting.saying(TemplateRow.class, FIRST);

    private SettingsSheet() {}

    /** What the sheet says of a setting. */
    static TemplateRow row(Setting setting) {
        return setting.says(TemplateRow.class).orElseThrow();
    }

    /** Written for a rule set, whose id stands in it. */
    static void write(WrittenWorkbook workbook, String ruleSet) {
        XSSFSheet sheet = workbook.sheet(NAME);
        Page page = new Page(sheet, workbook.styles()).widths(28, 40);
        page.headings("Setting", "Value");
        Entries entries = new Entries(sheet);
        for (Setting setting : ROWS) {
            Cells cell = new Cells(VALUE, page.used(), page.used());
            SheetRow row = page.row().text(row(setting).title());
            switch (setting.type()) {
                case RULE_SET -> row.text(ruleSet);
                case DAY -> {
                    sheet.getRow(cell.first())
                            .createCell(VALUE)
                            .setCellStyle(workbook.styles().of(CellKind.DATE));
                    entries.day(cell);
                }
                case CHOICE ->
                    entries.words(
                            cell, setting.choices().stream().map(Choice::name).toList());
                default -> {
                    // Any text.
                }
            }
        }
    }
}
