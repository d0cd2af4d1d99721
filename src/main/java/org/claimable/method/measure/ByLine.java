package org.claimable.method.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Sorts many things by the number of their line, and those of a line, of which there are few, by something else: the numbers are sorted
 * by themselves, which is many times as quick as to compare the things.
 */
public final class ByLine {
    private ByLine() {}

    /** Things in their order; of those that are alike the first stays first. */
    @SuppressWarnings("unchecked")
    public static <T> List<T> sorted(List<T> things, ToLongFunction<T> line, Comparator<? super T> within) {
        int size = things.size();
        long[] lines = new long[size];
        for (int i = 0; i < size; i++) {
            lines[i] = line.applyAsLong(things.get(i));
        }
        long[] ranks = distinct(lines);
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (long) Arrays.binarySearch(ranks, lines[i]) * size + i;
        }
        Arrays.sort(keys);
        T[] sorted = (T[]) new Object[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = things.get((int) (keys[i] % size));
        }
        for (int from = 0, to; from < size; from = to) {
            to = from + 1;
            while (to < size && keys[to] / size == keys[from] / size) {
                to++;
            }
            Arrays.sort(sorted, from, to, within);
        }
        return Arrays.asList(sorted);
    }

    private static long[] distinct(long[] numbers) {
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }
}
