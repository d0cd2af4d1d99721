package org.claimable.file.annotated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.file.document.Groups;
import org.claimable.file.document.OutputTables;
import org.claimable.file.document.PlanWords;
import org.claimable.file.document.Promise;
import org.claimable.file.document.Quantity;
import org.claimable.file.document.ReadingWords;
import org.claimable.file.document.ReasonsTable;
import org.claimable.file.document.RuleCoverageTables;
import org.claimable.file.document.Share;
import org.claimable.file.document.SinceWords;
import org.claimable.file.document.StepsTable;
import org.claimable.file.document.Table;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.file.sheet.Bars;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Page.PageRow;
import org.claimable.file.sheet.Styles.CellKind;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.decision.Decision;
import org.claimable.method.report.Delivery;
import org.claimable.method.report.Summary;
import org.claimable.method.report.Waterfall;

/** The sheets of tables: outcomes and reasons, the greatest value first and with their bars, groups, and what was promised. */
record ResultSheets(WrittenWorkbook workbook) {
    static final String REASONS = "By reason";
    static final String READINGS = "Readings";

    private static final List<Integer> WIDTHS_OF_DELIVERY =
            List.of(45, 32, 12, 16, 12, 16, 18, 14, 16, 16, 13, 16, 14, 60, 16, 80);
    private static final List<Integer> WIDTHS_OF_SPACES = List.of(32, 32, 16, 24, 9, 11, 9, 18, 18, 16, 26, 18);
    private static final List<Integer> WIDTHS_SINCE = List.of(45, 32, 16, 32, 14, 50, 15, 60, 15, 60, 13, 16, 14, 60);
    private static final List<Integer> WIDTHS_OF_COVERAGE = List.of(22, 60, 40, 16, 14, 14, 22, 16, 12);
    private static final int MOST_GROUPS = 1_000;
    private static final int COLUMNS_OF_GROUPS = 9;
    private static final int MOST_BARS = 10;
    private static final int CLAIMED = 7;
    private static final int NOT_COUNTED = 4;

    /** Writes the sheet of steps from what is claimed to what is claimable. */
    void steps(Waterfall waterfall) {
        Table table = StepsTable.of(waterfall);
        write(workbook.sheet(StepsTable.TITLE), table, table.rows().size(), List.of(45, 16, 9, 18, 18));
    }

    /** Writes the sheet of outcomes; the bars are of those with the greatest claimed value. */
    Bars outcomes(Summary summary) {
        XSSFSheet sheet = workbook.sheet("By outcome");
        Table table = Groups.ordered(Breakdown.OUTCOME, summary);
        int outcomes = table.rows().size();
        write(sheet, table, outcomes, List.of(45, 32, 9, 11, 14, 11, 9, 18, 18));
        String title = outcomes > MOST_BARS
                ? "Claimed and claimable, the %d outcomes with most claimed value".formatted(MOST_BARS)
                : "Claimed and claimable by outcome";
        return new Bars(title, sheet, Math.min(MOST_BARS, outcomes), 0)
                .of(CLAIMED)
                .of(CLAIMED + 1);
    }

    /** Writes the sheet of reasons; without bars, null, where every claim is claimable. */
    Bars reasons(Summary summary, List<Decision> decisions) {
        XSSFSheet sheet = workbook.sheet(REASONS);
        Table table = ReasonsTable.of(summary, decisions);
        int reasons = table.rows().size();
        write(sheet, table, reasons, List.of(32, 32, 9, 9, 18, 26, 80));
        return reasons == 0 ? null : new Bars("Value not counted, by reason", sheet, reasons, 0).of(NOT_COUNTED);
    }

    /** Writes the sheet of groups: by every breakdown but outcome, and by segment of people. */
    void groups(Summary summary) {
        Page page = new Page(workbook.sheet("By group"), workbook.styles()).widths(22, 45, 9, 11, 14, 11, 9, 18, 18);
        new SheetTable(page, figures(Groups.by(Breakdown.BANK, summary)))
                .headings(page.headings("Grouped by", "Group"));
        summary.groups().keySet().stream()
                .filter(by -> by != Breakdown.OUTCOME)
                .forEach(by -> groups(page, by.title(), Groups.by(by, summary)));
        summary.bySegment().forEach(segment -> groups(page, segment.segment(), Groups.by(segment)));
        ended(page, COLUMNS_OF_GROUPS, page.used() - 1);
    }

    private static void groups(Page page, String by, Table groups) {
        SheetTable figures = new SheetTable(page, figures(groups));
        List<List<Cell>> rows = groups.rows();
        for (int i = 0; i < Math.min(MOST_GROUPS, rows.size()); i++) {
            figures.cells(
                    page.row().text(by).text(rows.get(i).get(0).text()),
                    figures.table().rows().get(i));
        }
        if (rows.size() > MOST_GROUPS) {
            page.row().text(by).text("and %d more, not shown".formatted(rows.size() - MOST_GROUPS));
        }
    }

    /** Without the title and the code of a group. */
    private static Table figures(Table groups) {
        return new Table(
                groups.columns().subList(2, COLUMNS_OF_GROUPS),
                groups.rows().stream().map(row -> row.subList(2, row.size())).toList());
    }

    /** Writes the sheet of what was promised against what is claimable. */
    void delivery(Delivery delivery) {
        Promise promise = new Promise(delivery);
        int outcomes = delivery.outcomes().size();
        Page page = write(workbook.sheet("Delivery"), promise.table(), outcomes, WIDTHS_OF_DELIVERY);
        page.gap();
        page.row().text(promise.words());
        promise.notes().forEach(each -> page.row().text(each));
    }

    /** Writes the sheet of community spaces, what they cost and what they come to. */
    void spaces(Table spaces) {
        write(workbook.sheet("By space"), spaces, spaces.rows().size(), WIDTHS_OF_SPACES);
    }

    /** Writes the sheet of what was done, beside the outcomes. */
    void outputs(OutputTables outputs) {
        Page page = new Page(workbook.sheet("What was done"), workbook.styles()).widths(45, 40, 45, 24, 14, 14);
        page.row().text(OutputTables.TITLE, CellKind.TITLE);
        outputs.caveats().forEach(each -> page.row().text(each));
        page.gap();
        new SheetTable(page, outputs.totals()).write();
        page.gap();
        page.row().text(OutputTables.MONTHS, CellKind.TITLE);
        new SheetTable(page, outputs.months()).write();
        if (outputs.people() != null) {
            page.gap();
            page.row().text(OutputTables.REACHED, CellKind.TITLE);
            new SheetTable(page, outputs.people()).write();
            page.row().text(OutputTables.REACHED_NOTE);
        }
        page.printed(PrintSetup.A4_PAPERSIZE, true, 1);
    }

    /** Writes the sheet of what claims come to in every reading. */
    void readings(ReadingWords words) {
        Table table = words.table();
        Page page = write(workbook.sheet(READINGS), table, table.rows().size(), List.of(40, 46, 40, 10, 18, 18));
        page.gap();
        page.row().text(words.settled(), CellKind.TITLE);
        words.words().forEach(each -> page.row().text(each));
        if (words.kept() != null) {
            page.gap();
            page.row().text(ReadingWords.KEPT, CellKind.TITLE);
            new SheetTable(page, words.kept()).write();
        }
        page.gap();
        page.row().text(words.dependent());
        if (!words.depends().rows().isEmpty()) {
            new SheetTable(page, words.depends()).write();
        }
    }

    /** Writes the sheet of what became of claims since earlier checks; claims that are as they were are counted and not listed. */
    void since(SinceWords since) {
        Table claims = since.notTheSame();
        Page page =
                write(workbook.sheet(SinceWords.TITLE), claims, claims.rows().size(), WIDTHS_SINCE);
        page.gap();
        since.words().forEach(each -> page.row().text(each));
        page.gap();
        new SheetTable(page, since.checks()).write();
        if (since.promise() != null) {
            page.gap();
            page.row().text(SinceWords.TOGETHER, CellKind.TITLE);
            new SheetTable(page, since.promise().table()).write();
            page.row().text(since.promise().words());
            page.row().text(since.together());
        }
    }

    /** Writes the sheet of what to give, so that more rules can be checked, and of all rules beneath. */
    void coverage(RuleCoverageTables coverage) {
        Table toDo = coverage.toDo();
        Page page = new Page(workbook.sheet(RuleCoverageTables.TITLE), workbook.styles()).widths(WIDTHS_OF_COVERAGE);
        page.row().text(RuleCoverageTables.TO_DO, CellKind.TITLE);
        if (toDo.rows().isEmpty()) {
            page.row().text(RuleCoverageTables.NONE);
        } else {
            new SheetTable(page, toDo).write();
        }
        page.gap();
        page.row().text(RuleCoverageTables.TITLE, CellKind.TITLE);
        new SheetTable(page, coverage.all()).write();
        page.printed(PrintSetup.A4_PAPERSIZE, true, 1);
    }

    private Page write(XSSFSheet sheet, Table table, int filtered, List<Integer> widths) {
        Page page = new Page(sheet, workbook.styles()).widths(widths);
        new SheetTable(page, table).write();
        return ended(page, table.columns().size(), filtered);
    }

    private static Page ended(Page page, int columns, int filtered) {
        page.filtered(columns, filtered);
        page.printed(PrintSetup.A4_PAPERSIZE, true, 1);
        return page;
    }

    /** Writes a table of a result on a page; rules and sources go on in a second line. */
    record SheetTable(Page page, Table table) {
        private static final List<String> LONG = List.of("Rules", "Source", PlanWords.TO_DO);

        void write() {
            headings(page.headings());
            table.rows().forEach(row -> cells(page.row(), row));
        }

        void headings(PageRow row) {
            table.columns().forEach(column -> row.heading(column.title()));
        }

        /** Writes the cells of a row after those that it has. */
        void cells(PageRow row, List<Cell> cells) {
            boolean endsEarly = cells.size() < table.columns().size();
            for (int i = 0; i < cells.size(); i++) {
                if (endsEarly) {
                    row.text(cells.get(i).text());
                } else {
                    cell(row, cells.get(i), table.columns().get(i));
                }
            }
        }

        private static void cell(PageRow row, Cell cell, Column column) {
            switch (column.kind()) {
                case TEXT -> row.text(cell.text(), LONG.contains(column.title()) ? CellKind.LONG_TEXT : CellKind.TEXT);
                case COUNT -> number(row, (Number) cell.value());
                case POUNDS -> row.money((BigDecimal) cell.value());
                case AMOUNT -> amount(row, (Quantity) cell.value());
                case RATE -> row.number(((Share) cell.value()).part(), CellKind.RATE);
                case DAY -> row.date((LocalDate) cell.value());
            }
        }

        private static void amount(PageRow row, Quantity amount) {
            if (amount == null) {
                row.skip();
            } else {
                row.number(amount.number(), amount.isPounds() ? CellKind.MONEY : CellKind.NUMBER);
            }
        }

        private static void number(PageRow row, Number number) {
            if (number == null) {
                row.skip();
            } else {
                row.number(number.longValue());
            }
        }
    }
}
