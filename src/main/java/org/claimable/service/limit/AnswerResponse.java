package org.claimable.service.limit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A response that says when its caller begins to take it, and that ends where the caller takes it too slowly. */
final class AnswerResponse extends HttpServletResponseWrapper {
    private final LimitSettings settings;
    private final ReachedLimits limits;
    private final Runnable begun;
    private ServletOutputStream stream;

    /** {@code limits} counts a caller that is too slow. */
    AnswerResponse(HttpServletResponse response, LimitSettings settings, ReachedLimits limits) {
        this(response, settings, limits, () -> {});
    }

    /** {@code begun} is told before every write. */
    AnswerResponse(HttpServletResponse response, LimitSettings settings, ReachedLimits limits, Runnable begun) {
        super(response);
        this.settings = settings;
        this.limits = limits;
        this.begun = begun;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Answer(super.getOutputStream());
        }
        return stream;
    }

    private final class Answer extends ServletOutputStream {
        private final ServletOutputStream to;
        private final Pace pace = Pace.of(settings);

        Answer(ServletOutputStream to) {
            this.to = to;
        }

        private void passed(int bytes, long since) throws IOException {
            pace.passed(bytes, since);
            if (pace.isTooSlow()) {
                limits.count(Limit.READER);
                throw new IOException("The answer is taken too slowly.");
            }
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            begun.run();
            long since = System.nanoTime();
            to.write(bytes, offset, length);
            passed(length, since);
        }

        @Override
        public void flush() throws IOException {
            long since = System.nanoTime();
            to.flush();
            passed(0, since);
        }

        @Override
        public void close() throws IOException {
            to.close();
        }

        @Override
        public boolean isReady() {
            return to.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            to.setWriteListener(listener);
        }
    }

    /** Whether bytes pass fast enough while someone waits for them: at any speed for a while, then at least so many a second on average. */
    static final class Pace {
        private final long patience;
        private final long slowest;
        private long nanos;
        private long bytes;

        private Pace(Duration patience, long slowest) {
            this.patience = patience.toNanos();
            this.slowest = slowest;
        }

        static Pace of(LimitSettings settings) {
            return new Pace(settings.patience(), settings.slowest().toBytes());
        }

        /** So many more bytes passed since a moment of {@link System#nanoTime()}. */
        void passed(long more, long since) {
            bytes += more;
            nanos += System.nanoTime() - since;
        }

        long bytes() {
            return bytes;
        }

        long seconds() {
            return TimeUnit.NANOSECONDS.toSeconds(nanos);
        }

        boolean isTooSlow() {
            long over = nanos - patience;
            return over > 0 && bytes < slowest * (over / 1e9);
        }
    }
}
