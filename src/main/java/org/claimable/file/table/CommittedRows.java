package org.claimable.file.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimable.bank.Catalogue;
import org.claimable.bank.Names;
import org.claimable.catalogue.ClaimField;
import org.claimable.claim.Commitment;
import org.claimable.claim.Commitments;
import org.claimable.claim.Violations;
import org.claimable.file.json.References;

/** What a contract promised, from tables of an outcome a row and a row "Total", and from a request beside them. */
final class CommittedRows {
    private static final String TOTAL = "total";

    private final Violations violations;
    private final List<Commitment> outcomes = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private BigDecimal total;

    CommittedRows(Violations violations) {
        this.violations = violations;
    }

    /** Takes what a request says beside its tables, null for nothing. */
    void take(Commitments promised) {
        if (promised != null) {
            for (Commitment each : promised.outcomes()) {
                places.add("settings/commitments/outcomes/" + outcomes.size());
                outcomes.add(each);
            }
            total = promised.total();
        }
    }

    void read(HeadedTable table, Notes notes) {
        for (TableRow row : table.entries(notes, ClaimField.OUTCOME, ClaimField.HEADCOUNT, ClaimField.VALUE)) {
            Cells cells = new Cells(row, table, violations);
            String outcome = cells.required(ClaimField.OUTCOME);
            if (outcome != null && Names.key(outcome).equals(TOTAL)) {
                readTotal(cells);
            } else {
                readOutcome(cells, outcome);
            }
        }
    }

    private void readTotal(Cells cells) {
        if (cells.text(ClaimField.HEADCOUNT) != null) {
            cells.note(
                    ClaimField.HEADCOUNT,
                    "TOTAL_OF_PEOPLE",
                    "A total is promised in pounds. Promise people by outcome, and leave this cell empty.");
        }
        if (cells.required(ClaimField.VALUE) == null) {
            return;
        }
        if (total != null) {
            cells.noteRow("REPEATED", "There is another total. Keep one.");
        }
        total = cells.pounds(ClaimField.VALUE);
    }

    private void readOutcome(Cells cells, String outcome) {
        boolean people = cells.text(ClaimField.HEADCOUNT) != null;
        boolean value = cells.text(ClaimField.VALUE) != null;
        if (outcome != null && !people && !value) {
            cells.noteRow("MISSING", "Nothing is promised of this outcome. Give people, a value in pounds, or both.");
        }
        Integer promised = cells.whole(ClaimField.HEADCOUNT, null);
        BigDecimal worth = cells.pounds(ClaimField.VALUE);
        if (promised != null || worth != null) {
            places.add(cells.place(ClaimField.OUTCOME));
            outcomes.add(new Commitment(outcome, promised, worth));
        }
    }

    /** Notes each outcome that the catalogue does not have, or that is promised twice. */
    void check(References references, Catalogue catalogue) {
        references.promised(places::get, outcomes, List.of(catalogue));
    }

    /** What was promised, null where nothing was. */
    Commitments commitments() {
        return total == null && outcomes.isEmpty() ? null : new Commitments(total, outcomes);
    }
}
