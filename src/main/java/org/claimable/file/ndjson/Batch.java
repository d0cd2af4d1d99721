package org.claimable.file.ndjson;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimable.file.json.PersonLineReader.PersonLine;
import org.claimable.method.decision.RuleCoverage;
import org.claimable.method.evaluation.PersonEvaluator.DecidedPerson;

/** Some lines that are decided together, and what was decided of each; used again for others once it has been written. */
final class Batch {
    private static final int FULL = 1 << 15;

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

    /** A line of which all has been written. */
    DecidedLine decided(
            long number,
            PersonLine line,
            DecidedPerson decided,
            long[] digest,
            long highest,
            long lowest,
            RuleCoverage coverage) {
        return new DecidedLine(
                number,
                line,
                decided,
                digest[0],
                digest[1],
                highest,
                lowest,
                coverage,
                output.size(),
                claims.size(),
                individuals.size(),
                counted.size());
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

    /** Bytes in memory that are written, passed on in parts, and written over. */
    static final class Bytes extends OutputStream {
        private static final int MOST_KEPT = 1 << 20;
        private static final int FIRST = 1 << 13;

        private byte[] bytes = new byte[FIRST];
        private int size;

        @Override
        public void write(int octet) {
            require(1);
            bytes[size++] = (byte) octet;
        }

        @Override
        public void write(byte[] content, int from, int length) {
            require(length);
            System.arraycopy(content, from, bytes, size, length);
            size += length;
        }

        private void require(int more) {
            if (size + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
            }
        }

        int size() {
            return size;
        }

        /** Forgets what was written; much room is given back. */
        void clear() {
            size = 0;
            if (bytes.length > MOST_KEPT) {
                bytes = new byte[FIRST];
            }
        }

        void cut(int length) {
            size = length;
        }

        byte[] array() {
            return bytes;
        }

        void passTo(OutputStream stream, int from, int to) throws IOException {
            stream.write(bytes, from, to - from);
        }

        void passTo(MessageDigest digest, int from, int to) {
            digest.update(bytes, from, to - from);
        }
    }

    /**
     * What was decided of one line: where in the buffers of its batch the parts of it end, the digest of its person, and the
     * claimable totals under either policy in pence. {@code submitted} is null where nothing was decided of it; {@code coverage} where nothing
     * is traced.
     */
    record DecidedLine(
            long number,
            PersonLine submitted,
            DecidedPerson decided,
            long firstDigest,
            long secondDigest,
            long highest,
            long lowest,
            RuleCoverage coverage,
            int outputEnd,
            int claimsEnd,
            int individualsEnd,
            int countedEnd) {

        static final DecidedLine BEFORE_ALL = new DecidedLine(0, null, null, 0, 0, 0, 0, null, 0, 0, 0, 0);

        boolean isDecided() {
            return submitted != null;
        }
    }
}
