package org.claimable.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.claimable.catalogue.Breakdown;
import org.claimable.file.document.Benefits;
import org.claimable.file.document.Groups;
import org.claimable.file.document.Promise;
import org.claimable.file.document.Reasons;
import org.claimable.file.document.Table;
import org.claimable.report.Summary;

/** Prints the tables of a report: by outcome, by bank, and by reason. */
final class ReportTables {
    private static final int WIDTH = 58;
    private static final int WIDTH_OF_OUTCOMES = 38;
    private static final int WIDTH_OF_BENEFITS = 88;

    private final Summary summary;
    private final PrintStream out;

    ReportTables(Summary summary, PrintStream out) {
        this.summary = summary;
        this.out = out;
    }

    /** What was promised against what is claimable. */
    static void promise(Promise promise, PrintStream out) {
        new TextTable(out, WIDTH_OF_OUTCOMES)
                .print(
                        Promise.TITLE,
                        promise.table()
                                .of(
                                        "Outcome",
                                        "People promised",
                                        "People claimable",
                                        "People for review",
                                        "Value promised",
                                        "Value claimable",
                                        "Value for review",
                                        "Status",
                                        "Why"));
        Text.wrap(out, "", promise.words());
        promise.notes().forEach(each -> Text.wrap(out, "", each));
    }

    void groups(Breakdown by) {
        new TextTable(out, WIDTH)
                .print(
                        "By " + by.title().toLowerCase(Locale.ROOT),
                        Groups.by(by, summary)
                                .of(
                                        by.title(),
                                        "Claims",
                                        "Claimable",
                                        "Not claimable",
                                        "For review",
                                        "Value claimable"));
    }

    void byReason() {
        if (summary.byReason().isEmpty()) {
            return;
        }
        new TextTable(out, WIDTH)
                .print(
                        "By reason, not claimable or for review",
                        Reasons.of(summary, List.of()).of("Reason", "Claims", "Value not counted"));
    }

    void benefits() {
        Table benefits = Benefits.of(summary);
        if (!benefits.rows().isEmpty()) {
            new TextTable(out, WIDTH_OF_BENEFITS).print(Benefits.TITLE, benefits);
        }
    }
}
