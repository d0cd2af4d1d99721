package org.claimable.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/** The lines of several files of a stream, one file after another; each begins on a line of its own. */
final class JoinedLines extends InputStream {
    private final Deque<Path> further;
    private final Opener opener;
    private InputStream current;
    private int last = '\n';

    /** How a file is opened. */
    interface Opener {
        InputStream open(Path file) throws IOException;
    }

    JoinedLines(InputStream first, Collection<Path> further, Opener opener) {
        this.current = first;
        this.further = new ArrayDeque<>(further);
        this.opener = opener;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = current.read(bytes, from, length);
        while (count < 0 && !further.isEmpty()) {
            current.close();
            current = opener.open(further.remove());
            if (last != '\n') {
                bytes[from] = '\n';
                last = '\n';
                return 1;
            }
            count = current.read(bytes, from, length);
        }
        last = count > 0 ? bytes[from + count - 1] : last;
        return count;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
