package org.claimable.file.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimable.file.json.References;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Library;
import org.claimable.method.forecast.Plan;
import org.claimable.method.forecast.Plan.PlannedOutcome;

/** A plan whose outcomes are a table and whose settings are chosen beside it; {@code notes} say how the table was read. */
public record PlanSubmission(Plan plan, List<TableNote> notes) {
    public PlanSubmission {
        notes = List.copyOf(notes);
    }

    /**
     * Reads a plan and checks it against what is loaded; {@code chosen} are settings by their names in the API, and {@code named} is how messages
     * name them.
     *
     * @throws org.claimable.method.claim.MalformedCohortException where it cannot be read as a table
     * @throws org.claimable.method.claim.Violations.InvalidCohortException with all that is wrong otherwise
     */
    public static PlanSubmission read(byte[] table, Map<String, List<String>> chosen, NamedFor named, Library library) {
        Violations violations = new Violations();
        ChosenSettings settings = new ChosenSettings(violations, named);
        settings.readQuery(chosen);
        settings.check();
        return read(table, settings.settings(), settings.catalogue(new References(library, violations)), violations);
    }

    /** Reads a plan for which nothing is chosen, with the outcomes of a catalogue; the same errors. */
    public static PlanSubmission read(byte[] table, Catalogue catalogue) {
        return read(table, Settings.UNCHOSEN, catalogue, new Violations());
    }

    private static PlanSubmission read(byte[] content, Settings settings, Catalogue catalogue, Violations violations) {
        PlanTable plan = new PlanTable(catalogue, violations);
        try (TableFile file = TableFile.open(content, "");
                TableRows rows = file.main(TableKind.PLAN, HowRead.USUAL)) {
            HeadedTable table = HeadedTable.of(rows, TableKind.PLAN, HowRead.USUAL, violations, plan.notes);
            file.noteSheets(rows, plan.notes);
            plan.read(table);
        }
        violations.failIfAny();
        return new PlanSubmission(new Plan(settings, plan.outcomes), plan.notes.found());
    }

    /** Reads the lines of a plan from a table, an outcome a row, noting all that is wrong with its row, column and value. */
    private static final class PlanTable {
        private final Violations violations;
        private final Notes notes = new Notes();
        private final List<PlannedOutcome> outcomes = new ArrayList<>();
        private final Catalogue catalogue;

        PlanTable(Catalogue catalogue, Violations violations) {
            this.catalogue = catalogue;
            this.violations = violations;
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
                table.noteNone("an outcome", violations);
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
}
