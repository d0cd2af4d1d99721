package org.claimable.rulebook;

import org.claimable.citation.Citation;

/** A text that people write where they have no reference, such as "n/a". */
public record Placeholder(String text, Citation citation, String note) {}
