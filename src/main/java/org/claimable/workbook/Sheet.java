package org.claimable.workbook;

/** A sheet of a workbook; {@code part} is where in the workbook it stands. */
public record Sheet(String name, boolean visible, String part) {}
