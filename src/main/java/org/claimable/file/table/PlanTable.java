package org.claimable.file.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimable.bank.Catalogue;
import org.claimable.catalogue.ClaimField;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.SubmittedTable.TableNote;
import org.claimable.claim.Violations;
import org.claimable.file.json.References;
import org.claimable.forecast.Plan;
import org.claimable.forecast.PlannedOutcome;

/** Reads the lines of a plan from a table, an outcome a row, noting all that is wrong with its row, column and value. */
public final class PlanTable {
    private final Violations violations;
    private final Notes notes = new Notes();
    private final List<PlannedOutcome> outcomes = new ArrayList<>();
    private final Catalogue catalogue;

    private PlanTable(Catalogue catalogue, Violations violations) {
        this.catalogue = catalogue;
        this.violations = violations;
    }

    /** The lines read, and what a reader should know of the reading. */
    public record Lines(List<PlannedOutcome> outcomes, List<TableNote> notes) {}

    /**
     * The lines in a CSV file or a workbook.
     *
     * @throws MalformedCohortException where it cannot be read as a table
     * @throws org.claimable.claim.Violations.InvalidCohortException with all that is wrong in its cells
     */
    public static Lines read(byte[] content, Catalogue catalogue) {
        Violations violations = new Violations();
        Lines lines = read(content, catalogue, violations);
        violations.failIfAny();
        return lines;
    }

    /** The same, with all that is wrong in its cells noted elsewhere. */
    static Lines read(byte[] content, Catalogue catalogue, Violations violations) {
        PlanTable plan = new PlanTable(catalogue, violations);
        try (TableFile file = TableFile.open(content, "");
                TableRows rows = file.main(TableKind.PLAN, HowRead.USUAL)) {
            HeadedTable table = new HeadedTable(rows, TableKind.PLAN, HowRead.USUAL);
            if (table.isEmpty()) {
                throw new MalformedCohortException("The file is empty. Its first row must hold the headings.");
            }
            table.check(plan.violations, plan.notes);
            file.noteSheets(rows, plan.notes);
            plan.read(table);
        }
        return new Lines(List.copyOf(plan.outcomes), plan.notes.found());
    }

    private void read(HeadedTable table) {
        for (TableRow row : table.entries(notes, ClaimField.OUTCOME, ClaimField.HEADCOUNT)) {
            Cells cells = new Cells(row, table, violations);
            if (cells.isTotals()) {
                notes.add(
                        table.places().row(cells.row().number()),
                        "TOTALS_ROW",
                        "This row of totals is no outcome, and was passed over.");
            } else {
                read(cells);
            }
        }
        if (table.isFound() && outcomes.isEmpty()) {
            violations.add(
                    table.places().row(table.headings().number() + 1),
                    "MISSING",
                    "There is no outcome below the headings. Add one row an outcome.");
        }
    }

    private void read(Cells cells) {
        if (outcomes.size() == Plan.MOST_LINES) {
            throw new MalformedCohortException(
                    "A plan has at most %d outcomes. Make more plans.".formatted(Plan.MOST_LINES));
        }
        String outcome = cells.required(ClaimField.OUTCOME);
        cells.required(ClaimField.HEADCOUNT);
        Integer people = cells.whole(ClaimField.HEADCOUNT, null);
        References.outcome(violations, cells.place(ClaimField.OUTCOME), outcome, List.of(catalogue));
        BigDecimal share = cells.share();
        outcomes.add(new PlannedOutcome(
                outcome,
                people == null ? 1 : people,
                share == null ? BigDecimal.ONE : share,
                cells.text(ClaimField.SERVICE),
                cells.text(ClaimField.NOTE)));
    }
}
