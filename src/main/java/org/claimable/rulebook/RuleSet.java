package org.claimable.rulebook;

import java.util.List;
import java.util.Map;
import org.claimable.bank.Catalogue;
import org.claimable.citation.Source;

/**
 * A rule set as read from its folder: everything that decides, and what it cites. {@code norms} are the rules that the
 * program's arithmetic and report carry out; {@code searchSteps} bounds the search for the best conflict-free set;
 * {@code digest} is the SHA-256 of the files that decide.
 */
public record RuleSet(
        String id,
        String title,
        String version,
        String digest,
        int searchSteps,
        Map<String, Source> sources,
        List<Chapter> chapters,
        List<RuleCard> norms,
        Catalogue catalogue,
        IncompatibilityTable incompatibilities,
        ParameterTimeline parameters) {

    /** The norms that the program cites: by them it chooses between two claims and sums up. */
    public static final List<String> CITED_NORMS = List.of("PO-01", "CO-05", "VA-10", "VA-11");

    /** The norm with an id; one that the rule set lacks is an error. */
    public RuleCard norm(String id) {
        return norms.stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Rule set %s has no norm %s; the report cites it. Maybe add it to norms.csv."
                                .formatted(this.id, id)));
    }
}
