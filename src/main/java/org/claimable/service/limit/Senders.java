package org.claimable.service.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves some of the server's threads to requests without a body, whatever those who send one do. What is left of a body once its
 * request is answered is read on for a moment, so that its sender sees the answer, and then the connection is closed.
 */
final class Senders extends ValveBase {
    /** The attribute of a request that is one too many. */
    static final String CROWDED = Senders.class.getName() + ".crowded";

    private static final long MOMENT = TimeUnit.SECONDS.toNanos(2);
    private static final int LOOK_EVERY = 20;

    private final int most;
    private final Semaphore places;
    private final long mostLeft;

    /** For at most so many requests with a body at once, of each of which at most so many bytes are read once it is answered. */
    Senders(int most, long mostLeft) {
        super(true);
        this.most = most;
        this.places = new Semaphore(most);
        this.mostLeft = mostLeft;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (hasNoBody(request)) {
            getNext().invoke(request, response);
            return;
        }
        boolean placed = places.tryAcquire();
        try {
            if (!placed) {
                request.setAttribute(CROWDED, true);
            }
            getNext().invoke(request, response);
            response.finishResponse();
            leaveRest(request.getCoyoteRequest(), System.nanoTime() + (placed ? MOMENT : 0));
        } finally {
            if (placed) {
                places.release();
            }
        }
    }

    /** How many requests with a body are being served. */
    int running() {
        return most - places.availablePermits();
    }

    private static boolean hasNoBody(Request request) {
        // As a text, since it may be no number; Tomcat refuses the request then.
        String length = request.getHeader("Content-Length");
        return (length == null || length.equals("0")) && request.getHeader("Transfer-Encoding") == null;
    }

    private void leaveRest(org.apache.coyote.Request connection, long until) {
        Rest rest = new Rest();
        while (!connection.isFinished()) {
            if (rest.bytes > mostLeft || !readOn(connection, rest, until)) {
                connection.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                return;
            }
        }
    }

    /** Whether there was or will be more. */
    private static boolean readOn(org.apache.coyote.Request connection, Rest rest, long until) {
        try {
            connection.action(ActionCode.AVAILABLE, Boolean.TRUE);
            if (connection.getAvailable() > 0) {
                return connection.doRead(rest) >= 0;
            }
            if (System.nanoTime() >= until) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY);
            return true;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What is read and thrown away. */
    private static final class Rest implements ApplicationBufferHandler {
        private long bytes;
        private ByteBuffer last;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
            bytes += buffer.remaining();
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {
            // Nothing is kept.
        }
    }

    /** Refuses a request with a body where the maximum is being sent or decided. */
    @Component
    @Order(CrowdFilter.ORDER)
    static final class CrowdFilter extends OncePerRequestFilter {
        /** Before access is looked at, after requests have an id and are logged. */
        static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 30;

        private static final Duration AGAIN = Duration.ofSeconds(10);

        private final ReachedLimits limits;

        CrowdFilter(ReachedLimits limits) {
            this.limits = limits;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return request.getAttribute(Senders.CROWDED) == null;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            limits.send(
                    Limit.SENDERS.reached(
                            AGAIN,
                            "As many bodies are being sent as may at once. Nothing was read; try again in a few seconds."),
                    request,
                    response);
        }
    }
}
