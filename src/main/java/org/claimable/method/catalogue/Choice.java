package org.claimable.method.catalogue;

/** A value that a setting may have, and what is said of it. */
public interface Choice {
    /** Its name in the API. */
    String name();

    /** What is said of it. */
    Words words();

    /** How those who mistyped one are told to write it. */
    default String word() {
        return name();
    }

    /**
     * What a form of claims and that of a plan offer it as, empty where they do not, and what it means after the words of its
     * setting, where claims were decided so.
     */
    record Words(String offered, String offeredInPlan, String said) {
        Words(String offered, String said) {
            this(offered, offered, said);
        }
    }
}
