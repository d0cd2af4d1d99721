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
import org.claimable.file.json.PersonLineWriter.LineProblem;
import org.claimable.file.ndjson.CohortStream.EndsEarlyException;
import org.claimable.file.ndjson.CohortStream.StreamMemory;
import org.claimable.service.limit.Limit.LimitReachedException;
import org.claimable.service.limit.Memory.LineAllowance;
import org.claimable.service.limit.PeopleMemory.Part;
import org.claimable.service.limit.PeopleMemory.Sent;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What one stream may have: bytes, time, and memory for its lines and for those whom it has met. */
public final class StreamBounds implements StreamMemory, AutoCloseable {
    /** The attribute of a request in which they are. */
    public static final String ATTRIBUTE = StreamBounds.class.getName();

    private final LimitSettings settings;
    private final LineAllowance allowance;
    private final PeopleMemory met;
    private final Sent sent;
    private final Part people;
    private final BooleanSupplier gone;
    private final BooleanSupplier stops;
    private final long began = System.nanoTime();
    private final Queue<Long> taken = new ConcurrentLinkedQueue<>();
    private volatile long names;
    private volatile boolean ended;
    private long remembered;
    private long bytes;

    /** {@code gone}: whether the caller is, once the whole stream was read; {@code stops}: whether the service is about to end. */
    StreamBounds(LimitSettings settings, Memory memory, BooleanSupplier gone, BooleanSupplier stops) {
        this.settings = settings;
        this.allowance = memory.lines();
        this.met = memory.met();
        this.sent = new Sent(settings);
        this.people = met.part(sent);
        this.gone = gone;
        this.stops = stops;
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
                int count = 0;
                sent.asked();
                try {
                    count = super.read(buffer, offset, length);
                } finally {
                    sent.came(count);
                }
                bytes += Math.max(0, count);
                if (ended) {
                    throw new IOException("The stream has ended.");
                }
                requireLength();
                requireTime();
                return count;
            }
        };
    }

    private void requireLength() throws StreamLimitException {
        if (bytes > settings.stream().toBytes()) {
            throw StreamLimitException.tooMuch(
                    "The stream is over the limit of %,d bytes. Send it in parts, each with other people."
                            .formatted(settings.stream().toBytes()));
        }
    }

    private void requireTime() throws StreamLimitException {
        Duration most = settings.streamTime();
        if (System.nanoTime() - began > most.toNanos()) {
            throw StreamLimitException.tooMuch(
                    "The stream took longer than %,d seconds. Send it in parts, each with other people."
                            .formatted(most.toSeconds()));
        }
    }

    private void requireMemory(long needed) throws StreamLimitException {
        if (needed > met.most()) {
            throw StreamLimitException.tooMuch(
                    "The stream has more people and names than there is memory to remember. Sort its lines by person and say "
                            + "\"order\": \"BY_PERSON\" in the header, which needs no memory for people, or use ./claimable check --stream.");
        }
    }

    /** So many bytes of names are remembered until the end. */
    public void remembers(long bytesOfNames) throws StreamLimitException {
        names = bytesOfNames;
        requireMemory(remembered() + bytesOfNames);
    }

    private synchronized long remembered() {
        return remembered;
    }

    /** Fails where the stream is to end at the end of a line. */
    public void requireGoingOn() throws StreamLimitException {
        if (stops.getAsBoolean()) {
            throw StreamLimitException.stopped();
        }
        if (people.isLost()) {
            throw StreamLimitException.tooSlow(settings.slowest().toBytes());
        }
    }

    /** Nothing more is to be read. */
    public void end() {
        ended = true;
    }

    /** Fails where no one waits for the answer any more. */
    public void requireCaller() throws ClientAbortException {
        if (gone.getAsBoolean()) {
            throw new ClientAbortException("No one waits for the stream any more.");
        }
    }

    @Override
    public boolean take(byte[] lines, int length, long bytesOfPeople) throws InterruptedException, IOException {
        long needed = remembered() + bytesOfPeople + names;
        requireMemory(needed);
        if (!people.take(needed)) {
            requireTime();
            return false;
        }
        long weight = allowance.take(Weight.of(lines, length));
        if (weight > 0) {
            taken.add(weight);
            remember(bytesOfPeople);
        }
        return weight > 0;
    }

    private synchronized void remember(long bytesOfPeople) {
        remembered += bytesOfPeople;
    }

    @Override
    public void giveFirst() {
        allowance.give(taken.remove());
    }

    @Override
    public void close() {
        people.close();
        taken.forEach(allowance::give);
        taken.clear();
    }

    /** A stream reached one of its limits, or the service stops, and it ends there; the message says what to do. */
    public static final class StreamLimitException extends EndsEarlyException {
        private final Limit limit;

        private StreamLimitException(Limit limit, LineProblem problem) {
            super(problem);
            this.limit = limit;
        }

        private static StreamLimitException tooMuch(String message) {
            return new StreamLimitException(Limit.STREAM, LineProblem.streamEnds(message));
        }

        private static StreamLimitException tooSlow(long slowest) {
            return new StreamLimitException(
                    Limit.SLOW,
                    LineProblem.streamStalls(
                            ("The stream came too slowly while other streams waited for its memory. Send at least %,d bytes a second: "
                                            + "send the whole stream again, with \"from\" in its header one higher than lastDecided.")
                                    .formatted(slowest)));
        }

        private static StreamLimitException stopped() {
            return new StreamLimitException(
                    null,
                    LineProblem.streamStops(
                            "The service was told to stop. Send the whole stream again, with \"from\" in its header "
                                    + "one higher than lastDecided, and it goes on there."));
        }

        /** The limit, null where the service stops. */
        public Limit limit() {
            return limit;
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
        private final Drain drain;
        private final Semaphore places;

        StreamFilter(LimitSettings settings, Memory memory, ReachedLimits limits, Drain drain) {
            this.settings = settings;
            this.memory = memory;
            this.limits = limits;
            this.drain = drain;
            this.places = new Semaphore(settings.streamsAtOnce(), true);
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
            try (StreamBounds bounds =
                    new StreamBounds(settings, memory, Deadlines.gone(request), drain::endsStreams)) {
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
                    settings.streamsAtOnce());
        }
    }
}
