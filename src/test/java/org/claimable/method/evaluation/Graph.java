package org.claimable.method.evaluation;

import java.util.Random;
import java.util.function.BiPredicate;

/** Which claims clash, by position: shapes that a search finds easy, hard, or hard to prove. */
record Graph(String shape, long[][] clashes) {

    static Graph where(String shape, int claims, BiPredicate<Integer, Integer> clash) {
        long[][] clashes = new long[claims][];
        for (int i = 0; i < claims; i++) {
            clashes[i] = Bits.none(claims);
            for (int j = 0; j < claims; j++) {
                if (i != j && (clash.test(i, j) || clash.test(j, i))) {
                    Bits.add(clashes[i], j);
                }
            }
        }
        return new Graph(shape, clashes);
    }

    static Graph random(int claims, double density, Random random) {
        boolean[][] drawn = new boolean[claims][claims];
        for (int i = 0; i < claims; i++) {
            for (int j = 0; j < i; j++) {
                drawn[i][j] = random.nextDouble() < density;
            }
        }
        return where("random, density " + density, claims, (i, j) -> drawn[i][j]);
    }

    static Graph star(int claims) {
        return where("star", claims, (i, j) -> i == 0);
    }

    static Graph cycle(int claims) {
        return where("cycle", claims, (i, j) -> (i + 1) % claims == j);
    }

    static Graph chain(int claims) {
        return where("chain", claims, (i, j) -> i + 1 == j);
    }

    static Graph triangles(int claims) {
        return where("triangles", claims, (i, j) -> i / 3 == j / 3);
    }

    static Graph complete(int claims) {
        return where("complete", claims, (i, j) -> true);
    }

    static Graph ladder(int claims) {
        return where("ladder", claims, (i, j) -> i + 2 == j || i % 2 == 0 && i + 1 == j);
    }

    /** Two claims that clash with all others but not with each other. */
    static Graph twoHubs(int claims) {
        return where("two hubs", claims, (i, j) -> i < 2 && j >= 2);
    }

    static Graph grid(int rows, int columns) {
        return where("grid", rows * columns, (i, j) -> i + columns == j || i + 1 == j && j % columns != 0);
    }

    int claims() {
        return clashes.length;
    }

    boolean isConflictFree(long[] kept) {
        for (int i = Bits.next(kept, 0); i >= 0; i = Bits.next(kept, i + 1)) {
            if (Bits.meet(clashes[i], kept)) {
                return false;
            }
        }
        return true;
    }

    /** Whether every claim that is not kept clashes with a kept one. */
    boolean isMaximal(long[] kept) {
        for (int i = 0; i < claims(); i++) {
            if (!Bits.has(kept, i) && !Bits.meet(clashes[i], kept)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "%s of %d".formatted(shape, claims());
    }
}
