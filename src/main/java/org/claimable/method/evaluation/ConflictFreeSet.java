package org.claimable.method.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.claimable.method.evaluation.ConflictGraph.Solution;

/**
 * The best maximal conflict-free set of one tangle of claims, exactly. It branches on the claim with the most clashes,
 * splits what falls apart, remembers what it solved, and drops branches that a bound shows to be worse. A state has the
 * claims still free and the claims owed: left out though they would gain nothing, and not struck by a kept claim yet.
 * Each of those must still be struck, or the set would not be maximal.
 */
final class ConflictFreeSet {
    private static final int CLAIMS_OF_A_STEP = 40;
    private static final int STEPS_BETWEEN_LOOKS = 1_000;

    /** What remembering a state takes of the heap beside its sets of claims, in bytes. */
    private static final long OF_STATE = 150;

    private static final int SETS_OF_STATE = 3;

    private final ConflictBound bound;
    private final ConflictGraph graph;
    private final long[] gain;
    private final long[][] clashes;
    private final int maxSteps;
    private final Deadline deadline;
    private final Map<ConflictState, Solution> solved = new HashMap<>();
    private final Map<ConflictState, Long> missed = new HashMap<>();
    private long steps;
    private long nextLook = STEPS_BETWEEN_LOOKS;

    /** The kept claims, whether they are proven best within the bound on steps, and the steps taken. */
    record BestSet(long[] kept, boolean proven, long steps) {}

    private ConflictFreeSet(long[] gain, long[][] clashes, int maxSteps, Deadline deadline) {
        this.gain = gain;
        this.clashes = clashes;
        this.maxSteps = maxSteps;
        this.deadline = deadline;
        this.bound = new ConflictBound(gain, clashes);
        this.graph = new ConflictGraph(gain, clashes);
    }

    /**
     * The choice among claims in submitted order: the greatest (or, where {@code highest} is false, the least) sum of
     * worth, then more claims, then the earliest positions. The deadline is asked every thousand steps, and ends the search.
     */
    static BestSet best(long[] worth, long[][] clashes, boolean highest, int maxSteps, Deadline deadline) {
        int n = worth.length;
        long[] gain = new long[n];
        long[] all = Bits.none(n);
        for (int i = 0; i < n; i++) {
            gain[i] = Math.addExact(Math.multiplyExact(highest ? worth[i] : -worth[i], n + 1L), 1);
            Bits.add(all, i);
        }
        ConflictFreeSet search = new ConflictFreeSet(gain, clashes, maxSteps, deadline);
        Solution first = search.graph.quick(all, Bits.none(n));
        Solution best = search.solve(all, Bits.none(n), first.gain());
        boolean proven = search.steps <= maxSteps;
        Solution found = best == null || !proven && best.gain() < first.gain() ? first : best;
        return new BestSet(search.graph.completed(found.kept()), proven, search.steps);
    }

    /** The best solution of a state if it gains at least {@code target}, else null. */
    private Solution solve(long[] free, long[] owed, long target) {
        steps += work(free, owed);
        look();
        if (steps > maxSteps) {
            return graph.quick(free, owed);
        }
        long[] left = bound.owedStill(free, owed);
        if (left == null) {
            return null;
        }
        if (Bits.isEmpty(free)) {
            return target > 0 ? null : new Solution(0, Bits.none(gain.length));
        }
        ConflictState state = new ConflictState(free, left);
        Solution known = solved.get(state);
        if (known != null) {
            return known.gain() >= target ? known : null;
        }
        if (missed.getOrDefault(state, Long.MAX_VALUE) <= target || bound.of(free, left) < target) {
            return null;
        }
        long[] part = graph.part(free, left);
        Solution solution =
                Bits.equal(Bits.and(free, part), free) ? branch(free, left, target) : split(free, left, part, target);
        remember(state, solution, target);
        return solution;
    }

    private void look() {
        if (steps >= nextLook) {
            nextLook = steps + STEPS_BETWEEN_LOOKS;
            long bytesOfState = OF_STATE + (long) SETS_OF_STATE * Long.BYTES * clashes[0].length;
            deadline.check((solved.size() + missed.size()) * bytesOfState);
        }
    }

    /** A step over many claims counts for more, so that the bound on steps is one on time however many there are. */
    private static int work(long[] free, long[] owed) {
        int times = (Bits.common(free, free) + Bits.common(owed, owed)) / CLAIMS_OF_A_STEP;
        return 1 + times * times;
    }

    private void remember(ConflictState state, Solution solution, long target) {
        if (steps > maxSteps) {
            return;
        }
        if (solution == null) {
            missed.merge(state, target, Math::min);
        } else {
            solved.put(state, solution);
        }
    }

    private Solution split(long[] free, long[] owed, long[] part, long target) {
        long[] restFree = Bits.minus(free, part);
        long[] restOwed = Bits.minus(owed, part);
        Solution first = solve(Bits.and(free, part), Bits.and(owed, part), target - bound.of(restFree, restOwed));
        if (first == null) {
            return null;
        }
        Solution rest = solve(restFree, restOwed, target - first.gain());
        return rest == null ? null : new Solution(first.gain() + rest.gain(), Bits.or(first.kept(), rest.kept()));
    }

    private Solution branch(long[] free, long[] owed, long target) {
        int claim = graph.mostClashes(free);
        Solution kept = keep(claim, free, owed, target);
        long toBeat = kept == null ? target : kept.gain() + (graph.mayComeBefore(kept.kept(), free, claim) ? 0 : 1);
        Solution left = leave(claim, free, owed, Math.max(target, toBeat));
        if (kept == null || left == null) {
            return kept == null ? left : kept;
        }
        return left.isBetterThan(kept) ? left : kept;
    }

    private Solution keep(int claim, long[] free, long[] owed, long target) {
        long[] still = Bits.without(Bits.minus(free, clashes[claim]), claim);
        Solution rest = solve(still, Bits.minus(owed, clashes[claim]), target - gain[claim]);
        return rest == null ? null : new Solution(rest.gain() + gain[claim], Bits.with(rest.kept(), claim));
    }

    /** A claim that would gain is not owed: the best set strikes it, or would be better with it. */
    private Solution leave(int claim, long[] free, long[] owed, long target) {
        return solve(Bits.without(free, claim), gain[claim] > 0 ? owed : Bits.with(owed, claim), target);
    }

    /** A state of the search: the claims still free, and the claims left out that a kept one must still strike. */
    private record ConflictState(long[] free, long[] owed) {
        @Override
        public boolean equals(Object other) {
            return other instanceof ConflictState state && Bits.equal(free, state.free) && Bits.equal(owed, state.owed);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(free) + Arrays.hashCode(owed);
        }
    }
}
