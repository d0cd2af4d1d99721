package org.claimable.method.catalogue;

import java.util.Locale;

/** What claims are to the results of earlier checks given with them: claims that come on top, or a year to date that replaces them. */
public enum PreviousKind implements Choice {
    ON_TOP("These claims come on top of them", "these claims come on top"),
    REPLACE("These claims replace them", "these claims replace them");

    private final Words words;

    PreviousKind(String offered, String said) {
        this.words = new Words(offered, said);
    }

    @Override
    public Words words() {
        return words;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
