package org.claimable.bench.textbook;

import java.util.HashMap;
import java.util.Map;
import org.claimable.bench.tables.RuleTables;
import org.claimable.bench.tables.Spelling;

/** The codes of outcomes and the texts of answers, however they are spelled. */
final class Names {
    private final Map<String, String> outcomes = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();

    Names(RuleTables tables) {
        tables.outcomes().forEach(each -> {
            outcomes.put(Spelling.key(each.code()), each.code());
            outcomes.put(Spelling.key(each.name()), each.code());
        });
        tables.answers().forEach(each -> answers.put(Spelling.key(each.text()), each.text()));
    }

    /** The code of an outcome; what was given where it is not known. */
    String outcome(String given) {
        return outcomes.getOrDefault(Spelling.key(given), given);
    }

    /** An answer as the tables spell it; what was given where it is not known. */
    String answer(String given) {
        return given == null ? null : answers.getOrDefault(Spelling.key(given), given);
    }
}
