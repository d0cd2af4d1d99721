package org.claimable.file.table;

import java.util.Locale;
import java.util.Set;
import org.claimable.bank.Names;

/** How further rows of headings, which survey tools write below the first, are told from claims. */
final class SecondHeadings {
    private static final String IMPORT_ID = "\"importid\"";
    private static final Set<String> OF_ANSWERS =
            Set.of("openendedresponse", "response", "otherpleasespecify", "datetime", "datetimeresponse");

    private SecondHeadings() {}

    /** Whether it is the last of such rows: what each column is called in the tool, what kind of answer it holds, or the headings again. */
    static boolean is(TableRow row, Columns columns) {
        return isOfImport(row) || isOfAnswers(row) || columns.isHeadingsAgain(row);
    }

    private static boolean isOfImport(TableRow row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.replace(" ", "").toLowerCase(Locale.ROOT).startsWith("{" + IMPORT_ID));
    }

    private static boolean isOfAnswers(TableRow row) {
        return row.cells().stream().map(Names::key).anyMatch(OF_ANSWERS::contains)
                && row.cells().stream().map(Names::key).allMatch(key -> key.isEmpty() || OF_ANSWERS.contains(key));
    }
}
