package org.claimable.file.large;

import java.util.List;
import org.claimable.claim.Claim;

/** What a batch of rows comes to: its people, those of its claims that have problems, and each row in canonical form. */
record CheckedRows(List<String> people, List<Problem> problems, List<NumberedText> canonical, int rows) {
    /** A claim with problems, and its row. */
    record Problem(long row, Claim claim) {}
}
