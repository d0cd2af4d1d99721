package org.claimable.method.catalogue;

import org.claimable.method.citation.Provenance;

/** Which rules may refuse, by provenance; one that is switched off still advises. */
public enum RulesLevel implements Choice {
    PUBLISHED(Provenance.PUBLISHED, "Published rules", "rules that a source of the method states"),
    WITH_LEGACY(
            Provenance.LEGACY,
            "Published rules, and those from before 2022",
            "published rules, and rules from before 2022"),
    WITH_INFERRED(
            Provenance.INFERRED,
            "All rules, including inferred ones",
            "published rules, older rules, and rules that only follow from a source");

    private final Provenance weakest;
    private final Words words;

    RulesLevel(Provenance weakest, String offered, String said) {
        this.weakest = weakest;
        this.words = new Words(offered, said);
    }

    public boolean permits(Provenance provenance) {
        return provenance.compareTo(weakest) <= 0;
    }

    @Override
    public Words words() {
        return words;
    }
}
