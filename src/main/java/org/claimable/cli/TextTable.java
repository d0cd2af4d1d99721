package org.claimable.cli;

import java.io.PrintStream;
import java.util.List;
import org.claimable.file.document.Table;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;

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
        int width = Math.max(
                column.kind() == Table.Kind.POUNDS ? POUNDS : LEAST,
                column.title().length());
        if (column.kind().isNumber()) {
            line.append(' ')
                    .append(" ".repeat(Math.max(0, width - text.length())))
                    .append(text);
        } else {
            int longest = table.rows().stream()
                    .mapToInt(row -> row.get(at).text().length())
                    .max()
                    .orElse(0);
            line.append("  ")
                    .append(padded(text, Math.max(longest, column.title().length())));
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
