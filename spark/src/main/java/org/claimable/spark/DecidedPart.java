package org.claimable.spark;

import java.io.Serializable;
import org.claimable.file.ndjson.StreamSums;

/**
 * Something that is left once a partition is decided: a line with its answer; some of the canonical form of what was submitted, packed; or, last of each
 * partition, what its lines come to. {@code problem} tells a line of which nothing was decided; {@code person} is the reference, null of no one;
 * {@code records} are the records that its claims cite, null where one cites none.
 */
record DecidedPart(
        Kind kind,
        long line,
        boolean problem,
        String person,
        long claims,
        long[] positions,
        String[] ids,
        String[] records,
        byte[] bytes,
        StreamSums sums)
        implements Serializable {

    /** What it is; each of the three lists of a request has a canonical form of its own. */
    enum Kind {
        LINE,
        CLAIMS,
        INDIVIDUALS,
        COUNTED,
        SUMS
    }

    static DecidedPart canonical(Kind kind, byte[] packed) {
        return new DecidedPart(kind, 0, false, null, 0, null, null, null, packed, null);
    }

    static DecidedPart sums(StreamSums sums) {
        return new DecidedPart(Kind.SUMS, 0, false, null, 0, null, null, null, null, sums);
    }

    boolean isOfPerson() {
        return kind == Kind.LINE && !problem && person != null;
    }
}
