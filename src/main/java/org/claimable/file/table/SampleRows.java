package org.claimable.file.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.claimable.file.table.TableRows.Places;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Digests;

/** The first rows of a table, kept so that they can be read more than once; {@code sheet} is null of a CSV file. */
record SampleRows(String sheet, Places places, List<TableRow> rows) {
    SampleRows {
        rows = List.copyOf(rows);
    }

    /** At most so many of the rows that are left of a table. */
    static SampleRows of(TableRows rows, int most) {
        List<TableRow> first = new ArrayList<>();
        while (first.size() < most && rows.hasNext()) {
            first.add(rows.next());
        }
        return new SampleRows(rows.sheet(), rows.places(), first);
    }

    /** At most so many from the top. */
    List<TableRow> first(int most) {
        return rows.subList(0, Math.min(most, rows.size()));
    }

    /** Those below one of them. */
    List<TableRow> below(TableRow row) {
        return rows.subList(rows.indexOf(row) + 1, rows.size());
    }

    /** What tells the texts of a row from those of others. */
    static String fingerprint(TableRow row) {
        String texts = row.cells().stream().map(CellText::bare).collect(Collectors.joining("\n"));
        MessageDigest digest = Digests.begin();
        digest.update(texts.stripTrailing().getBytes(StandardCharsets.UTF_8));
        return Digests.end(digest);
    }

    /** The same as a table that is read from the top. */
    TableRows read() {
        Iterator<TableRow> left = rows.iterator();
        return new TableRows() {
            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public TableRow next() {
                return left.next();
            }

            @Override
            public String sheet() {
                return sheet;
            }

            @Override
            public Places places() {
                return places;
            }

            @Override
            public void noteTo(Notes notes, long headings) {
                // Nothing is known of the rows that were not kept.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
