package org.claimable.bench.run;

import java.io.IOException;
import java.nio.file.Path;
import org.claimable.bench.tables.RuleTables;
import org.claimable.bench.workload.Shape;
import org.claimable.bench.workload.WorkloadFile;

/** What every part is measured with: how much of it, where files are kept, the rules, and the page to write to. */
record Course(Sizes sizes, Path folder, RuleTables tables, Page page) {
    Path claims(Shape shape) throws IOException {
        return WorkloadFile.in(folder, tables, shape);
    }
}
