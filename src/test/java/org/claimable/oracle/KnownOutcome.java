package org.claimable.oracle;

import java.util.List;
import java.util.Map;

/** An outcome of the catalogue, with the kinds of evidence that it accepts as they are named on the wire. */
record KnownOutcome(
        String code, String bank, String name, String audience, List<String> kinds, String scale, String category) {

    static KnownOutcome of(Map<String, String> row) {
        return new KnownOutcome(
                row.get("code"),
                row.get("bank"),
                row.get("name"),
                row.get("audience"),
                List.of(row.get("evidence").toUpperCase().split("\\|")),
                row.get("scale"),
                row.get("deadweight_category"));
    }

    boolean scored() {
        return kinds.contains("SCORE");
    }
}
