package org.claimable.oracle.measures;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A measure as a share of the one that it is part of, where both have figures of the same spaces and periods. */
final class Parts {
    private Parts() {}

    static void write(KnownMeasure measure, List<Line> part, List<Line> ofAll, ObjectNode row) {
        List<Line> whole = ofAll.stream()
                .filter(each -> each.measure().code().equals(measure.partOf()))
                .toList();
        if (whole.isEmpty() || !isSame(part, whole)) {
            return;
        }
        Amount counted = Amount.of(measure, part);
        Amount all = Amount.of(whole.get(0).measure(), whole);
        if (all.atMost().signum() == 0 || all.atLeast().signum() == 0) {
            return;
        }
        ObjectNode share = row.putObject("partOf").put("measure", measure.partOf());
        if (counted.isExact() && all.isExact()) {
            share.put("share", Amount.share(counted.atLeast(), all.atLeast()));
        } else {
            share.put("atLeast", Amount.share(counted.atLeast(), all.atMost()));
            share.put("atMost", Amount.share(counted.atMost(), all.atLeast()).min(BigDecimal.ONE));
        }
    }

    private static boolean isSame(List<Line> part, List<Line> whole) {
        return part.size() == whole.size()
                && part.stream().allMatch(each -> whole.stream()
                        .anyMatch(other -> other.isOfSamePlace(each) && other.isOfSamePeriod(each)));
    }
}
