package org.claimable.page.claims;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** In which order claims are listed; claims that are equal in it stay as submitted. */
public enum Sorting {
    SUBMITTED("As submitted", Comparator.comparingInt(DecidedClaim::position)),
    VALUE("Highest value first", Comparator.comparingLong(DecidedClaim::pence).reversed()),
    DATE(
            "Earliest first",
            Comparator.comparing(
                    (DecidedClaim claim) -> claim.claim().achievedOn(),
                    Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))),
    OUTCOME("By outcome", Comparator.comparing(DecidedClaim::outcomeName)),
    PERSON(
            "By person",
            Comparator.comparing(
                    (DecidedClaim claim) -> claim.claim().individual(),
                    Comparator.nullsLast(Comparator.<String>naturalOrder())));

    private final String title;
    private final Comparator<DecidedClaim> order;

    Sorting(String title, Comparator<DecidedClaim> order) {
        this.title = title;
        this.order = order;
    }

    public String title() {
        return title;
    }

    /** Its name in an address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sorting of a name in an address, as submitted where it is none. */
    static Sorting of(String parameter) {
        for (Sorting sorting : values()) {
            if (sorting.parameter().equals(parameter)) {
                return sorting;
            }
        }
        return SUBMITTED;
    }

    /** The rank of each claim in each order, worked out when it is first asked for. */
    static final class Ranks {
        private final IntFunction<DecidedClaim> claims;
        private final int size;
        private final Map<Sorting, int[]> ranks = new EnumMap<>(Sorting.class);

        Ranks(IntFunction<DecidedClaim> claims, int size) {
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
            DecidedClaim[] sorted = IntStream.range(0, size)
                    .mapToObj(claims)
                    .sorted(sorting.order)
                    .toArray(DecidedClaim[]::new);
            int[] rank = new int[size];
            for (int i = 0; i < size; i++) {
                rank[sorted[i].position()] = i;
            }
            return rank;
        }
    }
}
