package org.claimable.file.template;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.catalogue.ClaimField.Bounds;

/** What may be entered in the cells of a sheet to fill in: lists to choose from, days, and bounds of numbers. */
final class Entries {
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final XSSFSheet sheet;
    private final DataValidationHelper rules;

    Entries(XSSFSheet sheet) {
        this.sheet = sheet;
        this.rules = sheet.getDataValidationHelper();
    }

    /** The cells of a column from one row to another, counted from 0. */
    record Cells(int column, int first, int last) {
        CellRangeAddressList range() {
            return new CellRangeAddressList(first, last, column, column);
        }
    }

    /** One of a few words. */
    void words(Cells cells, List<String> words) {
        add(
                cells,
                rules.createExplicitListConstraint(words.toArray(String[]::new)),
                ErrorStyle.STOP,
                "Choose one of: %s.".formatted(String.join(", ", words)));
    }

    /** One of the cells that a formula names; another text is asked about and let through. */
    void listed(Cells cells, String formula, String question) {
        add(cells, rules.createFormulaListConstraint(formula), ErrorStyle.WARNING, question);
    }

    /** One of the cells that a formula names, or anything else. */
    void offered(Cells cells, String formula) {
        DataValidation rule = rules.createValidation(rules.createFormulaListConstraint(formula), cells.range());
        rule.setShowErrorBox(false);
        sheet.addValidationData(rule);
    }

    /** A day; the whole column shows days in a style. */
    void days(Cells cells, CellStyle style) {
        day(cells);
        sheet.setDefaultColumnStyle(cells.column(), style);
    }

    /** A day. */
    void day(Cells cells) {
        DataValidationConstraint days = rules.createDateConstraint(
                OperatorType.BETWEEN, "1", String.valueOf((long) DateUtil.getExcelDate(LAST_DAY)), null);
        add(cells, days, ErrorStyle.STOP, "Write a day, such as 03/06/2024 (day/month/year).");
    }

    /** A whole number within bounds. */
    void whole(Cells cells, Bounds bounds) {
        add(
                cells,
                rules.createIntegerConstraint(
                        OperatorType.BETWEEN, String.valueOf(bounds.least()), String.valueOf(bounds.most())),
                ErrorStyle.STOP,
                "Write a whole number from %d to %d.".formatted(bounds.least(), bounds.most()));
    }

    /** A part of one, above nothing. */
    void part(Cells cells) {
        add(
                cells,
                rules.createDecimalConstraint(OperatorType.BETWEEN, "0.000001", "1"),
                ErrorStyle.STOP,
                "Write a number over 0, up to 1, or a percentage up to 100%.");
    }

    private void add(Cells cells, DataValidationConstraint constraint, int style, String message) {
        DataValidation rule = rules.createValidation(constraint, cells.range());
        rule.setErrorStyle(style);
        rule.setShowErrorBox(true);
        rule.createErrorBox("Claims", message.substring(0, Math.min(message.length(), 255)));
        sheet.addValidationData(rule);
    }
}
