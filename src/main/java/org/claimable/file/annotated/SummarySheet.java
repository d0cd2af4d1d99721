package org.claimable.file.annotated;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.file.annotated.AnnotatedCsv.Authority;
import org.claimable.file.annotated.AnnotatedWorkbook.AboutSheet;
import org.claimable.file.annotated.ResultSheets.SheetTable;
import org.claimable.file.document.Benefits;
import org.claimable.file.document.Days;
import org.claimable.file.document.Table;
import org.claimable.file.sheet.Bars;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Styles;
import org.claimable.file.sheet.Styles.CellKind;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.report.Summary;
import org.claimable.method.report.TotalValue;

/** The sheet with what a cohort comes to, and its charts. */
final class SummarySheet {
    static final String NAME = "Summary";

    private static final int COLUMNS = 8;
    private static final int ROWS_OF_A_CHART = 22;

    private final XSSFSheet sheet;
    private final Page page;
    private final Evaluation evaluation;
    private final Summary summary;

    SummarySheet(XSSFSheet sheet, Styles styles, Evaluation evaluation, Summary summary) {
        this.sheet = sheet;
        this.page = new Page(sheet, styles).widths(60, 18, 16, 16, 16, 16, 16, 18);
        this.evaluation = evaluation;
        this.summary = summary;
    }

    void write(Authority authority, Bars outcomes, Bars reasons) {
        head(authority);
        totals();
        page.gap();
        people();
        ranges();
        benefits();
        draw(outcomes);
        if (reasons != null) {
            draw(reasons);
        }
        page.printed(PrintSetup.A4_PAPERSIZE, false, 1);
    }

    private void head(Authority authority) {
        page.row().text(AnnotatedWorkbook.title(evaluation), CellKind.TITLE);
        evaluation.cohort().firstOfAll().ifPresent(note -> page.row()
                .text("Important: " + note.message(), CellKind.TITLE));
        page.row().text("Decision %s, as of %s.".formatted(authority.decisionId(), Days.of(evaluation.asOf())));
        page.row().text(authority.inShort());
        page.row().text("The sheet %s says all of it, with what to know.".formatted(AboutSheet.NAME));
        page.row().text(evaluation.valueSet().notice());
        page.gap();
    }

    private void totals() {
        page.headings("", "Claims", "Wellbeing", "Deadweight", "Net wellbeing", "Exchequer", "Business", "Value");
        total("Claimed", summary.whole().claims(), summary.whole().claimedValue());
        total("Claimable", summary.whole().claimable(), summary.whole().claimableValue());
        total("Not claimable", summary.whole().notClaimable(), summary.notClaimableValue());
        total("For review", summary.whole().review(), summary.reviewValue());
    }

    private void total(String title, int claims, TotalValue value) {
        page.row()
                .label(title)
                .number(claims)
                .money(value.wellbeing())
                .money(value.deadweight())
                .money(value.wellbeingNet())
                .money(value.exchequer())
                .money(value.business())
                .money(value.total());
    }

    private void people() {
        long unpriced = evaluation.decisions().stream()
                .filter(decision -> decision.verdict() == Verdict.CLAIMABLE && decision.value() == null)
                .count();
        count("Claimable claims without a value here", unpriced);
        count("People tracked", summary.whole().individuals());
        count(
                "People who used two or more services in a year",
                summary.multipleServices().individuals());
        pounds("… worth", summary.multipleServices().value());
    }

    private void ranges() {
        pounds("Untracked people could add, at least", summary.reviewRange().low());
        pounds("… at most (from counting alone)", summary.reviewRange().high());
        pounds("Claimable, were lowest values kept", summary.lowestValue());
        pounds("Claimable, were highest values kept", summary.highestValue());
        if (summary.readings() != null) {
            pounds("Claimable in every reading", summary.readings().settled().value());
            pounds(
                    "Claimable, in the reading of the lowest total",
                    summary.readings().lowest().value());
            pounds(
                    "Claimable, in the reading of the highest total",
                    summary.readings().highest().value());
        }
        if (summary.sroi() != null) {
            pounds("Budget", summary.sroi().budget());
            pounds("Social return for each £1", summary.sroi().ratio());
            pounds("Net benefit", summary.sroi().netBenefit());
        }
    }

    private void benefits() {
        Table benefits = Benefits.of(summary);
        if (!benefits.rows().isEmpty()) {
            page.gap();
            page.row().label(Benefits.TITLE);
            SheetTable rows = new SheetTable(page, benefits);
            benefits.rows().forEach(row -> rows.cells(page.row(), row));
        }
    }

    private void count(String label, long number) {
        page.row().label(label).number(number);
    }

    private void pounds(String label, BigDecimal amount) {
        page.row().label(label).money(amount);
    }

    private void draw(Bars bars) {
        page.gap();
        bars.draw(sheet, COLUMNS, page.used(), page.used() + ROWS_OF_A_CHART);
        page.gap(ROWS_OF_A_CHART);
    }
}
