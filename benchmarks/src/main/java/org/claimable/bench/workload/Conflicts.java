package org.claimable.bench.workload;

/** How claims of one person stand in each other's way. */
public enum Conflicts {
    /** About one person in seven has two claims of which one goes; never more than two hang together. */
    STANDARD,
    /** None. */
    NONE,
    /** Every outcome is one that is incompatible with others, under all levels of rules. */
    DENSE
}
