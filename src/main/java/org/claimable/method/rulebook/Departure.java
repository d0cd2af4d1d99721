package org.claimable.method.rulebook;

import java.util.List;
import org.claimable.method.citation.Citation;

/** A norm that the method publishes and a rule set sets aside on purpose, by the norm's id, with why and on whose word. */
public record Departure(String norm, String why, Citation citation) {
    /** The norms that the method publishes, by id. */
    public static final List<String> NORMS = List.of(
            "EL-01", "EL-02", "EV-01", "EV-02", "EV-03", "EV-04", "EV-07", "EV-08", "CO-01", "CO-02", "CO-03", "CO-04",
            "IN-01", "IN-02");
}
