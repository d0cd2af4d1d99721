package org.claimable.method.evaluation;

import java.util.Arrays;

/** Sets of small numbers as words of 64 bits; methods that answer a set make a new one. */
final class Bits {
    private Bits() {}

    static long[] none(int size) {
        return new long[(size + 63) >>> 6];
    }

    static boolean has(long[] set, int i) {
        return (set[i >>> 6] & 1L << i) != 0;
    }

    static void add(long[] set, int i) {
        set[i >>> 6] |= 1L << i;
    }

    static void remove(long[] set, int i) {
        set[i >>> 6] &= ~(1L << i);
    }

    static long[] with(long[] set, int i) {
        long[] result = set.clone();
        add(result, i);
        return result;
    }

    static long[] without(long[] set, int i) {
        long[] result = set.clone();
        remove(result, i);
        return result;
    }

    static long[] or(long[] a, long[] b) {
        long[] result = a.clone();
        for (int w = 0; w < b.length; w++) {
            result[w] |= b[w];
        }
        return result;
    }

    static long[] and(long[] a, long[] b) {
        long[] result = a.clone();
        for (int w = 0; w < b.length; w++) {
            result[w] &= b[w];
        }
        return result;
    }

    /** Takes from {@code a} what is not in {@code b}. */
    static void keep(long[] a, long[] b) {
        for (int w = 0; w < b.length; w++) {
            a[w] &= b[w];
        }
    }

    static long[] minus(long[] a, long[] b) {
        long[] result = a.clone();
        for (int w = 0; w < b.length; w++) {
            result[w] &= ~b[w];
        }
        return result;
    }

    static boolean isEmpty(long[] set) {
        for (long word : set) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    static boolean meet(long[] a, long[] b) {
        for (int w = 0; w < a.length; w++) {
            if ((a[w] & b[w]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** How many are in both. */
    static int common(long[] a, long[] b) {
        int count = 0;
        for (int w = 0; w < a.length; w++) {
            count += Long.bitCount(a[w] & b[w]);
        }
        return count;
    }

    /** Whether all that is in both {@code a} and {@code within} is in {@code b}. */
    static boolean isSubset(long[] a, long[] within, long[] b) {
        for (int w = 0; w < a.length; w++) {
            if ((a[w] & within[w] & ~b[w]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The least number not below {@code from}, -1 where there is none. */
    static int next(long[] set, int from) {
        int w = from >>> 6;
        if (w >= set.length) {
            return -1;
        }
        long word = set[w] & -1L << from;
        while (word == 0) {
            if (++w == set.length) {
                return -1;
            }
            word = set[w];
        }
        return (w << 6) + Long.numberOfTrailingZeros(word);
    }

    static boolean equal(long[] a, long[] b) {
        return Arrays.equals(a, b);
    }
}
