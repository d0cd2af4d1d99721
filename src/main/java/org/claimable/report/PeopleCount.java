package org.claimable.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimable.claim.Claim;
import org.claimable.decision.Decision;
import org.claimable.decision.Decision.Verdict;

/** How many people, named by a reference, anything is claimed for, and how many have a claim that is claimable. */
public record PeopleCount(int claimed, int claimable) {
    /** Of claims and what was decided of each, in the same order. */
    public static PeopleCount of(List<Claim> claims, List<Decision> decisions) {
        Set<String> claimed = new HashSet<>();
        Set<String> claimable = new HashSet<>();
        for (int i = 0; i < claims.size(); i++) {
            String person = claims.get(i).individual();
            if (person != null) {
                claimed.add(person);
                if (decisions.get(i).verdict() == Verdict.CLAIMABLE) {
                    claimable.add(person);
                }
            }
        }
        return new PeopleCount(claimed.size(), claimable.size());
    }
}
