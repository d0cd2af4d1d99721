package org.claimable.method.evaluation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.catalogue.ConflictPolicy;
import org.claimable.method.evaluation.Findings.Finding;

/** Claims of one person that hang together by clashes, in submitted order, and the findings by which they clash. */
final class Tangle {
    /** Claims beyond which the search for the best set is not begun. */
    private static final int MOST_CLAIMS = 2_000;

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
            return new ConflictFreeSet.BestSet(inOrder(), !tooMany || policy == ConflictPolicy.SUBMITTED_ORDER);
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

    /** The worth of the claims in a set, in pence. */
    long worth(long[] set) {
        long sum = 0;
        for (int i = Bits.next(set, 0); i >= 0; i = Bits.next(set, i + 1)) {
            sum += claims.get(i).weight();
        }
        return sum;
    }
}
