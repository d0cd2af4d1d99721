package org.claimable.file.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Styles.CellKind;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.file.template.EntrySheets.Entries.EntryCells;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.ClaimField.Bounds;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;

/** The sheets to fill in row by row: claims, people, and what was counted before. */
final class EntrySheets {
    static final String CLAIMS = "Claims";
    static final String INDIVIDUALS = "Individuals";
    static final String COMMITMENTS = "Commitments";
    static final String SPACES = "Spaces";
    static final String COUNTED = "Previously counted";

    private static final int LAST_ROW = 10_000;
    private static final int WIDE = 34;
    private static final int NARROW = 14;
    private static final String UNLISTED = "The sheet Lists has no outcome of this name. Keep it all the same?";

    private static final String NOT_ON_LIST = "The list of the rule set does not have this. Keep it all the same?";

    private static final String OUTCOME_CELL =
            "$%s2".formatted(CellReference.convertNumToColString(ClaimField.COLUMNS.indexOf(ClaimField.OUTCOME)));

    private final WrittenWorkbook workbook;
    private final ListsSheet lists;
    private final OwnFields fields;

    EntrySheets(WrittenWorkbook workbook, ListsSheet lists, OwnFields fields) {
        this.workbook = workbook;
        this.lists = lists;
        this.fields = fields;
    }

    void claims() {
        List<String> titles = new ArrayList<>();
        ClaimField.COLUMNS.forEach(field -> titles.add(field.title()));
        fields.fields().forEach(field -> titles.add(field.title()));
        XSSFSheet sheet = sheet(CLAIMS, titles);
        Entries entries = new Entries(sheet);
        for (int column = 0; column < ClaimField.COLUMNS.size(); column++) {
            enter(entries, ClaimField.COLUMNS.get(column), below(column));
        }
        enter(entries, fields.fields(), ClaimField.COLUMNS.size());
    }

    /** The columns of the rule set's own fields, from one on. */
    private void enter(Entries entries, List<OwnField> own, int first) {
        for (int i = 0; i < own.size(); i++) {
            EntryCells cells = below(first + i);
            switch (own.get(i).type()) {
                case YES_NO -> entries.words(cells, List.of("Yes", "No"));
                case DATE -> entries.days(cells, days());
                case NUMBER -> entries.number(cells);
                case LIST -> {
                    String values = lists.valuesOf(own.get(i));
                    if (values != null) {
                        entries.listed(cells, values, NOT_ON_LIST);
                    }
                }
                case TEXT -> {
                    // Any text.
                }
            }
        }
    }

    private void enter(Entries entries, ClaimField field, EntryCells cells) {
        switch (field.type()) {
            case OUTCOME -> entries.listed(cells, lists.outcomes(), UNLISTED);
            case KIND ->
                entries.words(
                        cells,
                        Stream.of(EvidenceKind.values())
                                .map(EvidenceKind::title)
                                .toList());
            case YES -> entries.words(cells, List.of("Yes", "No"));
            case ANSWER -> entries.offered(cells, lists.answersOf(OUTCOME_CELL));
            case DAY -> entries.days(cells, days());
            case WHOLE -> entries.whole(cells, field.bounds());
            case SHARE -> entries.part(cells);
            case REFERENCE, TEXT, NAME, POUNDS -> {
                // Any text.
            }
        }
    }

    void individuals() {
        List<OwnField> own = fields.of(Holder.INDIVIDUAL);
        List<String> titles = new ArrayList<>(List.of("Person", "Age"));
        own.forEach(field -> titles.add(field.title()));
        titles.add("Segment: Tenure");
        Entries entries = new Entries(sheet(INDIVIDUALS, titles));
        entries.whole(below(1), ClaimField.AGE.bounds());
        enter(entries, own, 2);
    }

    void previouslyCounted() {
        XSSFSheet sheet = sheet(COUNTED, List.of("Person", "Outcome", "Achieved on", "Reference"));
        Entries entries = new Entries(sheet);
        entries.listed(below(1), lists.outcomes(), UNLISTED);
        entries.days(below(2), days());
    }

    void commitments() {
        XSSFSheet sheet =
                sheet(COMMITMENTS, List.of("Outcome", "People", "Value", "Space", "Provider", "Priority", "Rationale"));
        Entries entries = new Entries(sheet);
        entries.listed(below(0), lists.outcomes(), UNLISTED);
        entries.whole(below(1), ClaimField.HEADCOUNT.bounds());
    }

    void spaces() {
        sheet(SPACES, List.of("Space", "Organisation", "Budget", "Type of space", "Managed by", "From", "To"));
    }

    private XSSFSheet sheet(String name, List<String> headings) {
        XSSFSheet sheet = workbook.sheet(name);
        List<Integer> widths = new ArrayList<>();
        headings.forEach(heading -> widths.add(heading.equals(ClaimField.OUTCOME.title()) ? WIDE : NARROW + 2));
        new Page(sheet, workbook.styles()).widths(widths).headings(headings.toArray(String[]::new));
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    private static EntryCells below(int column) {
        return new EntryCells(column, 1, LAST_ROW);
    }

    private CellStyle days() {
        return workbook.styles().of(CellKind.DATE);
    }

    /** What may be entered in the cells of a sheet to fill in: lists to choose from, days, and bounds of numbers. */
    static final class Entries {
        private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

        private final XSSFSheet sheet;
        private final DataValidationHelper rules;

        Entries(XSSFSheet sheet) {
            this.sheet = sheet;
            this.rules = sheet.getDataValidationHelper();
        }

        /** The cells of a column from one row to another, counted from 0. */
        record EntryCells(int column, int first, int last) {
            CellRangeAddressList range() {
                return new CellRangeAddressList(first, last, column, column);
            }
        }

        /** One of a few words. */
        void words(EntryCells cells, List<String> words) {
            add(
                    cells,
                    rules.createExplicitListConstraint(words.toArray(String[]::new)),
                    ErrorStyle.STOP,
                    "Choose one of: %s.".formatted(String.join(", ", words)));
        }

        /** One of the cells that a formula names; another text is asked about and let through. */
        void listed(EntryCells cells, String formula, String question) {
            add(cells, rules.createFormulaListConstraint(formula), ErrorStyle.WARNING, question);
        }

        /** One of the cells that a formula names, or anything else. */
        void offered(EntryCells cells, String formula) {
            DataValidation rule = rules.createValidation(rules.createFormulaListConstraint(formula), cells.range());
            rule.setShowErrorBox(false);
            sheet.addValidationData(rule);
        }

        /** A day; the whole column shows days in a style. */
        void days(EntryCells cells, CellStyle style) {
            day(cells);
            sheet.setDefaultColumnStyle(cells.column(), style);
        }

        /** A day. */
        void day(EntryCells cells) {
            DataValidationConstraint days = rules.createDateConstraint(
                    OperatorType.BETWEEN, "1", String.valueOf((long) DateUtil.getExcelDate(LAST_DAY)), null);
            add(cells, days, ErrorStyle.STOP, "Write a day, such as 03/06/2024 (day/month/year).");
        }

        /** A whole number within bounds. */
        void whole(EntryCells cells, Bounds bounds) {
            add(
                    cells,
                    rules.createIntegerConstraint(
                            OperatorType.BETWEEN, String.valueOf(bounds.least()), String.valueOf(bounds.most())),
                    ErrorStyle.STOP,
                    "Write a whole number from %d to %d.".formatted(bounds.least(), bounds.most()));
        }

        /** A number, with or without decimals. */
        void number(EntryCells cells) {
            add(
                    cells,
                    rules.createDecimalConstraint(OperatorType.BETWEEN, "-999999999999999", "999999999999999"),
                    ErrorStyle.STOP,
                    "Write a number.");
        }

        /** A part of one, above nothing. */
        void part(EntryCells cells) {
            add(
                    cells,
                    rules.createDecimalConstraint(OperatorType.BETWEEN, "0.000001", "1"),
                    ErrorStyle.STOP,
                    "Write a number over 0, up to 1, or a percentage up to 100%.");
        }

        private void add(EntryCells cells, DataValidationConstraint constraint, int style, String message) {
            DataValidation rule = rules.createValidation(constraint, cells.range());
            rule.setErrorStyle(style);
            rule.setShowErrorBox(true);
            rule.createErrorBox("Claims", message.substring(0, Math.min(message.length(), 255)));
            sheet.addValidationData(rule);
        }
    }
}
