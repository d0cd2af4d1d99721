package org.claimable.file.table;

import java.util.List;
import java.util.Map;

/**
 * The files of a cohort, each a CSV file or an Excel workbook: {@code claims}, and, null where they are not given, {@code individuals}
 * and {@code previouslyCounted}; {@code settings} is the request in JSON without its claims, or null; {@code chosen} are
 * settings by their names in the API, which win over all others.
 */
public record TableSubmission(
        byte[] claims,
        byte[] individuals,
        byte[] previouslyCounted,
        byte[] settings,
        Map<String, List<String>> chosen) {

    /** One file, with nothing chosen. */
    public static TableSubmission of(byte[] claims) {
        return new TableSubmission(claims, null, null, null, Map.of());
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "Tables of a cohort";
    }
}
