package org.claimable.file.table;

import java.util.List;
import java.util.Map;

/** Files as they are sent, null for those that are not. */
public final class Sent {
    private Sent() {}

    public static TableSubmission tables(
            byte[] claims,
            byte[] individuals,
            byte[] previouslyCounted,
            byte[] settings,
            Map<String, List<String>> chosen) {
        return tables(claims, individuals, previouslyCounted, null, settings, chosen);
    }

    public static TableSubmission tables(
            byte[] claims,
            byte[] individuals,
            byte[] previouslyCounted,
            byte[] commitments,
            byte[] settings,
            Map<String, List<String>> chosen) {
        TableFiles files = TableFiles.NONE
                .and(TablePart.CLAIMS, claims)
                .and(TablePart.INDIVIDUALS, individuals)
                .and(TablePart.PREVIOUSLY_COUNTED, previouslyCounted)
                .and(TablePart.COMMITMENTS, commitments)
                .and(TablePart.SETTINGS, settings);
        return new TableSubmission(files, chosen);
    }
}
