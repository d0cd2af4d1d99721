package org.claimable.file.large;

import java.util.List;
import org.claimable.claim.Claim;
import org.claimable.claim.Individual;
import org.claimable.decision.Decision;

/** What was decided of a batch of rows: of each person, and the line of each row. */
record DecidedRows(List<Person> people, List<NumberedText> lines) {
    /** A person's claims, or an untracked one, from a row on, and what was decided of them. */
    record Person(long row, Individual individual, List<Claim> claims, List<Decision> decisions) {}
}
