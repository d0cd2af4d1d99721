package org.claimable.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.claimable.bank.ValueSet;
import org.claimable.catalogue.Breakdown;
import org.claimable.file.document.Benefits;
import org.claimable.file.document.Groups;
import org.claimable.file.document.HowDecided.Fact;
import org.claimable.file.document.Promise;
import org.claimable.file.document.Reasons;
import org.claimable.file.document.Table;
import org.claimable.report.Summary;

/** Prints the tables of a report: by outcome, by bank, and by reason. */
final class ReportTables {
    private static final String[] OF_GROUPS = {"Claims", "Claimable", "Not claimable", "For review", "Value claimable"};
    private static final String[] OF_PROMISE = {
        "People promised",
        "People claimable",
        "People for review",
        "Value promised",
        "Value claimable",
        "Value for review",
        "Status",
        "Why"
    };
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
                .print(Promise.TITLE, promise.table().of(OF_PROMISE));
        Text.wrap(out, "", promise.words());
        promise.notes().forEach(each -> Text.wrap(out, "", each));
    }

    /** What must be said of the values, where anything must. */
    static void notice(ValueSet values, PrintStream out) {
        if (values.notice() != null) {
            Text.wrap(out, "", values.notice());
        }
    }

    /** By what something was decided; the last is its id, which stands on a line of its own. */
    static void facts(String title, List<Fact> facts, PrintStream out) {
        Fact id = facts.get(facts.size() - 1);
        out.printf("%n%s%n", title);
        facts.subList(0, facts.size() - 1).forEach(fact -> Text.wrap(out, "  ", fact.line()));
        out.printf("%n%s %s%n", id.title(), id.exact());
    }

    void groups(Breakdown by) {
        Table groups = Groups.by(by, summary).of(OF_GROUPS);
        new TextTable(out, WIDTH).print("By " + by.title().toLowerCase(Locale.ROOT), groups);
    }

    void byReason() {
        if (summary.byReason().isEmpty()) {
            return;
        }
        new TextTable(out, WIDTH)
                .print(
                        "By reason, not claimable or for review",
                        Reasons.of(summary, List.of()).of("Claims", "Value not counted"));
    }

    void benefits() {
        Table benefits = Benefits.of(summary);
        if (!benefits.rows().isEmpty()) {
            new TextTable(out, WIDTH_OF_BENEFITS).print(Benefits.TITLE, benefits);
        }
    }
}
