package org.claimable.rules.comparison;

import java.util.List;
import org.claimable.method.claim.Cohort;

/** What is asked to be compared: two sides by name, and the cohorts to decide both ways. */
public record ComparisonRequest(Named before, Named after, boolean figures, List<Cohort> cohorts) {
    /** A loaded rule set and a loaded value set, each by id or digest; {@code valueSet} is null for the default. */
    public record Named(String ruleSet, String valueSet) {}

    public ComparisonRequest {
        cohorts = List.copyOf(cohorts);
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A comparison on %d cohorts".formatted(cohorts.size());
    }
}
