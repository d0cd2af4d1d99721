package org.claimable.file.json;

import org.claimable.method.claim.Cohort;

/**
 * The first line of a stream: on which terms its people are decided, in which order they come, null where in any, and the number of the
 * first line whose decisions are written; the lines before it are decided for the totals and the decision id alone.
 */
public record StreamHeader(Cohort terms, Order order, long from) {
    /** An order of people that a header may promise. */
    public enum Order {
        /** By their references as they are compared, ascending by code points; a person met again is then found without memory. */
        BY_PERSON
    }

    /** The same with what someone chooses over what it says; {@code line} is 0 where they choose none. */
    public StreamHeader with(Cohort chosen, boolean byPerson, long line) {
        return new StreamHeader(chosen, byPerson ? Order.BY_PERSON : order, line > 0 ? line : from);
    }
}
