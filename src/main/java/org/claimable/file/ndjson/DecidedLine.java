package org.claimable.file.ndjson;

import java.util.List;
import org.claimable.decision.Decision;
import org.claimable.file.json.PersonLine;

/**
 * What was decided of one line: where in the buffers of its batch the parts of it end, the digest of its person, and the
 * claimable totals under either policy in pence. {@code submitted} is null where nothing was decided of it.
 */
record DecidedLine(
        long number,
        PersonLine submitted,
        List<Decision> decisions,
        long firstDigest,
        long secondDigest,
        long highest,
        long lowest,
        int outputEnd,
        int claimsEnd,
        int individualsEnd,
        int countedEnd) {

    static final DecidedLine BEFORE_ALL = new DecidedLine(0, null, List.of(), 0, 0, 0, 0, 0, 0, 0, 0);

    boolean isDecided() {
        return submitted != null;
    }
}
