package org.claimable.file.table;

import org.claimable.claim.MalformedCohortException;

/** What separates the cells of a CSV file: that by which most headings are known, else the most frequent in its first line. */
final class Separator {
    private static final char[] KNOWN = {',', ';', '\t', '|'};

    private Separator() {}

    static char of(TextContent content, TableKind kind, HowRead how) {
        char best = mostFrequent(content.head());
        int most = headings(content, best, kind, how);
        for (char each : KNOWN) {
            int known = headings(content, each, kind, how);
            if (known > most) {
                best = each;
                most = known;
            }
        }
        return best;
    }

    private static int headings(TextContent content, char separator, TableKind kind, HowRead how) {
        try (CsvRows rows = new CsvRows(content, separator, new Places(""))) {
            HeadedTable table = new HeadedTable(rows, kind, how);
            return table.isEmpty() ? 0 : table.columns().known();
        } catch (MalformedCohortException saidWhenItIsRead) {
            return 0;
        }
    }

    private static char mostFrequent(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char each : KNOWN) {
            best = count(first, each) > count(first, best) ? each : best;
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }
}
