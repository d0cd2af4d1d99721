package org.claimable.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Stage 5: of the claims of one person that conflict, a maximal conflict-free set is kept by policy. */
final class Incompatibility {
    private final Clashes clashes;

    Incompatibility(Clashes clashes) {
        this.clashes = clashes;
    }

    /** The claims that the policy keeps. */
    Set<Standing> kept(List<Standing> claims, String policy) {
        return new ConflictFreeSets(claims, this::conflict).kept(policy);
    }

    void refuse(List<Standing> claims, String policy) {
        Set<Standing> kept = kept(claims, policy);
        for (Standing refused : claims) {
            if (!kept.contains(refused)) {
                List<Standing> inTheWay = new ArrayList<>(kept);
                inTheWay.removeIf(other -> !conflict(refused, other));
                inTheWay.sort((one, other) -> Integer.compare(one.claim.position(), other.claim.position()));
                refused.refuse(ground(refused, inTheWay));
                inTheWay.forEach(other -> noteUnpriced(other, refused));
            }
        }
    }

    private Ground ground(Standing refused, List<Standing> inTheWay) {
        List<Ground> grounds = inTheWay.stream()
                .map(other -> clashes.between(refused.achievement(), other.achievement()))
                .toList();
        Ground first = grounds.stream()
                .filter(ground -> ground.code().equals("INCOMPATIBLE_OUTCOME"))
                .findFirst()
                .orElseGet(() ->
                        grounds.stream().min(Comparator.comparing(Ground::rule)).orElseThrow());
        List<String> ids = inTheWay.stream().map(other -> other.claim.id()).toList();
        return new Ground(first.code(), first.rule(), ids);
    }

    private static void noteUnpriced(Standing kept, Standing refused) {
        if (kept.worth == null || refused.worth == null) {
            kept.caveats.add("UNPRICED_CONFLICT");
        }
    }

    private boolean conflict(Standing one, Standing other) {
        return one != other && clashes.between(one.achievement(), other.achievement()) != null;
    }
}
