package org.claimable.file.table;

import java.util.Set;
import org.claimable.method.claim.SubmittedTable;
import org.claimable.method.claim.Violations.Violation;

/** The mistakes that are about what the columns of claims are, so that they are asked of the sender and not corrected in the file. */
public final class ColumnMistakes {
    private static final Set<String> OF_COLUMNS =
            Set.of("MISSING_COLUMN", "REPEATED_COLUMN", SubmittedTable.NO_PERSON_COLUMN);
    private static final Set<String> OF_SETTINGS = Set.of(
            "UNKNOWN_HEADING", "UNKNOWN_COLUMN", "BAD_COLUMNS", "SEVERAL_SHEETS", "UNKNOWN_SHEET", "HIDDEN_SHEET");
    private static final String SHEET = "sheet ";

    private ColumnMistakes() {}

    /** Whether a mistake is one of them. */
    public static boolean has(Violation mistake) {
        String place = mistake.pointer();
        if (place.startsWith(TablePart.CORRECTIONS.title())) {
            return false;
        }
        return OF_SETTINGS.contains(mistake.code()) || OF_COLUMNS.contains(mistake.code()) && isOfClaims(place);
    }

    private static boolean isOfClaims(String place) {
        return place.startsWith("row ")
                || place.startsWith(SHEET)
                        && TableKind.isOfClaims(place.substring(SHEET.length()).replaceFirst(", row \\d+.*$", ""));
    }
}
