package org.claimable.file.json;

import java.util.List;
import org.claimable.claim.Claim;
import org.claimable.claim.Individual;
import org.claimable.claim.PreviouslyCounted;

/**
 * What one line of a stream submits: a person's claims and what was counted of the person before; {@code person} is null
 * of a line of untracked claims.
 */
public record PersonLine(Individual person, List<Claim> claims, List<PreviouslyCounted> countedBefore) {}
