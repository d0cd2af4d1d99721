package org.claimable.bench.loop;

import java.util.HashMap;
import java.util.Map;
import org.claimable.bench.tables.RuleTables;
import org.claimable.bench.tables.Spelling;

/** The outcomes by code and by name. */
final class Outcomes {
    private final Map<String, Outcome> bySpelling = new HashMap<>();

    Outcomes(RuleTables tables) {
        tables.outcomes().forEach(row -> {
            Outcome outcome = new Outcome(row, tables);
            bySpelling.put(row.code(), outcome);
            bySpelling.put(row.name(), outcome);
            bySpelling.put(Spelling.key(row.code()), outcome);
            bySpelling.put(Spelling.key(row.name()), outcome);
        });
    }

    /** The outcome of a code or name, null where it is not known. */
    Outcome find(String name) {
        Outcome outcome = bySpelling.get(name);
        return outcome != null ? outcome : bySpelling.get(Spelling.key(name));
    }
}
