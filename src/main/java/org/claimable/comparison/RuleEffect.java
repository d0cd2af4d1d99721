package org.claimable.comparison;

import java.math.BigDecimal;

/**
 * How many claims are decided otherwise by one cause, and by how many pounds the claimable total differs for it; a claim
 * has one cause, so effects add up. {@code changed}: a rule or row of the cause is itself among the changes; where none is,
 * it speaks otherwise because something else changed.
 */
public record RuleEffect(Cause cause, boolean changed, int claims, BigDecimal difference) {}
