package org.claimable.method.catalogue;

/** How an answer in JSON explains itself: in codes and words, or in codes alone, for those who look the words up. */
public enum Explanation implements Choice {
    FULL("In codes and words"),
    CODES("In codes alone");

    private final Words words;

    Explanation(String offered) {
        this.words = new Words(offered, offered);
    }

    @Override
    public Words words() {
        return words;
    }
}
