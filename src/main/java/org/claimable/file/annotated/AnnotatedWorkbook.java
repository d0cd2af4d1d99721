package org.claimable.file.annotated;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.claim.Violations.InvalidCohortException;
import org.claimable.claim.Violations.Violation;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.json.EvaluationWriter.Conclusion;
import org.claimable.file.sheet.Bars;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.report.Summary;

/** Writes an evaluation as a workbook that stands alone: claims, summary with charts, groups, reasons, and by what. */
public final class AnnotatedWorkbook {
    private AnnotatedWorkbook() {}

    /**
     * Writes the workbook and leaves the stream open; the same evaluation gives the same bytes.
     *
     * @throws InvalidCohortException where a sheet has no room for so many rows or columns
     * @throws org.claimable.file.sheet.WrittenWorkbook.NoRoomException where temporary files cannot be written
     */
    public static void write(Evaluation evaluation, OutputStream stream) throws IOException {
        write(evaluation, () -> Conclusion.of(evaluation), stream);
    }

    /** Writes the same of an evaluation of which all is worked out. */
    public static void write(Conclusion conclusion, OutputStream stream) throws IOException {
        write(conclusion.evaluation(), () -> conclusion, stream);
    }

    private static void write(Evaluation evaluation, Supplier<Conclusion> conclusion, OutputStream stream)
            throws IOException {
        ClaimsSheet claims = new ClaimsSheet(evaluation, SubmittedColumns.of(evaluation.cohort()));
        requireRoom(evaluation.decisions().size(), claims.columns());
        try (WrittenWorkbook workbook = new WrittenWorkbook()) {
            workbook.sheet(ClaimsSheet.NAME);
            summarise(conclusion.get(), workbook);
            workbook.stream(ClaimsSheet.NAME, sheet -> claims.write(sheet, workbook.styles()));
            workbook.write(title(evaluation), evaluation.asOf(), stream);
        }
    }

    private static void summarise(Conclusion conclusion, WrittenWorkbook workbook) {
        Evaluation evaluation = conclusion.evaluation();
        Summary summary = conclusion.summary();
        Authority authority = Authority.of(conclusion);
        XSSFSheet first = workbook.sheet(SummarySheet.NAME);
        ResultSheets sheets = new ResultSheets(workbook);
        Bars outcomes = sheets.outcomes(summary);
        Bars reasons = sheets.reasons(summary, evaluation.decisions());
        new GroupsSheet(workbook.sheet(GroupsSheet.NAME), workbook.styles(), summary);
        if (summary.delivery() != null) {
            sheets.delivery(summary.delivery());
        }
        new AboutSheet(workbook.sheet(AboutSheet.NAME), workbook.styles(), evaluation).write(authority, summary);
        new SummarySheet(first, workbook.styles(), evaluation, summary).write(authority, outcomes, reasons);
    }

    private static String title(Evaluation evaluation) {
        String reference = evaluation.cohort().reference();
        return reference == null ? "Decided claims" : reference;
    }

    private static void requireRoom(int claims, int columns) {
        if (claims >= WrittenWorkbook.MOST_ROWS) {
            throw tooLarge("%,d claims".formatted(WrittenWorkbook.MOST_ROWS - 1), "%,d".formatted(claims));
        }
        if (columns > WrittenWorkbook.MOST_COLUMNS) {
            throw tooLarge("%,d columns".formatted(WrittenWorkbook.MOST_COLUMNS), "%,d".formatted(columns));
        }
    }

    private static InvalidCohortException tooLarge(String room, String asked) {
        String message = "A workbook has room for %s; this would be %s. Ask for CSV or JSON.".formatted(room, asked);
        return new InvalidCohortException(List.of(new Violation("/claims", "TOO_MANY_FOR_A_WORKBOOK", message)));
    }
}
