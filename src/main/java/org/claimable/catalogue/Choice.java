package org.claimable.catalogue;

/** A value that a setting may have, and what is said of it. */
public interface Choice {
    /** Its name in the API. */
    String name();

    /** What a form offers it as, empty where none does. */
    String offered();

    /** What it is offered as in the form of a plan. */
    default String offeredInPlan() {
        return offered();
    }

    /** What it means, after the words of its setting, of claims that were decided so. */
    default String said() {
        return offered();
    }

    /** How those who mistyped one are told to write it. */
    default String word() {
        return name();
    }
}
