package org.claimable.method.evaluation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.bank.Pence;
import org.claimable.method.catalogue.ConflictPolicy;
import org.claimable.method.decision.TraceEntry.ClaimSet;
import org.claimable.method.evaluation.Findings.Finding;

/** Claims of one person that hang together by clashes, in submitted order, and the findings by which they clash. */
final class Tangle {
    /** Claims beyond which the search for the best set is not begun. */
    private static final int MOST_CLAIMS = 2_000;

    /** Claims beyond which the best other set is not looked for. */
    private static final int MOST_COMPARED = 60;

    private final List<Assessment> claims;
    private final List<List<Finding>> findings = new ArrayList<>();
    private final long[][] clashes;

    private Tangle(List<Assessment> claims, Map<Integer, List<Finding>> byPosition) {
        this.claims = claims;
        this.clashes = new long[claims.size()][];
        Map<Integer, Integer> places = new HashMap<>();
        claims.forEach(claim -> places.put(claim.claim().position(), places.size()));
        for (int i = 0; i < claims.size(); i++) {
            clashes[i] = Bits.none(claims.size());
            findings.add(byPosition.get(claims.get(i).claim().position()));
            for (Finding finding : findings.get(i)) {
                Bits.add(clashes[i], places.get(otherPosition(finding, i)));
            }
        }
    }

    /** The tangles among some claims of one person, each of which clashes with another of them. */
    static List<Tangle> of(List<Assessment> tangled, Map<Integer, List<Finding>> byPosition) {
        Map<Integer, Integer> places = new HashMap<>();
        tangled.forEach(claim -> places.put(claim.claim().position(), places.size()));
        boolean[] seen = new boolean[tangled.size()];
        List<Tangle> tangles = new ArrayList<>();
        for (int i = 0; i < tangled.size(); i++) {
            if (!seen[i]) {
                boolean[] reached = reach(i, tangled, places, byPosition, seen);
                List<Assessment> claims = new ArrayList<>();
                for (int j = 0; j < reached.length; j++) {
                    if (reached[j]) {
                        claims.add(tangled.get(j));
                    }
                }
                tangles.add(new Tangle(claims, byPosition));
            }
        }
        return tangles;
    }

    private static boolean[] reach(
            int start,
            List<Assessment> tangled,
            Map<Integer, Integer> places,
            Map<Integer, List<Finding>> byPosition,
            boolean[] seen) {
        boolean[] reached = new boolean[tangled.size()];
        Deque<Integer> edge = new ArrayDeque<>(List.of(start));
        while (!edge.isEmpty()) {
            int place = edge.pop();
            if (!reached[place]) {
                reached[place] = true;
                seen[place] = true;
                byPosition.get(tangled.get(place).claim().position()).forEach(finding -> {
                    edge.push(places.get(finding.pair().claim().position()));
                    edge.push(places.get(finding.pair().other().position()));
                });
            }
        }
        return reached;
    }

    List<Assessment> claims() {
        return claims;
    }

    /** The findings by which a claim clashes with the claims of a set, by the other claim in submitted order. */
    List<Finding> clashing(int claim, long[] within) {
        List<Finding> clashing = new ArrayList<>();
        long[] both = Bits.and(clashes[claim], within);
        for (int i = Bits.next(both, 0); i >= 0; i = Bits.next(both, i + 1)) {
            int position = claims.get(i).claim().position();
            findings.get(claim).stream()
                    .filter(finding -> otherPosition(finding, claim) == position)
                    .forEach(clashing::add);
        }
        return clashing;
    }

    /** The claim with which one clashes by a finding. */
    Assessment other(Finding finding, int claim) {
        int position = otherPosition(finding, claim);
        return claims.stream()
                .filter(each -> each.claim().position() == position)
                .findFirst()
                .orElseThrow();
    }

    private int otherPosition(Finding finding, int claim) {
        int first = finding.pair().claim().position();
        return first == claims.get(claim).claim().position()
                ? finding.pair().other().position()
                : first;
    }

    /** The claims kept under a policy; the deadline may end the search for them. */
    ConflictFreeSet.BestSet keep(ConflictPolicy policy, int searchSteps, Deadline deadline) {
        boolean tooMany = claims.size() > MOST_CLAIMS;
        if (policy == ConflictPolicy.SUBMITTED_ORDER || tooMany) {
            return new ConflictFreeSet.BestSet(inOrder(), !tooMany || policy == ConflictPolicy.SUBMITTED_ORDER, 0);
        }
        long[] worth = claims.stream().mapToLong(Assessment::weight).toArray();
        return ConflictFreeSet.best(worth, clashes, policy == ConflictPolicy.HIGHEST_VALUE, searchSteps, deadline);
    }

    private long[] inOrder() {
        long[] kept = Bits.none(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            if (!Bits.meet(clashes[i], kept)) {
                Bits.add(kept, i);
            }
        }
        return kept;
    }

    /**
     * The best set of claims other than the one kept, each claim of which no two clash and to which none can be added; of those by
     * order the one worth most. Null where there are too many to look for it.
     */
    long[] bestOther(long[] kept, ConflictPolicy policy, int searchSteps, Deadline deadline) {
        boolean highest = policy != ConflictPolicy.LOWEST_VALUE;
        long[] best = null;
        if (claims.size() > MOST_COMPARED) {
            return null;
        }
        for (int i = 0; i < claims.size(); i++) {
            deadline.check();
            if (!Bits.has(kept, i)) {
                long[] with = bestWith(i, highest, searchSteps, deadline);
                best = best == null || isBetter(with, best, highest) ? with : best;
            }
        }
        return best;
    }

    /** The best set that has a claim: that claim, and the best of those with which it does not clash. */
    private long[] bestWith(int claim, boolean highest, int searchSteps, Deadline deadline) {
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            if (i != claim && !Bits.has(clashes[claim], i)) {
                rest.add(i);
            }
        }
        long[] set = Bits.with(Bits.none(claims.size()), claim);
        if (rest.isEmpty()) {
            return set;
        }
        long[] worth = rest.stream().mapToLong(i -> claims.get(i).weight()).toArray();
        long[][] among = new long[rest.size()][];
        for (int i = 0; i < among.length; i++) {
            among[i] = Bits.none(among.length);
            for (int j = 0; j < among.length; j++) {
                if (Bits.has(clashes[rest.get(i)], rest.get(j))) {
                    Bits.add(among[i], j);
                }
            }
        }
        long[] found = ConflictFreeSet.best(worth, among, highest, searchSteps, deadline)
                .kept();
        for (int i = Bits.next(found, 0); i >= 0; i = Bits.next(found, i + 1)) {
            Bits.add(set, rest.get(i));
        }
        return set;
    }

    /** More worth, or less where that is better; then more claims; then those submitted first. */
    private boolean isBetter(long[] one, long[] other, boolean highest) {
        int worth = Long.compare(worth(one), worth(other)) * (highest ? 1 : -1);
        int number = Integer.compare(Bits.common(one, one), Bits.common(other, other));
        if (worth != 0 || number != 0) {
            return (worth == 0 ? number : worth) > 0;
        }
        for (int i = 0; i < claims.size(); i++) {
            if (Bits.has(one, i) != Bits.has(other, i)) {
                return Bits.has(one, i);
            }
        }
        return false;
    }

    /** The claims of a set by their ids, and what they are worth. */
    ClaimSet named(long[] set) {
        List<String> ids = new ArrayList<>();
        for (int i = Bits.next(set, 0); i >= 0; i = Bits.next(set, i + 1)) {
            ids.add(claims.get(i).claim().id());
        }
        return new ClaimSet(ids, Pence.pounds(worth(set)));
    }

    /** The worth of the claims in a set, in pence. */
    long worth(long[] set) {
        long sum = 0;
        for (int i = Bits.next(set, 0); i >= 0; i = Bits.next(set, i + 1)) {
            sum += claims.get(i).weight();
        }
        return sum;
    }
}
