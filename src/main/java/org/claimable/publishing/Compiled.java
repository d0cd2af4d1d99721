package org.claimable.publishing;

import java.util.List;
import org.claimable.evaluation.Library;
import org.claimable.evaluation.drools.ReadLibrary;

/** A library that can be published, and its files as they were read: with the overlays first, then without, where there are any. */
record Compiled(Library library, List<ReadLibrary> reads) {
    Compiled {
        reads = List.copyOf(reads);
    }
}
