package org.claimable.rulebook;

import org.claimable.citation.Citation;
import org.claimable.citation.Provenance;

/**
 * One rule as it is cited. {@code id} is the method's ({@code EV-01}); {@code part} tells apart several rules of one id
 * and may be empty; {@code field} is the part of a claim that it is about; {@code ground} says on what
 * its findings rest besides itself.
 */
public record RuleCard(
        String id,
        String part,
        String name,
        String chapter,
        Citation citation,
        String remedy,
        String field,
        Ground ground,
        String file) {

    /** The id with its part: unique in a rule set. */
    public String key() {
        return part.isEmpty() ? id : id + part;
    }

    public Provenance provenance() {
        return citation.provenance();
    }
}
