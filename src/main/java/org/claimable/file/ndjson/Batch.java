package org.claimable.file.ndjson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some lines that are decided together, and what was decided of each; used again for others once it has been written. */
final class Batch {
    private static final int FULL = 1 << 17;

    private final Bytes input = new Bytes();
    private final Bytes output = new Bytes();
    private final Bytes claims = new Bytes();
    private final Bytes individuals = new Bytes();
    private final Bytes counted = new Bytes();
    private final List<DecidedLine> decided = new ArrayList<>();
    private long[] numbers = new long[64];
    private int[] ends = new int[64];
    private int lines;
    private long bytesRead;

    void add(long number, byte[] bytes, int from, int to) {
        input.write(bytes, from, to - from);
        place(number);
    }

    /** A line of which nothing is kept, because it is longer than what is read. */
    void addTooLong(long number) {
        place(number);
    }

    private void place(long number) {
        if (lines == ends.length) {
            ends = Arrays.copyOf(ends, 2 * lines);
            numbers = Arrays.copyOf(numbers, 2 * lines);
        }
        numbers[lines] = number;
        ends[lines++] = input.size();
    }

    boolean isFull() {
        return input.size() >= FULL;
    }

    int lines() {
        return lines;
    }

    long number(int line) {
        return numbers[line];
    }

    int from(int line) {
        return line == 0 ? 0 : ends[line - 1];
    }

    int to(int line) {
        return ends[line];
    }

    Bytes input() {
        return input;
    }

    /** What is written of each line, one after another. */
    Bytes output() {
        return output;
    }

    Bytes claims() {
        return claims;
    }

    Bytes individuals() {
        return individuals;
    }

    Bytes counted() {
        return counted;
    }

    List<DecidedLine> decided() {
        return decided;
    }

    /** How far into the stream this batch ends. */
    long bytesRead() {
        return bytesRead;
    }

    Batch readTo(long bytes) {
        bytesRead = bytes;
        return this;
    }

    /** Takes back what was written since the last line that was decided. */
    void takeBack() {
        DecidedLine last = decided.isEmpty() ? DecidedLine.BEFORE_ALL : decided.get(decided.size() - 1);
        output.cut(last.outputEnd());
        claims.cut(last.claimsEnd());
        individuals.cut(last.individualsEnd());
        counted.cut(last.countedEnd());
    }

    Batch clear() {
        List.of(input, output, claims, individuals, counted).forEach(Bytes::clear);
        decided.clear();
        lines = 0;
        return this;
    }
}
