package org.claimable.file.document;

import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.report.CaveatCount;

/** Things to know about a result, in words. */
public final class Caveats {
    public static final String TITLE = "Things to know about this result";

    private Caveats() {}

    /** How many claims it is of. */
    public static String of(CaveatCount caveat) {
        return caveat.claims() > 0 ? Count.claims(caveat.claims()) : "the whole check";
    }

    /** All of it in a line but its source and its groups. */
    public static String line(CaveatCount caveat) {
        return "%s (%s, %s, %s): %s"
                .formatted(
                        ReasonWords.title(caveat.code()),
                        caveat.rule(),
                        caveat.provenance(),
                        of(caveat),
                        caveat.message());
    }

    /** A caveat of a claim, or of a plan, in a line but its source. */
    public static String line(Caveat caveat) {
        return "%s (%s, %s): %s"
                .formatted(ReasonWords.title(caveat.code()), caveat.rule(), caveat.provenance(), caveat.message());
    }
}
