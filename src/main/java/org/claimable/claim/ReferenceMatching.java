package org.claimable.claim;

/** When two references to people are of one person: where they are equal as written, or when folded. */
public enum ReferenceMatching {
    AS_WRITTEN,
    FOLDED;

    /** What is equal for two references of one person, and only then. */
    public String key(String reference) {
        return this == FOLDED ? Spelling.folded(reference) : Spelling.compared(reference);
    }
}
