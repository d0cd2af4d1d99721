package org.claimable.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.claimable.evaluation.Library;
import org.claimable.file.json.PlanReader;
import org.claimable.file.table.PlanSubmission;
import org.claimable.forecast.Plan;

/** A plan in a file, by the ending of its name. */
record PlanFile(Path file) {

    /** The plan of the file; its outcomes are those of the rule set chosen, or of the one that it names. */
    Plan read(Choices choices, Library library, PrintStream notes) {
        CohortFile.require(file);
        String name = FileName.small(file);
        choices.checkOfPlan(library);
        CohortFile.requireKnown(name);
        byte[] content = CohortFile.content(file);
        if (CohortFile.isJson(name, content)) {
            return choices.applyTo(PlanReader.read(new ByteArrayInputStream(content), library));
        }
        PlanSubmission sent = PlanSubmission.read(
                content,
                library.evaluator(choices.settings().ruleSet())
                        .orElseThrow()
                        .ruleSet()
                        .catalogue());
        CohortFile.print(sent.notes(), notes);
        return choices.applyTo(sent.plan());
    }
}
