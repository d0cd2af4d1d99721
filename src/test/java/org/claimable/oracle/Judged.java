package org.claimable.oracle;

import java.util.List;

/** A cohort decided: its claims in the order submitted, and the totals. */
public record Judged(List<Judgement> decisions, Totals totals) {}
