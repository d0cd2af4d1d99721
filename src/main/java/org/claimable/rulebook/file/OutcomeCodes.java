package org.claimable.rulebook.file;

import java.util.Set;
import org.claimable.bank.Catalogue;
import org.claimable.bank.Outcome;

/** Outcome codes in tables; {@code doubtful} are those whose own rows are wrong. */
record OutcomeCodes(Catalogue catalogue, Set<String> doubtful) {

    OutcomeCodes(Catalogue catalogue) {
        this(catalogue, Set.of());
    }

    /** The outcome that a cell names by its code; null where it names none, with the nearest noted. */
    Outcome outcome(Row row, String column) {
        String code = row.required(column);
        Outcome outcome = catalogue.find(code).orElse(null);
        if (outcome != null && outcome.code().equals(code)) {
            return outcome;
        }
        if (doubtful.contains(code) || catalogue.outcomes().isEmpty()) {
            row.doubtful();
        } else if (!code.isEmpty()) {
            String maybe = catalogue
                    .nearest(code)
                    .flatMap(catalogue::find)
                    .map(near -> " Maybe %s.".formatted(near.code()))
                    .orElse(" Write the code of an outcome of catalogue/outcomes.csv.");
            row.wrong("Column %s holds \"%s\", which is no outcome's code.%s", column, code, maybe);
        }
        return null;
    }
}
