package org.claimable.method.catalogue;

import java.time.LocalDate;

/** That a plan is asked for of what would make claims claimable; {@code until} is the last day to supply something, null for that of evaluation. */
public record PlanChoice(LocalDate until) {
    @Override
    public String toString() {
        return until == null ? "yes" : until.toString();
    }
}
