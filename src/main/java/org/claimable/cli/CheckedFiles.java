package org.claimable.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.claimable.evaluation.Evaluation;

/** The file that claims are read from, and the one that they are written to when decided, null for none. */
record CheckedFiles(Path input, Path output) {

    /** Whether both can be used, before anything that takes time; else what is wrong is printed. */
    boolean areUsable(PrintStream err) {
        try {
            CohortFile.require(input);
            if (output != null) {
                new OutputFile(output).requireOtherThan(input);
            }
            return true;
        } catch (UnusableFileException unusable) {
            err.printf("%s cannot be read. %s%n", input, unusable.getMessage());
        } catch (UnwritableFileException unwritable) {
            err.println(unwritable.getMessage());
        }
        return false;
    }

    /** Writes an evaluation where one is to be written, and says where. */
    void write(Evaluation evaluation, PrintStream err) {
        if (output != null) {
            new OutputFile(output).write(evaluation);
            err.printf("Written to %s.%n", output);
        }
    }
}
