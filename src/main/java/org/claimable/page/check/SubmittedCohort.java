package org.claimable.page.check;

import java.io.ByteArrayInputStream;
import org.claimable.claim.Cohort;
import org.claimable.claim.Violations;
import org.claimable.evaluation.Library;
import org.claimable.file.json.CohortReader;
import org.claimable.file.table.TableCohortReader;

/** Reads what was submitted as a cohort, by the readers of the API. */
final class SubmittedCohort {
    private SubmittedCohort() {}

    /**
     * The cohort, checked against what is loaded.
     *
     * @throws org.claimable.claim.MalformedCohortException where it cannot be read at all
     * @throws org.claimable.claim.Violations.InvalidCohortException with all that is wrong in it
     */
    static Cohort read(Submission submission, Library library) {
        if (!submission.isJson()) {
            Cohort cohort = TableCohortReader.read(submission.asTables(), library);
            requirePromise(submission, cohort);
            return cohort;
        }
        requireNothingBeside(submission);
        return CohortReader.read(new ByteArrayInputStream(submission.claims()), library);
    }

    /** What was promised is not passed over in silence where nothing of it is read. */
    private static void requirePromise(Submission submission, Cohort cohort) {
        if (submission.commitments() != null && cohort.commitments() == null) {
            Violations violations = new Violations();
            violations.add(
                    "commitments",
                    "MISSING",
                    "Nothing is promised below the headings. Add one row an outcome, or leave this out.");
            violations.failIfAny();
        }
    }

    private static void requireNothingBeside(Submission submission) {
        Violations violations = new Violations();
        submission
                .chosen()
                .keySet()
                .forEach(name -> violations.add(
                        "query parameter " + name,
                        "SETTING_OF_TABLES",
                        "A JSON file says itself how it is decided. Leave this as it was, and say it in the file."));
        if (submission.hasFurtherFiles()) {
            violations.add(
                    "query parameter individuals",
                    "FILE_BESIDE_JSON",
                    "A JSON file holds people, and what was counted before or promised, itself. Leave out the other files.");
        }
        violations.failIfAny();
    }
}
