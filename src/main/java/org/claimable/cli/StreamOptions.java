package org.claimable.cli;

import org.claimable.file.json.StreamHeader;
import org.claimable.file.json.StreamHeader.Order;
import org.claimable.method.claim.Cohort;
import picocli.CommandLine.Option;

/** What is said of a stream beside its header, and wins over it. */
final class StreamOptions {
    /** The options, for those who gave some where they do not belong. */
    static final String ALL = "--order and --from-line";

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description =
                    "BY_PERSON: the people of a stream come in the order of their references, which needs no memory for them (see"
                            + " docs/streams.md).")
    private Order order;

    @Option(
            names = "--from-line",
            paramLabel = "NUMBER",
            description =
                    "Print the decisions of a stream from this line on, to go on where an earlier run was stopped; the totals are of the whole.")
    private int line;

    boolean areGiven() {
        return order != null || line > 0;
    }

    StreamHeader applyTo(StreamHeader header, Cohort terms) {
        return header.with(terms, order != null, line);
    }
}
