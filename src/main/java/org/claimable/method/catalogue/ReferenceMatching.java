package org.claimable.method.catalogue;

/** When two references to people are of one person: where they are equal as written, or when folded. */
public enum ReferenceMatching implements Choice {
    AS_WRITTEN("Where they are written the same", "where they are written the same"),
    FOLDED(
            "Also where they differ only in case, dashes, spaces, apostrophes or leading zeros",
            "where they differ only in case, dashes, spaces, apostrophes or leading zeros");

    private final Words words;

    ReferenceMatching(String offered, String said) {
        this.words = new Words(offered, said);
    }

    /** What is equal for two references of one person, and only then. */
    public String key(String reference) {
        return this == FOLDED ? Spelling.folded(reference) : Spelling.compared(reference);
    }

    @Override
    public Words words() {
        return words;
    }
}
