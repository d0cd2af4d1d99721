package org.claimable.file.table;

import java.util.List;
import java.util.Map;
import org.claimable.bank.Catalogue;
import org.claimable.bank.ValueSet;
import org.claimable.claim.TableNote;
import org.claimable.claim.Violations;
import org.claimable.evaluation.Evaluator;
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
     * @throws org.claimable.claim.InvalidCohortException with all that is wrong otherwise
     */
    public static PlanSubmission read(byte[] table, Map<String, List<String>> chosen, Library library) {
        Violations violations = new Violations();
        ChosenSettings settings = new ChosenSettings(violations);
        new SettingSources(settings, violations).readQuery(chosen, TableSubmission.QUERY);
        settings.check();
        Catalogue catalogue = catalogue(settings, new References(library, violations), library);
        PlanTable.Lines lines = PlanTable.read(table, catalogue, violations);
        violations.failIfAny();
        Plan plan = new Plan(
                settings.text(Setting.REFERENCE),
                settings.text(Setting.RULE_SET),
                settings.text(Setting.VALUE_SET),
                null,
                settings.budget(),
                settings.deadweight(),
                settings.date(Setting.AS_OF),
                lines.outcomes());
        return new PlanSubmission(plan, lines.notes());
    }

    /** The catalogue of the rule set that is named, or of the default; what is not loaded is noted. */
    private static Catalogue catalogue(ChosenSettings settings, References references, Library library) {
        boolean included = references
                .valueSet(settings.place(Setting.VALUE_SET), settings.text(Setting.VALUE_SET))
                .map(ValueSet::deadweightIncluded)
                .orElse(false);
        references.deadweight(settings.place(Setting.DEADWEIGHT_BASIS), settings.basis(), included);
        Evaluator evaluator = references
                .ruleSet(settings.place(Setting.RULE_SET), settings.text(Setting.RULE_SET))
                .orElseGet(() -> library.evaluator(null).orElseThrow());
        return evaluator.ruleSet().catalogue();
    }
}
