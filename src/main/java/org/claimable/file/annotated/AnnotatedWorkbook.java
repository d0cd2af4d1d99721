package org.claimable.file.annotated;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.file.annotated.AnnotatedCsv.Authority;
import org.claimable.file.document.Caveats;
import org.claimable.file.document.EarlierWords;
import org.claimable.file.document.Groups;
import org.claimable.file.document.HowDecided;
import org.claimable.file.document.OutputTables;
import org.claimable.file.document.ReadingWords;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.RuleCoverageTables;
import org.claimable.file.document.SinceWords;
import org.claimable.file.document.SourceFile;
import org.claimable.file.document.Table;
import org.claimable.file.json.EvaluationWriter.Conclusion;
import org.claimable.file.sheet.Bars;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Styles;
import org.claimable.file.sheet.Styles.CellKind;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.file.table.DecidedBy;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.report.CaveatCount;
import org.claimable.method.report.Summary;
import org.claimable.method.report.Waterfall;

/** Writes an evaluation as a workbook that stands alone: claims, summary with charts, groups, reasons, and how it was decided. */
public final class AnnotatedWorkbook {
    private AnnotatedWorkbook() {}

    /**
     * Writes the workbook and leaves the stream open; the same evaluation gives the same bytes.
     *
     * @throws InvalidCohortException where a sheet has no room for so many rows or columns
     * @throws org.claimable.file.sheet.WrittenWorkbook.NoRoomException where temporary files cannot be written
     */
    public static void write(Evaluation evaluation, OutputStream stream) throws IOException {
        write(evaluation, null, stream);
    }

    /** Writes the same, naming the file that the claims came in; null names none. */
    public static void write(Evaluation evaluation, SourceFile source, OutputStream stream) throws IOException {
        write(evaluation, () -> Conclusion.of(evaluation), source, stream);
    }

    /** Writes the same of an evaluation of which all is worked out. */
    public static void write(Conclusion conclusion, OutputStream stream) throws IOException {
        write(conclusion, null, stream);
    }

    /** Writes the same of an evaluation of which all is worked out, naming the file that the claims came in; null names none. */
    public static void write(Conclusion conclusion, SourceFile source, OutputStream stream) throws IOException {
        write(conclusion.evaluation(), () -> conclusion, source, stream);
    }

    private static void write(
            Evaluation evaluation, Supplier<Conclusion> conclusion, SourceFile source, OutputStream stream)
            throws IOException {
        ClaimsSheet claims = new ClaimsSheet(evaluation, SubmittedColumns.of(evaluation));
        requireRoom(evaluation.decisions().size(), claims.columns());
        try (WrittenWorkbook workbook = new WrittenWorkbook()) {
            workbook.sheet(ClaimsSheet.NAME);
            summarise(conclusion.get(), source, claims.columnsNamed(), workbook);
            claims.write(workbook);
            workbook.write(title(evaluation), evaluation.asOf(), stream);
        }
    }

    private static void summarise(Conclusion conclusion, SourceFile source, String columns, WrittenWorkbook workbook) {
        Evaluation evaluation = conclusion.evaluation();
        Summary summary = conclusion.summary();
        Authority authority = Authority.of(conclusion);
        XSSFSheet first = workbook.sheet(SummarySheet.NAME);
        ResultSheets sheets = new ResultSheets(workbook);
        sheets.steps(Waterfall.of(evaluation.decisions()));
        Bars outcomes = sheets.outcomes(summary);
        Bars reasons = sheets.reasons(summary, evaluation.decisions());
        sheets.groups(summary);
        if (summary.delivery() != null) {
            sheets.delivery(summary.delivery());
        }
        Table spaces = Groups.spaces(summary);
        if (spaces != null) {
            sheets.spaces(spaces);
        }
        OutputTables outputs = OutputTables.of(evaluation.measured(), summary.reached());
        if (outputs != null) {
            sheets.outputs(outputs);
        }
        if (summary.readings() != null) {
            sheets.readings(new ReadingWords(summary.readings()));
        }
        SinceWords since = SinceWords.of(summary, evaluation.ruleSet().catalogue());
        if (since != null) {
            sheets.since(since);
        }
        RuleCoverageTables coverage =
                RuleCoverageTables.of(summary, evaluation.ruleSet().fields());
        if (coverage != null) {
            sheets.coverage(coverage);
        }
        if (evaluation.plan() != null) {
            PlanWorkbook.write(evaluation, workbook);
        }
        new AboutSheet(workbook.sheet(AboutSheet.NAME), workbook.styles(), evaluation)
                .write(authority, source, summary, columns);
        new SummarySheet(first, workbook.styles(), evaluation, summary).write(authority, outcomes, reasons);
    }

    /** What its title is: the reference of its claims, where they have one. */
    static String title(Evaluation evaluation) {
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

    /** The sheet that says how it was decided, what to know, and how to read the rest, so that the file stands alone. */
    static final class AboutSheet {
        static final String NAME = DecidedBy.SHEET;

        private final Page page;
        private final Evaluation evaluation;

        AboutSheet(XSSFSheet sheet, Styles styles, Evaluation evaluation) {
            this.page = new Page(sheet, styles).widths(30, 90, 12, 14, 60, 10);
            this.evaluation = evaluation;
            page.printed(PrintSetup.A4_PAPERSIZE, true, 1);
        }

        void write(Authority authority, SourceFile source, Summary summary, String columns) {
            page.row().text(HowDecided.TITLE, CellKind.TITLE);
            line("Reference", evaluation.cohort().reference());
            if (source != null) {
                fact(source.fact());
            }
            HowDecided.of(evaluation, authority.decisionId()).forEach(this::fact);
            line(DecidedBy.OPTIONS + DecidedBy.EXACTLY, authority.options());
            line(DecidedBy.COLUMNS, columns);
            line("Notice", evaluation.valueSet().notice());
            page.gap();
            caveats(summary);
            notes(summary);
            page.gap();
            page.row().text("How to read this file", CellKind.TITLE);
            Guidance.LINES.forEach(line -> line(line.title(), line.text()));
        }

        private void fact(HowDecided.Fact fact) {
            line(fact.title(), fact.text());
            line(fact.title() + DecidedBy.EXACTLY, fact.exact());
        }

        private void caveats(Summary summary) {
            page.row().text(Caveats.TITLE, CellKind.TITLE);
            page.headings("Caveat", "What it says", "Rule", "Provenance", "Source", "Claims");
            summary.caveats().forEach(this::caveat);
        }

        /** A caveat of the cohort as a whole is of no number of claims. */
        private void caveat(CaveatCount caveat) {
            var row = page.row()
                    .text(ReasonWords.title(caveat.code()))
                    .text(caveat.message(), CellKind.LONG_TEXT)
                    .text(caveat.rule())
                    .text(caveat.provenance())
                    .text(caveat.source(), CellKind.LONG_TEXT);
            if (caveat.claims() > 0) {
                row.number(caveat.claims());
            }
            caveat.groupTexts().forEach(group -> page.row().text("").text(group, CellKind.LONG_TEXT));
        }

        private void notes(Summary summary) {
            if (evaluation.cohort().table() == null) {
                return;
            }
            page.gap();
            page.row().text("What was read", CellKind.TITLE);
            line("Sheet", evaluation.cohort().table().name());
            line("Rows", String.valueOf(evaluation.cohort().table().rows().size()));
            evaluation.cohort().table().notes().forEach(note -> line(note.place(), note.message()));
            EarlierWords.notes(summary).forEach(note -> line(note.place(), note.message()));
        }

        private void line(String label, String text) {
            if (text != null && !text.isEmpty()) {
                page.row().label(label).text(text, CellKind.LONG_TEXT);
            }
        }
    }

    /** How to read the file, one thing a line. */
    record Guidance(String title, String text) {
        static final List<Guidance> LINES = List.of(
                new Guidance(
                        ClaimsSheet.NAME,
                        "The rows as they were submitted, in their order; the columns from Verdict on (dark blue) say what was "
                                + "decided of each."),
                new Guidance(
                        "Verdict",
                        "Claimable: it counts. Not claimable: it does not, for the reasons in its row. For review: what would "
                                + "decide it is not known, so it counts for nothing yet."),
                new Guidance(
                        "Value claimed",
                        "What the claim would be worth if it counted, for its headcount and share: value per person is net "
                                + "wellbeing + exchequer + business. Empty where the value set has no value for it."),
                new Guidance(
                        "Value claimable",
                        "What the claim adds to the total: add up this column, never Value claimed."),
                new Guidance(
                        "(1), (2)",
                        "Where a claim has several reasons, the numbers tell which remedy and source belong to which reason."),
                new Guidance(
                        ResultSheets.REASONS,
                        "A claim with several reasons stands under each of them, so its lines may add up to more than the "
                                + "claims refused."),
                new Guidance(
                        "Provenance",
                        "published: a source of the method says so. legacy: its help before 2022 said so. inferred: it only "
                                + "follows from a source."),
                new Guidance("Decision", "The same claims, choices, rules and values always have this identity."),
                new Guidance("Formulas", "There are none in this file. Text that begins like one is only text."));
    }
}
