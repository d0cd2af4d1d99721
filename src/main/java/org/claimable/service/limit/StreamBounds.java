package org.claimable.service.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.ClientAbortException;
import org.claimable.file.ndjson.CohortStream.StreamMemory;
import org.claimable.file.ndjson.CohortStream.StreamProgress;
import org.claimable.service.limit.Limit.LimitReachedException;
import org.claimable.service.limit.Memory.Allowance;
import org.claimable.service.limit.Memory.LineAllowance;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What one stream may have: bytes, time, and memory for its lines and for those whom it has met. */
public final class StreamBounds implements StreamMemory, StreamProgress, AutoCloseable {
    /** The attribute of a request in which they are. */
    public static final String ATTRIBUTE = StreamBounds.class.getName();

    private static final int AT_ONCE = 1 << 16;

    private final LimitSettings settings;
    private final LineAllowance allowance;
    private final Allowance met;
    private final BooleanSupplier gone;
    private final long began = System.nanoTime();
    private final Queue<Long> taken = new ConcurrentLinkedQueue<>();
    private long metTaken;
    private long passed;
    private long bytes;

    /** {@code gone}: whether the caller is, once the whole stream was read. */
    StreamBounds(LimitSettings settings, Memory memory, BooleanSupplier gone) {
        this.settings = settings;
        this.allowance = memory.lines();
        this.met = memory.met();
        this.gone = gone;
    }

    /** A stream that fails once it is too long, or takes too long. */
    InputStream bounded(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                bytes += Math.max(0, count);
                requireWithin();
                return count;
            }
        };
    }

    private void requireWithin() throws StreamLimitException {
        if (bytes > settings.stream().toBytes()) {
            throw new StreamLimitException("The stream is over the limit of %,d bytes. Send it in parts."
                    .formatted(settings.stream().toBytes()));
        }
        Duration most = settings.streamTime();
        if (System.nanoTime() - began > most.toNanos()) {
            throw new StreamLimitException(
                    "The stream took longer than %,d seconds. Send it in parts.".formatted(most.toSeconds()));
        }
    }

    @Override
    public void passed(long lines, long claims, long bytesRead) {
        passed = lines;
    }

    /** How many lines were answered. */
    public long passed() {
        return passed;
    }

    @Override
    public void remembers(long needed) throws StreamLimitException {
        if (needed > metTaken) {
            long more = Math.max(needed - metTaken, AT_ONCE);
            if (!met.take(more)) {
                throw new StreamLimitException(
                        "The stream has more people and names than there is memory to remember. Send it in parts, or use ./claimable check --stream.");
            }
            metTaken += more;
        }
    }

    @Override
    public void requireCaller() throws ClientAbortException {
        if (gone.getAsBoolean()) {
            throw new ClientAbortException("No one waits for the stream any more.");
        }
    }

    @Override
    public boolean take(byte[] lines, int length) throws InterruptedException {
        long weight = allowance.take(Weight.of(lines, length));
        if (weight > 0) {
            taken.add(weight);
        }
        return weight > 0;
    }

    @Override
    public void giveFirst() {
        allowance.give(taken.remove());
    }

    @Override
    public void close() {
        met.give(metTaken);
        metTaken = 0;
        taken.forEach(allowance::give);
        taken.clear();
    }

    /** A stream reached one of its limits, and ends there; the message says what to do. */
    public static final class StreamLimitException extends IOException {
        StreamLimitException(String message) {
            super(message);
        }
    }

    /** Lets in so many streams at once, and has each within its bounds. */
    @Component
    @Order(BodyFilter.ORDER)
    static final class StreamFilter extends OncePerRequestFilter {
        static final String STREAM = "/v1/evaluations/stream";

        private final LimitSettings settings;
        private final Memory memory;
        private final ReachedLimits limits;
        private final int most;
        private final Semaphore places;

        StreamFilter(LimitSettings settings, Memory memory, ReachedLimits limits) {
            this.settings = settings;
            this.memory = memory;
            this.limits = limits;
            this.most = settings.streams() > 0
                    ? settings.streams()
                    : 2 * Runtime.getRuntime().availableProcessors();
            this.places = new Semaphore(most, true);
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getServletPath().equals(STREAM) || !"POST".equals(request.getMethod());
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (!enters()) {
                limits.send(full(), request, response);
                return;
            }
            try (StreamBounds bounds = new StreamBounds(settings, memory, Deadlines.gone(request))) {
                request.setAttribute(StreamBounds.ATTRIBUTE, bounds);
                chain.doFilter(
                        new BodyRequest(request, bounds.bounded(request.getInputStream())),
                        new AnswerResponse(response, settings, limits));
            } finally {
                places.release();
            }
        }

        private boolean enters() {
            try {
                return places.tryAcquire(settings.waitTime().toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private LimitReachedException full() {
            return Limit.STREAMS.reached(
                    settings.waitTime(),
                    "%d streams are being decided, which is the maximum. Nothing was decided; try again later.",
                    most);
        }
    }
}
