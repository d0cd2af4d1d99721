package org.claimable.method.catalogue;

import static org.claimable.method.catalogue.Breakdown.Trait.LARGEST_FIRST;
import static org.claimable.method.catalogue.Breakdown.Trait.OFFERED;
import static org.claimable.method.catalogue.Breakdown.Trait.OF_OUTCOME;
import static org.claimable.method.catalogue.Breakdown.Trait.WHERE_STATED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a summary groups claims by, in the order in which summaries list it. JSON, sheets, pages and filters follow from this
 * declaration; {@code org.claimable.method.report.Grouped} says what a claim states of it.
 */
public enum Breakdown {
    OUTCOME("Outcome", "Outcomes", OF_OUTCOME, LARGEST_FIRST, OFFERED),
    BANK("Bank", "Banks", OF_OUTCOME),
    AREA("Area", "Areas", OF_OUTCOME, LARGEST_FIRST),
    PILLAR("Pillar", "Pillars", OF_OUTCOME, WHERE_STATED),
    SERVICE("Service", "Services", LARGEST_FIRST, OFFERED),
    PROVIDER("Provider", "Providers", LARGEST_FIRST, OFFERED),
    SPACE("Space", "Spaces", LARGEST_FIRST, WHERE_STATED),
    YEAR("Year", "Years", OFFERED);

    /** What holds of a breakdown. */
    enum Trait {
        /** It follows from the outcome alone. */
        OF_OUTCOME,
        /** A page lists the groups of which most is claimed first; otherwise they stand in the order of their keys. */
        LARGEST_FIRST,
        /** The form above a list of claims offers it; a link narrows claims by any of them. */
        OFFERED,
        /** It is left out where no claim states it. */
        WHERE_STATED
    }

    private final String title;
    private final String plural;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

    Breakdown(String title, String plural, Trait... traits) {
        this.title = title;
        this.plural = plural;
        this.traits.addAll(Set.of(traits));
    }

    /** The heading of its column, such as Outcome. */
    public String title() {
        return title;
    }

    /** The heading of its table, such as Outcomes. */
    public String plural() {
        return plural;
    }

    /** Its name in the JSON of a summary, such as byOutcome. */
    public String property() {
        return "by" + title;
    }

    /** Its name in an address, such as outcome. */
    public String parameter() {
        return title.toLowerCase(Locale.ROOT);
    }

    /** The title of the group of claims of which it is not known. */
    public String absent() {
        return isOfOutcome() && !isLeftOutUnstated() ? "Unknown outcome" : "Not stated";
    }

    public boolean isOfOutcome() {
        return traits.contains(OF_OUTCOME);
    }

    public boolean isLargestFirst() {
        return traits.contains(LARGEST_FIRST);
    }

    public boolean isOffered() {
        return traits.contains(OFFERED);
    }

    public boolean isLeftOutUnstated() {
        return traits.contains(Trait.WHERE_STATED);
    }
}
