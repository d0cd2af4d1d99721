package org.claimable.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.Violations;
import org.claimable.file.table.TableSubmission;
import org.claimable.multipart.PartsReader;
import org.claimable.multipart.PartsReader.UnreadablePartsException;

/** The parts of a body, by name, in memory: nothing that is submitted reaches a disk. */
final class Parts {
    private static final List<String> NAMES =
            List.of("claims", "individuals", "previouslyCounted", "commitments", "settings");

    /** Far more than there are names. */
    private static final int MOST = 100;

    private final Map<String, byte[]> byName = new LinkedHashMap<>();
    private final Violations violations = new Violations();

    private Parts() {}

    static Parts read(InputStream body, String contentType) {
        Parts parts = new Parts();
        try {
            new PartsReader(MOST, Long.MAX_VALUE).read(body, contentType, parts::add);
        } catch (UnreadablePartsException malformed) {
            throw new MalformedCohortException(malformed.getMessage());
        }
        if (!parts.byName.containsKey("claims")) {
            parts.violations.add(
                    "part claims", "MISSING", "There must be a part \"claims\": a CSV file or a workbook.");
        }
        parts.violations.failIfAny();
        return parts;
    }

    private void add(PartsReader.Part part) {
        if (!NAMES.contains(part.field())) {
            violations.add(
                    "part",
                    "UNKNOWN_PART",
                    "A part is none of %s. Leave it out, or name it so.".formatted(String.join(", ", NAMES)));
        } else if (byName.putIfAbsent(part.field(), text(part)) != null) {
            violations.add("part " + part.field(), "REPEATED", "This part is there twice. Send it once.");
        }
    }

    private static byte[] text(PartsReader.Part part) {
        try {
            return SentText.file(part.content(), part.type());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    TableSubmission submission(Map<String, List<String>> chosen) {
        return new TableSubmission(
                byName.get("claims"),
                byName.get("individuals"),
                byName.get("previouslyCounted"),
                byName.get("commitments"),
                byName.get("settings"),
                chosen);
    }
}
