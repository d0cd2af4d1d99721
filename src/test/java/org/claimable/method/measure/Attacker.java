package org.claimable.method.measure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Someone who was passed sums of figures and knows which figure each is of and which figures each sum is the sum of, but no amount.
 * {@code organisations} says of each figure whose it is; each of {@code sums} how often each figure is in it.
 */
record Attacker(List<String> organisations, List<int[]> sums) {
    /**
     * Some organisations, fewer than a number, of whose figures alone a sum or difference can be worked out; empty where there are
     * none. There is one where the sums tell more than they do without these figures: where their rank is higher.
     */
    Set<String> workedOut(int fewest) {
        int whole = rank(figure -> true);
        List<String> all = organisations.stream().distinct().toList();
        for (Set<String> some : smaller(all, fewest)) {
            if (rank(figure -> !some.contains(organisations.get(figure))) < whole) {
                return some;
            }
        }
        return Set.of();
    }

    private static List<Set<String>> smaller(List<String> all, int fewest) {
        List<Set<String>> sets = new ArrayList<>();
        for (int chosen = 1; chosen < 1 << all.size(); chosen++) {
            if (Integer.bitCount(chosen) == Math.min(fewest - 1, all.size())) {
                int these = chosen;
                sets.add(Set.copyOf(all.stream()
                        .filter(each -> (these >> all.indexOf(each) & 1) == 1)
                        .toList()));
            }
        }
        return sets;
    }

    /** The rank of the sums over some of the figures, exactly: by elimination without fractions. */
    private int rank(Predicate<Integer> wanted) {
        List<BigInteger[]> rows = new ArrayList<>();
        for (int[] sum : sums) {
            List<BigInteger> row = new ArrayList<>();
            for (int figure = 0; figure < sum.length; figure++) {
                if (wanted.test(figure)) {
                    row.add(BigInteger.valueOf(sum[figure]));
                }
            }
            rows.add(row.toArray(BigInteger[]::new));
        }
        int rank = 0;
        int columns = rows.isEmpty() ? 0 : rows.get(0).length;
        for (int column = 0; column < columns && rank < rows.size(); column++) {
            rank += eliminate(rows, rank, column) ? 1 : 0;
        }
        return rank;
    }

    private static boolean eliminate(List<BigInteger[]> rows, int from, int column) {
        for (int i = from; i < rows.size(); i++) {
            if (rows.get(i)[column].signum() != 0) {
                rows.add(from, rows.remove(i));
                BigInteger[] pivot = rows.get(from);
                for (int below = from + 1; below < rows.size(); below++) {
                    subtract(pivot, rows.get(below), column);
                }
                return true;
            }
        }
        return false;
    }

    private static void subtract(BigInteger[] pivot, BigInteger[] row, int column) {
        BigInteger times = row[column];
        for (int j = column; times.signum() != 0 && j < row.length; j++) {
            row[j] = row[j].multiply(pivot[column]).subtract(pivot[j].multiply(times));
        }
    }
}
