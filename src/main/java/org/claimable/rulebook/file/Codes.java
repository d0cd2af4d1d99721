package org.claimable.rulebook.file;

import org.claimable.bank.Catalogue;
import org.claimable.bank.Outcome;

/** Outcome codes in tables. */
final class Codes {
    private Codes() {}

    /** The outcome that a cell names by its code; an unknown code is an error that names the nearest. */
    static Outcome outcome(Row row, String column, Catalogue catalogue) {
        String code = row.required(column);
        return catalogue
                .find(code)
                .filter(outcome -> outcome.code().equals(code))
                .orElseThrow(() ->
                        new IllegalArgumentException("Column %s holds \"%s\", which is no outcome's code. Maybe %s."
                                .formatted(
                                        column,
                                        code,
                                        catalogue
                                                .find(catalogue.nearest(code))
                                                .map(Outcome::code)
                                                .orElse(""))));
    }
}
