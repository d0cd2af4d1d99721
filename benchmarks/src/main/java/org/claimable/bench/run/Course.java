package org.claimable.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimable.bench.tables.RuleTables;
import org.claimable.bench.workload.Shape;
import org.claimable.bench.workload.WorkloadFile;

/**
 * What every part is measured with: how much of it, the ways asked for by name (none for all), where files are kept, the rules, the
 * page to write to, and whom to tell how far it is.
 */
record Course(Sizes sizes, List<String> ways, Path folder, RuleTables tables, Page page, Progress progress) {
    private static final long FEW = 1_000;

    Path claims(Shape shape) throws IOException {
        Path file = folder.resolve(shape.fileName());
        if (!Files.exists(file) && shape.claims() > 100_000) {
            progress.say("writing %,d claims".formatted(shape.claims()));
        }
        return WorkloadFile.in(folder, tables, shape);
    }

    /** Where what a run decided is written; deleted after it. */
    Path out() {
        return folder.resolve("decisions.ndjson");
    }

    /** Compiles the rules, so that no run that is measured has to, as from the second run of {@code ./claimable} on. */
    void compileRules() throws IOException, InterruptedException {
        new Children().run(Way.SERVICE, claims(Shape.standard(FEW)), out(), 1);
        Files.delete(out());
    }
}
