package org.claimable.page.claims;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The rank of each claim in each order, worked out when it is first asked for. */
final class SortOrders {
    private final IntFunction<DecidedClaim> claims;
    private final int size;
    private final Map<Sorting, int[]> ranks = new EnumMap<>(Sorting.class);

    SortOrders(IntFunction<DecidedClaim> claims, int size) {
        this.claims = claims;
        this.size = size;
    }

    /** Some positions, which are ascending, in an order. */
    int[] sorted(int[] positions, Sorting sorting) {
        if (sorting == Sorting.SUBMITTED) {
            return positions;
        }
        int[] rank = ranks(sorting);
        long[] ranked = new long[positions.length];
        Arrays.setAll(ranked, i -> (long) rank[positions[i]] << Integer.SIZE | positions[i]);
        Arrays.sort(ranked);
        return Arrays.stream(ranked).mapToInt(each -> (int) each).toArray();
    }

    private synchronized int[] ranks(Sorting sorting) {
        return ranks.computeIfAbsent(sorting, this::rank);
    }

    private int[] rank(Sorting sorting) {
        Comparator<DecidedClaim> order = sorting.order();
        DecidedClaim[] sorted =
                IntStream.range(0, size).mapToObj(claims).sorted(order).toArray(DecidedClaim[]::new);
        int[] rank = new int[size];
        for (int i = 0; i < size; i++) {
            rank[sorted[i].position()] = i;
        }
        return rank;
    }
}
