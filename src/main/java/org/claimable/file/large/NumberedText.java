package org.claimable.file.large;

/** What there is to write of a row, by its number. */
record NumberedText(long row, String text) {}
