package org.claimable.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimable.catalogue.Breakdown;
import org.claimable.report.Group;
import org.claimable.report.NoImprovement;
import org.claimable.report.Summary;

/** Prints the tables of a report: by outcome, by bank, and by reason. */
final class ReportTables {
    private final Summary summary;
    private final PrintStream out;

    ReportTables(Summary summary, PrintStream out) {
        this.summary = summary;
        this.out = out;
    }

    void groups(Breakdown by) {
        groups("By " + by.title().toLowerCase(Locale.ROOT), summary.groups(by));
    }

    private void groups(String title, List<Group> groups) {
        out.printf(
                "%n%-58s %7s %9s %7s %6s %16s%n", title, "Claims", "Claimable", "Refused", "Review", "Claimable value");
        for (Group group : groups) {
            Group.Figures figures = group.figures();
            out.printf(
                    "%-58s %7d %9d %7d %6d %16s%n",
                    Text.cut(group.title(), 58),
                    figures.claims(),
                    figures.claimable(),
                    figures.notClaimable(),
                    figures.review(),
                    Text.pounds(figures.claimableValue().total()));
        }
    }

    void byReason() {
        if (summary.byReason().isEmpty()) {
            return;
        }
        out.printf("%n%-58s %7s %34s%n", "By reason, refused or for review", "Claims", "Value");
        summary.byReason()
                .forEach(reason ->
                        out.printf("%-58s %7d %34s%n", reason.code(), reason.claims(), Text.pounds(reason.value())));
        if (!summary.otherBenefits().isEmpty()) {
            String benefits = summary.otherBenefits().stream()
                    .map(benefit -> "%s %d".formatted(benefit.name(), benefit.claims()))
                    .collect(Collectors.joining(", "));
            Text.wrap(
                    out,
                    "",
                    "Improved without reaching the outcome, to report under other benefits, by outcome: " + benefits
                            + ".");
        }
        NoImprovement others = summary.noImprovement();
        if (others.claims() > 0) {
            Text.wrap(
                    out,
                    "",
                    "Did not reach the outcome and did not improve: unchanged %d, worse %d, not known %d."
                            .formatted(others.unchanged(), others.worsened(), others.notKnown()));
        }
    }
}
