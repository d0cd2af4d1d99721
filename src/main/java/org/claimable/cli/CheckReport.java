package org.claimable.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import org.claimable.cli.ReportTables.TextTable;
import org.claimable.cli.Text.Colours;
import org.claimable.file.document.Caveats;
import org.claimable.file.document.Days;
import org.claimable.file.document.EarlierWords;
import org.claimable.file.document.HowDecided;
import org.claimable.file.document.InWords;
import org.claimable.file.document.OutputTables;
import org.claimable.file.document.Promise;
import org.claimable.file.document.ReadingWords;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.RuleCoverageTables;
import org.claimable.file.document.SinceWords;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.TraceTable;
import org.claimable.file.json.EvaluationWriter.Conclusion;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.report.CaveatCount;
import org.claimable.method.report.ClaimGroup;
import org.claimable.method.report.Summary;
import org.claimable.method.report.Summary.PeopleCount;
import org.claimable.method.report.Waterfall;

/** Prints an evaluation for a reader: totals, a table by outcome, each refused or reviewed claim, and caveats. */
final class CheckReport {
    private static final int MOST_IDS = 20;
    private static final int FIELD_WIDTH = 46;

    private final Evaluation evaluation;
    private final String decisionId;
    private final String file;
    private final Summary summary;
    private final PrintStream out;
    private final Colours colours;

    CheckReport(Conclusion conclusion, String file, PrintStream out, Colours colours) {
        this.evaluation = conclusion.evaluation();
        this.decisionId = conclusion.decisionId();
        this.file = file;
        this.summary = conclusion.summary();
        this.out = out;
        this.colours = colours;
    }

    void print() {
        head();
        totals();
        if (summary.delivery() != null) {
            ReportTables.promise(new Promise(summary.delivery()), out);
        }
        sinceLastTime();
        readings();
        ReportTables tables = new ReportTables(summary, out);
        tables.groups(Breakdown.OUTCOME);
        tables.groups(Breakdown.BANK);
        tables.groups(Breakdown.PILLAR);
        tables.spaces();
        outputs();
        tables.byReason();
        tables.benefits();
        claims("Not claimable", Verdict.NOT_CLAIMABLE);
        claims("For review", Verdict.REVIEW);
        traces();
        coverage();
        caveats();
        decidedBy();
    }

    private void outputs() {
        OutputTables outputs = OutputTables.of(evaluation.measured(), summary.reached());
        if (outputs != null) {
            out.printf("%n%s%n", colours.bold(OutputTables.TITLE));
            ReportTables.outputs(outputs, out);
        }
    }

    private void decidedBy() {
        ReportTables.facts(colours.bold(HowDecided.TITLE), HowDecided.of(evaluation, decisionId), out);
    }

    private void head() {
        Cohort cohort = evaluation.cohort();
        out.println(colours.bold(Text.shown(cohort.reference() == null ? file : cohort.reference())));
        cohort.firstOfAll()
                .ifPresent(note -> Text.wrap(out, "", colours.bold("Important: " + Text.shown(note.message()))));
        ReportTables.notice(evaluation.valueSet(), out);
    }

    private void totals() {
        ClaimGroup.Figures whole = summary.whole();
        out.printf("%n%-16s %8s %18s%n", "", "Claims", "Value");
        total("Claimed", whole.claims(), whole.claimedValue().total());
        total("Claimable", whole.claimable(), whole.claimableValue().total());
        total("Not claimable", whole.notClaimable(), summary.notClaimableValue().total());
        total("For review", whole.review(), summary.reviewValue().total());
        out.println();
        if (summary.readings() != null) {
            Text.wrap(out, "", colours.bold(new ReadingWords(summary.readings()).settled()));
        }
        InWords.of(
                        summary,
                        PeopleCount.of(evaluation.cohort().claims(), evaluation.decisions()),
                        Waterfall.of(evaluation.decisions()).readWithoutValue())
                .forEach(sentence -> Text.wrap(out, "", sentence));
        out.printf(
                "People who used two or more services in a year: %d, worth %s.%n",
                summary.multipleServices().individuals(),
                Text.pounds(summary.multipleServices().value()));
    }

    /** Prints what became of the claims since earlier checks, and by which other choices those were decided. */
    private void sinceLastTime() {
        SinceWords since = SinceWords.of(summary, evaluation.ruleSet().catalogue());
        if (since != null) {
            out.printf("%n%s%n", colours.bold(SinceWords.TITLE));
            new SinceReport(since, out).print();
        }
        summary.otherChoices().forEach(each -> Text.wrap(out, "", Text.shown(EarlierWords.sentence(each))));
    }

    private void readings() {
        ReadingWords words = ReadingWords.of(summary.readings());
        if (words != null) {
            out.printf("%n%s%n", colours.bold(ReadingWords.TITLE));
            ReportTables.readings(words, out);
            ReportTables.depends(words, out);
        }
    }

    private void total(String title, int claims, BigDecimal value) {
        out.printf("%-16s %8d %18s%n", title, claims, Text.pounds(value));
    }

    private void claims(String title, Verdict verdict) {
        List<Decision> decisions = evaluation.decisions();
        long count =
                decisions.stream().filter(each -> each.verdict() == verdict).count();
        if (count == 0) {
            return;
        }
        out.printf("%n%s%n", colours.bold("%s: %d".formatted(title, count)));
        ClaimLines lines = new ClaimLines(out, colours);
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).verdict() == verdict) {
                lines.print(evaluation.cohort().claims().get(i), decisions.get(i));
            }
        }
    }

    /** Prints what became of each rule for the claims of which that was asked. */
    private void traces() {
        for (Decision decision : evaluation.decisions()) {
            if (decision.trace() != null) {
                out.printf("%n%s%n", colours.bold(TraceTable.TITLE + ": " + Text.shown(decision.claim())));
                TraceTable.of(
                                decision.trace(),
                                evaluation.coverage(),
                                evaluation.ruleSet().fields())
                        .rows()
                        .forEach(this::rule);
            }
        }
    }

    private void rule(List<Cell> row) {
        Text.wrap(
                out,
                "  ",
                "%s  %s: %s"
                        .formatted(
                                row.get(0).text(), row.get(2).text(), row.get(1).text()));
        if (!row.get(3).text().isEmpty()) {
            Text.wrap(out, "      ", Text.shown(row.get(3).text()));
        }
    }

    /** Prints which rules could not be checked, and what would let them be. */
    private void coverage() {
        RuleCoverageTables coverage =
                RuleCoverageTables.of(summary, evaluation.ruleSet().fields());
        if (coverage != null) {
            out.printf("%n%s%n", colours.bold(RuleCoverageTables.TITLE));
            coverage.sentences().forEach(each -> Text.wrap(out, "  ", each));
            if (coverage.sentences().isEmpty()) {
                Text.wrap(out, "  ", RuleCoverageTables.NONE);
            } else {
                new TextTable(out, FIELD_WIDTH).print(RuleCoverageTables.TO_DO, coverage.toDo());
            }
        }
    }

    private void caveats() {
        out.printf("%n%s%n", colours.bold(Caveats.TITLE));
        CaveatCarriers carriers = new CaveatCarriers(summary.caveats(), evaluation.decisions());
        for (CaveatCount caveat : summary.caveats()) {
            Text.wrap(out, "  ", Caveats.line(caveat));
            if (caveat.isOfClaims()) {
                Text.wrap(out, "      ", "Claims: " + carriers.of(caveat));
            }
            List<String> groups = caveat.groupTexts();
            groups.stream().limit(MOST_IDS).forEach(each -> Text.wrap(out, "      ", Text.shown(each)));
            if (groups.size() > MOST_IDS) {
                out.printf(
                        "      and more; --json and the workbook list %,d.%n",
                        caveat.groups().size());
            }
        }
    }

    /** Prints a claim that is refused or for review: what was claimed, why it is refused or reviewed, and how to fix it. */
    static final class ClaimLines {
        private static final String INDENT = "      ";

        private final PrintStream out;
        private final Colours colours;

        ClaimLines(PrintStream out, Colours colours) {
            this.out = out;
            this.colours = colours;
        }

        void print(Claim claim, Decision decision) {
            String id = Text.shown(claim.id());
            String person = claim.individual() == null
                    ? "%d untracked".formatted(claim.headcount())
                    : "person " + Text.shown(claim.individual());
            out.printf(
                    "  %s  %s, %s, %s, %s%n",
                    decision.verdict() == Verdict.REVIEW ? colours.yellow(id) : colours.red(id),
                    claim.outcome() == null ? "no outcome" : Text.shown(claim.outcome()),
                    person,
                    claim.achievedOn() == null ? "no date" : Days.of(claim.achievedOn()),
                    Text.worth(decision.value()));
            decision.reasons().forEach(this::print);
        }

        private void print(Reason reason) {
            String what = "%s (%s, %s): %s"
                    .formatted(ReasonWords.title(reason.code()), reason.rule(), reason.ruleProvenance(), reason.text());
            Text.wrap(out, INDENT, what);
            if (!reason.claims().isEmpty()) {
                Text.wrap(out, INDENT, "Clashes with: " + String.join(", ", reason.claims()));
            }
            Text.wrap(out, INDENT, "Source: " + reason.source());
            Text.wrap(out, INDENT, "Remedy: " + reason.remedy());
        }
    }
}
