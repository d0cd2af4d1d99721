package org.claimable.file.large;

import java.util.ArrayList;
import java.util.List;
import org.claimable.file.table.SubmittedRow;

/** A row as a line that sorts by person, then by number; rows without a person come first. */
final class RowLine {
    private static final String TOTALS = "t";
    private static final int PERSON = 0;
    private static final int NUMBER = 1;
    private static final int LOOKS = 2;
    private static final int CLAIM = 3;
    private static final int CELLS = 4;

    private RowLine() {}

    static String of(SubmittedRow row) {
        StringBuilder line = new StringBuilder(row.length() + 64)
                .append(row.person() == null ? "" : LineText.written(row.person()))
                .append(LineText.BETWEEN)
                .append(LineText.number(row.number()))
                .append(LineText.BETWEEN)
                .append(row.totals() ? TOTALS : "")
                .append(LineText.BETWEEN)
                .append(LineText.written(row.claim()));
        row.cells().forEach(cell -> line.append(LineText.BETWEEN).append(LineText.written(cell)));
        return line.toString();
    }

    static SubmittedRow read(String line) {
        List<String> parts = parts(line);
        String person = parts.get(PERSON).isEmpty() ? null : parts.get(PERSON);
        return new SubmittedRow(
                LineText.number(parts.get(NUMBER)),
                person,
                parts.get(CLAIM),
                parts.get(LOOKS).equals(TOTALS),
                List.copyOf(parts.subList(CELLS, parts.size())));
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = line.indexOf(LineText.BETWEEN); to >= 0; to = line.indexOf(LineText.BETWEEN, from)) {
            parts.add(LineText.read(line.substring(from, to)));
            from = to + 1;
        }
        parts.add(LineText.read(line.substring(from)));
        return parts;
    }
}
