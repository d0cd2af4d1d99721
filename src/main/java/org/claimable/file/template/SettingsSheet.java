package org.claimable.file.template;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.file.sheet.CellKind;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.SheetRow;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.file.template.Entries.Cells;

/** The sheet of settings to fill in: a name and a place for its value a row. */
final class SettingsSheet {
    static final String NAME = "Settings";

    private static final int VALUE = 1;

    private SettingsSheet() {}

    /** Written for a rule set, whose id stands in it. */
    static void write(WrittenWorkbook workbook, String ruleSet) {
        XSSFSheet sheet = workbook.sheet(NAME);
        Page page = new Page(sheet, workbook.styles()).widths(28, 40);
        page.headings("Setting", "Value");
        Entries entries = new Entries(sheet);
        for (Setting setting : Setting.ALL) {
            Cells cell = new Cells(VALUE, page.used(), page.used());
            SheetRow row = page.row().text(setting.name());
            if (setting.name().equals("Rule set")) {
                row.text(ruleSet);
            } else if (setting.choices().equals(Setting.DAY)) {
                sheet.getRow(cell.first())
                        .createCell(VALUE)
                        .setCellStyle(workbook.styles().of(CellKind.DATE));
                entries.day(cell);
            } else if (!setting.choices().isEmpty()) {
                entries.words(cell, List.copyOf(setting.choices()));
            }
        }
    }
}
