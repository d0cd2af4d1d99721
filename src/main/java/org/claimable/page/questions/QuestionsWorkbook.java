package org.claimable.page.questions;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Styles.CellKind;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.file.table.ReplyTable;
import org.claimable.page.questions.ProviderQuestions.AskedClaim;
import org.claimable.page.questions.ProviderQuestions.Question;

/** The questions to a provider as a workbook with a column to reply in, which is read back by claim. */
final class QuestionsWorkbook {
    private static final String SHEET = "Questions";
    private static final int COLUMNS = 9;

    private QuestionsWorkbook() {}

    static void write(ProviderQuestions asked, String about, LocalDate day, OutputStream stream) throws IOException {
        try (WrittenWorkbook workbook = new WrittenWorkbook()) {
            XSSFSheet sheet = workbook.sheet(SHEET);
            Page page = new Page(sheet, workbook.styles());
            page.widths(14, 16, 28, 16, 16, 34, 50, 50, 50);
            page.headings(
                            ReplyTable.CLAIM,
                            "Person",
                            "Outcome",
                            "Achieved on",
                            "Verdict",
                            "Question",
                            "Why",
                            "How to fix it")
                    .text(ReplyTable.REPLY, CellKind.ADDED_HEADING);
            int rows = 0;
            for (Question question : asked.questions()) {
                for (AskedClaim claim : question.claims()) {
                    rows++;
                    page.row()
                            .label(claim.id())
                            .text(claim.person())
                            .text(claim.outcome())
                            .text(claim.on())
                            .text(question.verdict())
                            .text(question.ask(), CellKind.LONG_TEXT)
                            .text(claim.why(), CellKind.LONG_TEXT)
                            .text(String.join(" ", question.remedies()), CellKind.LONG_TEXT)
                            .skip();
                }
            }
            page.filtered(COLUMNS, rows);
            workbook.write("Questions to %s: %s".formatted(asked.name(), about), day, stream);
        }
    }
}
