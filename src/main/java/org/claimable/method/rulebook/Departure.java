package org.claimable.method.rulebook;

import org.claimable.method.citation.Citation;

/** A norm that the method publishes and a rule set sets aside on purpose, by the norm's id, with why and on whose word. */
public record Departure(String norm, String why, Citation citation) {}
