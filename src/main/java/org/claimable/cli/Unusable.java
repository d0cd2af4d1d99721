package org.claimable.cli;

import java.io.PrintStream;
import java.util.List;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.Violations.InvalidCohortException;
import org.claimable.file.large.LargeTable.NoTemporaryRoomException;
import org.claimable.rulebook.file.Problems.RuleFileException;

/** Says, in the same words after every command, why what was given cannot be used. */
record Unusable(RuntimeException fault) {

    /**
     * Prints it and answers the exit status; {@code input} is what was read, {@code rules} whose rules, and {@code wish} what
     * was to be done with it. A fault that is not the input's is thrown on.
     */
    int print(Object input, Object rules, String wish, PrintStream err) {
        if (fault instanceof InvalidCohortException invalid) {
            err.printf(
                    "%s cannot be %s; mistakes to correct first: %d%n",
                    input, wish, invalid.violations().size());
            invalid.violations().forEach(each -> err.printf("  %s: %s%n", each.pointer(), each.message()));
        } else if (fault instanceof MalformedCohortException || fault instanceof UnusableFileException) {
            err.printf("%s cannot be read. %s%n", input, fault.getMessage());
        } else if (fault instanceof UnwritableFileException) {
            err.println(fault.getMessage());
        } else if (fault instanceof NoTemporaryRoomException) {
            err.println(fault.getMessage());
            return LostOutputException.LOST;
        } else if (fault instanceof RuleFileException mistakes) {
            err.printf("The rules of %s cannot be used:%n", rules);
            List<?> problems = mistakes.problems();
            problems.forEach(problem -> err.printf("  %s%n", problem));
        } else {
            throw fault;
        }
        return Commands.BAD_INPUT;
    }
}
