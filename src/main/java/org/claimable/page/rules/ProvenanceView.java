package org.claimable.page.rules;

import org.claimable.catalogue.RulesLevel;
import org.claimable.citation.Provenance;

/** What the word for a provenance means, and whether what has it may refuse a claim by a rule set. */
final class ProvenanceView {
    private ProvenanceView() {}

    /** Of something that refuses nothing. */
    static Entry.Provenance of(Provenance provenance) {
        return new Entry.Provenance(provenance.word(), meaning(provenance), "");
    }

    /** Of something that refuses; {@code usual} is what may refuse where a check chooses nothing. */
    static Entry.Provenance refusing(Provenance provenance, RulesLevel usual) {
        return new Entry.Provenance(provenance.word(), meaning(provenance), refusals(provenance, usual));
    }

    /** What may refuse where a check chooses so. */
    static String mayRefuse(RulesLevel level) {
        return switch (level) {
            case PUBLISHED -> "Published rules";
            case WITH_LEGACY -> "Published and legacy rules";
            case WITH_INFERRED -> "Published, legacy and inferred rules";
        };
    }

    static String meaning(Provenance provenance) {
        return switch (provenance) {
            case PUBLISHED -> "A source of the method says so.";
            case LEGACY -> "HACT’s help from before 2022 said so.";
            case INFERRED -> "No source says so in words; it follows from one.";
        };
    }

    private static String refusals(Provenance provenance, RulesLevel usual) {
        if (provenance == Provenance.PUBLISHED) {
            return "It may always refuse.";
        }
        String rules = provenance == Provenance.LEGACY ? "rules from before 2022" : "inferred rules";
        return usual.permits(provenance)
                ? "Here it refuses, unless a check does not allow %s.".formatted(rules)
                : "It only advises, unless a check allows %s to refuse.".formatted(rules);
    }
}
