package org.claimable.method.catalogue;

/** Which decisions an answer in JSON lists: all, those that are not claimable or for review, or none. */
public enum ListedDecisions implements Choice {
    ALL("All"),
    NOT_CLAIMABLE("Those that are not claimable or are for review"),
    NONE("None");

    private final Words words;

    ListedDecisions(String offered) {
        this.words = new Words(offered, offered);
    }

    @Override
    public Words words() {
        return words;
    }
}
