package org.claimable.cli;

import java.io.PrintStream;
import java.util.Arrays;
import org.claimable.cli.ReportTables.TextTable;
import org.claimable.cli.Text.Colours;
import org.claimable.file.document.Caveats;
import org.claimable.file.document.HowDecided;
import org.claimable.file.document.MeasureTables;
import org.claimable.file.document.MeasureView;
import org.claimable.file.document.Table;
import org.claimable.file.document.Table.Column;
import org.claimable.file.json.MeasuresWriter.Answered;

/** Prints what figures come to for a reader: totals, months, what is missing, targets, estimates apart from them, and what to know. */
record MeasuresReport(Answered answered, PrintStream out, Colours colours) {
    private static final int WIDTH = 44;
    private static final int MOST_ROWS = 200;
    private static final int MOST_MISSING = 40;

    void print() {
        MeasureTables tables =
                new MeasureTables(answered.measured(), answered.ruleSet().measures());
        String reference = answered.measured().reference();
        out.println(
                colours.bold(reference == null ? MeasureView.TITLE : MeasureView.TITLE + ": " + Text.shown(reference)));
        table(
                tables,
                MeasureView.TOTALS,
                "Unit",
                "Amount",
                "At least",
                "At most",
                "Organisations",
                "Spaces",
                "As a part");
        table(
                tables,
                MeasureView.MONTHS,
                "Month",
                "Amount",
                "At least",
                "At most",
                "Change",
                "Organisations",
                "As a part");
        table(
                tables,
                MeasureView.SAME_ORGANISATIONS,
                "Month",
                "Organisations in both",
                "Month before",
                "This month",
                "Change");
        table(MeasureView.COMPLETENESS, tables.missing(), MOST_MISSING, "Measure", "Months that are missing");
        table(
                tables,
                MeasureView.TARGETS,
                "Organisation",
                "Space",
                "By",
                "Target",
                "Amount",
                "At least",
                "At most",
                "Status",
                "Months not reported");
        table(tables, MeasureView.HIDDEN, "What is not shown");
        table(
                tables,
                MeasureView.ESTIMATES,
                "Unit",
                "Estimate",
                "At least",
                "At most",
                "Organisations",
                "Share of the population",
                "Left out");
        if (tables.coverage() != null) {
            Text.wrap(out, "", tables.coverage());
        }
        out.printf("%n%s%n", colours.bold(Caveats.TITLE));
        answered.measured()
                .caveats()
                .forEach(each ->
                        Text.wrap(out, "  ", "%s (%s, %s)".formatted(each.message(), each.rule(), each.provenance())));
        ReportTables.facts(colours.bold(HowDecided.MADE), HowDecided.of(answered), out);
    }

    private void table(MeasureTables tables, MeasureView view, String... titles) {
        table(view, tables.of(view), MOST_ROWS, titles);
    }

    /** Prints those columns that the table has, under what the view is and how it is read. */
    private void table(MeasureView view, Table table, int most, String... titles) {
        if (table.rows().isEmpty()) {
            return;
        }
        out.printf("%n%s%n", colours.bold(view.title()));
        Text.wrap(out, "", view.words());
        String[] there = Arrays.stream(titles)
                .filter(title -> table.columns().stream().map(Column::title).anyMatch(title::equals))
                .toArray(String[]::new);
        int shown = Math.min(most, table.rows().size());
        new TextTable(out, WIDTH)
                .print(
                        table.columns().get(0).title(),
                        new Table(table.columns(), table.rows().subList(0, shown)).of(there));
        if (table.rows().size() > shown) {
            out.printf(
                    "and %,d more, which --json and the workbook list%n",
                    table.rows().size() - shown);
        }
    }
}
