package org.claimable.file.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations;

/** Replies to questions about claims, from a table with the columns Claim and Reply, as they are sent out. */
public final class ReplyTable {
    public static final String CLAIM = "Claim";
    public static final String REPLY = "Reply";
    private static final int MOST = 200_000;

    private ReplyTable() {}

    /** A reply, and the place of its row. */
    public record Reply(String place, String claim, String text) {
        /** Says nothing of its content, so that no log can. */
        @Override
        public String toString() {
            return "A reply";
        }
    }

    /**
     * The replies in a file, one row each; rows without one are left out.
     *
     * @throws MalformedCohortException where it is no table with these columns
     * @throws org.claimable.method.claim.Violations.InvalidCohortException where a claim has two replies, or one is too long
     */
    public static List<Reply> read(byte[] content) {
        try (TableFile file = TableFile.open(content, "");
                TableRows rows = file.main(TableKind.REPLIES, HowRead.USUAL)) {
            int claim = -1;
            int reply = -1;
            for (int above = 0; above < HeadedTable.MOST_ABOVE && rows.hasNext() && (claim < 0 || reply < 0); above++) {
                TableRow row = rows.next();
                claim = place(row, CLAIM);
                reply = place(row, REPLY);
            }
            if (claim < 0 || reply < 0) {
                throw new MalformedCohortException(
                        "There is no row with the headings Claim and Reply. Choose the workbook of questions that the provider filled in.");
            }
            return replies(rows, claim, reply);
        }
    }

    private static int place(TableRow row, String heading) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.at(i) != null && Names.key(row.at(i)).equals(Names.key(heading))) {
                return i;
            }
        }
        return -1;
    }

    private static List<Reply> replies(TableRows rows, int claim, int reply) {
        Violations violations = new Violations();
        Map<String, String> met = new HashMap<>();
        List<Reply> replies = new ArrayList<>();
        while (rows.hasNext() && replies.size() < MOST) {
            TableRow row = rows.next();
            String place = rows.places().row(row.number());
            String text = row.at(reply);
            String id = row.at(claim);
            if (text == null) {
                continue;
            }
            if (id == null) {
                violations.add(
                        place, "MISSING", "This reply is to no claim. Write the claim as it was in the questions.");
            } else if (text.length() > Cells.LONGEST_TEXT) {
                violations.add(
                        place,
                        "TOO_LONG",
                        "This reply has more than %,d characters. Shorten it.".formatted(Cells.LONGEST_TEXT));
            } else if (met.putIfAbsent(id, place) != null) {
                violations.add(
                        place, "REPEATED", "\"%s\" has another reply in %s. Keep one.".formatted(id, met.get(id)));
            } else {
                replies.add(new Reply(place, id, text));
            }
        }
        violations.failIfAny();
        return replies;
    }
}
