package org.claimable.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.claimable.file.document.Benefits;
import org.claimable.file.document.Groups;
import org.claimable.file.document.HowDecided.Fact;
import org.claimable.file.document.Promise;
import org.claimable.file.document.ReadingWords;
import org.claimable.file.document.ReasonsTable;
import org.claimable.file.document.Table;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.Breakdown;
import org.claimable.method.report.Summary;

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
    private static final int WIDTH_OF_READINGS = 40;
    private static final int MOST_DEPENDENT = 20;
    private static final int WIDTH_OF_BENEFITS = 88;

    private final Summary summary;
    private final PrintStream out;

    ReportTables(Summary summary, PrintStream out) {
        this.summary = summary;
        this.out = out;
    }

    /** What was promised against what is claimable. */
    static void promise(Promise promise, PrintStream out) {
        promise(Promise.TITLE, promise, out);
    }

    /** The same under a title. */
    static void promise(String title, Promise promise, PrintStream out) {
        new TextTable(out, WIDTH_OF_OUTCOMES).print(title, promise.table().of(OF_PROMISE));
        Text.wrap(out, "", promise.words());
        promise.notes().forEach(each -> Text.wrap(out, "", each));
    }

    /** What claims come to under every reading. */
    static void readings(ReadingWords words, PrintStream out) {
        words.words().forEach(each -> Text.wrap(out, "", each));
        TextTable tables = new TextTable(out, WIDTH_OF_READINGS);
        Table table = words.table();
        tables.print(table.columns().get(0).title(), table);
        if (words.kept() != null) {
            tables.print(ReadingWords.KEPT, words.kept());
        }
    }

    /** Which claims depend on the reading. */
    static void depends(ReadingWords words, PrintStream out) {
        out.println();
        Text.wrap(out, "", words.dependent());
        Table depends = words.depends();
        int shown = Math.min(MOST_DEPENDENT, depends.rows().size());
        if (shown > 0) {
            new TextTable(out, WIDTH_OF_READINGS)
                    .print(
                            ReadingWords.DEPENDS,
                            new Table(depends.columns(), depends.rows().subList(0, shown)));
        }
        if (depends.rows().size() > shown) {
            out.printf(
                    "and %,d more, which --json and the workbook list%n",
                    depends.rows().size() - shown);
        }
    }

    /** What must be said of the values, where anything must. */
    static void notice(ValueSet values, PrintStream out) {
        if (values.notice() != null) {
            Text.wrap(out, "", values.notice());
        }
    }

    /** How something was decided; the last is its id, which stands on a line of its own. */
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
                        ReasonsTable.of(summary, List.of()).of("Claims", "Value not counted"));
    }

    void benefits() {
        Table benefits = Benefits.of(summary);
        if (!benefits.rows().isEmpty()) {
            new TextTable(out, WIDTH_OF_BENEFITS).print(Benefits.TITLE, benefits);
        }
    }

    /** Prints a table of a result; its first column is so wide, and a longer text in it is cut. */
    record TextTable(PrintStream out, int first) {
        private static final int LEAST = 7;
        private static final int POUNDS = 16;

        /** Prints it after an empty line, with a title above its first column. */
        void print(String title, Table table) {
            out.println();
            StringBuilder headings = new StringBuilder(padded(title, first));
            for (int at = 1; at < table.columns().size(); at++) {
                add(headings, table, at, table.columns().get(at).title());
            }
            out.println(headings.toString().stripTrailing());
            table.rows().forEach(row -> print(row, table));
        }

        private void print(List<Cell> row, Table table) {
            StringBuilder line = new StringBuilder(padded(Text.cut(row.get(0).text(), first), first));
            for (int at = 1; at < row.size(); at++) {
                add(line, table, at, Text.shown(row.get(at).text()));
            }
            out.println(line.toString().stripTrailing());
        }

        private static void add(StringBuilder line, Table table, int at, String text) {
            Column column = table.columns().get(at);
            int longest = column.kind() == Table.Kind.TEXT || column.kind() == Table.Kind.AMOUNT
                    ? Math.max(longest(table, at), column.title().length())
                    : column.title().length();
            int width = Math.max(column.kind() == Table.Kind.POUNDS ? POUNDS : LEAST, longest);
            if (column.kind().isNumber()) {
                line.append(' ')
                        .append(" ".repeat(Math.max(0, width - text.length())))
                        .append(text);
            } else {
                line.append("  ").append(padded(text, longest));
            }
        }

        private static int longest(Table table, int at) {
            return table.rows().stream()
                    .mapToInt(row -> row.get(at).text().length())
                    .max()
                    .orElse(0);
        }

        private static String padded(String text, int width) {
            return text + " ".repeat(Math.max(0, width - text.length()));
        }
    }
}
