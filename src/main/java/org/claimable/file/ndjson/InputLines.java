package org.claimable.file.ndjson;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The lines of a stream of bytes, some at a time: as many as there are at hand, so that no one waits for more. */
final class InputLines {
    private static final int READ_AT_ONCE = 1 << 17;
    private static final int LINES_AT_ONCE = 32;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream stream;
    private final int longest;
    private byte[] buffer = new byte[2 * READ_AT_ONCE];
    private int from;
    private int to;
    private int searched;
    private long line;
    private long read;
    private boolean ended;

    /** {@code longest}: how many bytes of a line are read at most. */
    InputLines(InputStream stream, int longest) {
        this.stream = stream;
        this.longest = longest;
    }

    /** How many bytes were read. */
    long bytesRead() {
        return read;
    }

    /** The next line that is not blank, for the header; null at the end. */
    byte[] header() throws IOException {
        Batch one = new Batch();
        fill(one, 1);
        if (one.lines() == 0) {
            return null;
        }
        byte[] header = Arrays.copyOfRange(one.input().array(), one.from(0), one.to(0));
        boolean marked = Arrays.equals(header, 0, Math.min(3, header.length), BYTE_ORDER_MARK, 0, 3);
        return marked ? Arrays.copyOfRange(header, 3, header.length) : header;
    }

    /** Puts lines into a batch, at least one unless there are no more, and then those that were read with it. */
    void fill(Batch batch) throws IOException {
        fill(batch, LINES_AT_ONCE);
    }

    private void fill(Batch batch, int most) throws IOException {
        while (batch.lines() < most && !batch.isFull()) {
            int end = lineEnd();
            if (end >= 0) {
                line++;
                add(batch, from, end);
                from = Math.min(to, end + 1);
            } else if (to - from > longest) {
                line++;
                skipLine();
                batch.addTooLong(line);
            } else if (batch.lines() > 0 || !more()) {
                return;
            }
        }
    }

    private void add(Batch batch, int start, int end) {
        int last = end;
        int first = start;
        while (last > first && isSpace(buffer[last - 1])) {
            last--;
        }
        while (first < last && isSpace(buffer[first])) {
            first++;
        }
        if (end - start > longest) {
            batch.addTooLong(line);
        } else if (last > first) {
            batch.add(line, buffer, first, last);
        }
    }

    private static boolean isSpace(byte octet) {
        return octet == ' ' || octet == '\t' || octet == '\r';
    }

    /** Where the next line ends in the buffer, -1 where its end is not read yet. */
    private int lineEnd() {
        int i = Math.max(from, searched);
        while (i + Long.BYTES <= to && !hasLineFeed((long) EIGHT_BYTES.get(buffer, i))) {
            i += Long.BYTES;
        }
        for (; i < to; i++) {
            if (buffer[i] == '\n') {
                searched = 0;
                return i;
            }
        }
        searched = to;
        return ended && to > from ? to : -1;
    }

    /** Whether one of eight bytes is a line feed: of those alone, one less than what is left of it by exclusive or goes below 0. */
    private static boolean hasLineFeed(long eight) {
        long left = eight ^ 0x0A0A0A0A0A0A0A0AL;
        return (left - 0x0101010101010101L & ~left & 0x8080808080808080L) != 0;
    }

    /** Reads more; false at the end of the stream once nothing of it is left. */
    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            searched = Math.max(0, searched - from);
            to -= from;
            from = 0;
        }
        if (buffer.length - to < READ_AT_ONCE) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int count = stream.read(buffer, to, buffer.length - to);
        if (count < 0) {
            ended = true;
            return to > from;
        }
        to += count;
        read += count;
        return true;
    }

    private void skipLine() throws IOException {
        while (lineEnd() < 0) {
            from = to;
            if (!more()) {
                return;
            }
        }
        from = Math.min(to, lineEnd() + 1);
        searched = 0;
    }
}
