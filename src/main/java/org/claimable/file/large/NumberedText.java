package org.claimable.file.large;

/** What there is to write of a row, by the number of the first row of its person, or its own, and its own. */
record NumberedText(long first, long row, String text) {}
