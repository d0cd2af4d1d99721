package org.claimable.method.catalogue;

/** What becomes of an untracked claim: review until its people are known, or refusal. */
public enum UntrackedClaims implements Choice {
    REVIEW("They are for review", "for review"),
    REFUSE("They are not claimable", "not claimable");

    private final Words words;

    UntrackedClaims(String offered, String said) {
        this.words = new Words(offered, said);
    }

    @Override
    public Words words() {
        return words;
    }
}
