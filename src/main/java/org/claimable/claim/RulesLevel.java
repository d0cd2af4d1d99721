package org.claimable.claim;

import org.claimable.citation.Provenance;

/** Which rules may refuse, by provenance; one that is switched off still advises. */
public enum RulesLevel {
    PUBLISHED(Provenance.PUBLISHED),
    WITH_LEGACY(Provenance.LEGACY),
    WITH_INFERRED(Provenance.INFERRED);

    private final Provenance weakest;

    RulesLevel(Provenance weakest) {
        this.weakest = weakest;
    }

    public boolean permits(Provenance provenance) {
        return provenance.compareTo(weakest) <= 0;
    }
}
