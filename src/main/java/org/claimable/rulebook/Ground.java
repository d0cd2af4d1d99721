package org.claimable.rulebook;

/** What a finding rests on besides its rule: nothing, the outcome's row in the catalogue, or the row that pairs two. */
public enum Ground {
    RULE,
    CATALOGUE,
    ROW
}
