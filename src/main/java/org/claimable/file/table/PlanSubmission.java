package org.claimable.file.table;

import java.util.List;
import java.util.Map;
import org.claimable.bank.Catalogue;
import org.claimable.claim.SubmittedTable.TableNote;
import org.claimable.claim.Violations;
import org.claimable.evaluation.Library;
import org.claimable.file.json.References;
import org.claimable.forecast.Plan;

/** A plan whose outcomes are a table and whose settings are chosen beside it; {@code notes} say how the table was read. */
public record PlanSubmission(Plan plan, List<TableNote> notes) {
    public PlanSubmission {
        notes = List.copyOf(notes);
    }

    /**
     * Reads a plan and checks it against what is loaded; {@code chosen} are settings by their names in the API.
     *
     * @throws org.claimable.claim.MalformedCohortException where it cannot be read as a table
     * @throws org.claimable.claim.Violations.InvalidCohortException with all that is wrong otherwise
     */
    public static PlanSubmission read(byte[] table, Map<String, List<String>> chosen, Library library) {
        Violations violations = new Violations();
        ChosenSettings settings = new ChosenSettings(violations);
        new SettingSources(settings, violations).readQuery(chosen, TableSubmission.QUERY);
        settings.check();
        Catalogue catalogue = settings.catalogue(new References(library, violations));
        PlanTable.Lines lines = PlanTable.read(table, catalogue, violations);
        violations.failIfAny();
        return new PlanSubmission(new Plan(settings.settings(), lines.outcomes()), lines.notes());
    }
}
