package org.claimable.method.claim;

import java.time.LocalDate;

/** An outcome of a person that an earlier claim or a partner already counted. */
public record PreviouslyCounted(String individual, String outcome, LocalDate achievedOn, String reference) {
    /** The same of a person by another reference. */
    public PreviouslyCounted of(String person) {
        return new PreviouslyCounted(person, outcome, achievedOn, reference);
    }
}
