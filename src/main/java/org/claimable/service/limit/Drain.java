package org.claimable.service.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * When the service is told to stop, it says at once that it is not ready, and answers on for a while, so that load balancers
 * notice before it takes no more; connections that are kept open are closed with their next answer.
 */
@Component
@Order(Drain.ORDER)
final class Drain extends OncePerRequestFilter implements SmartLifecycle {
    static final int ORDER = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final LimitSettings settings;
    private volatile boolean running;
    private volatile boolean draining;
    private volatile long toldToStop;

    Drain(LimitSettings settings) {
        this.settings = settings;
    }

    /** Stopped before the web server, which then takes no more. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }

    @Override
    public void start() {
        running = true;
        draining = false;
    }

    @Override
    public void stop() {
        toldToStop = System.nanoTime();
        draining = true;
        running = false;
        LOG.info(
                "Told to stop: requests are taken for {} more seconds, and those begun are finished.",
                settings.drain().toSeconds());
        try {
            TimeUnit.MILLISECONDS.sleep(settings.drain().toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether streams are to end at the end of a line: those that were begun have had their time to reach their own end. */
    boolean endsStreams() {
        long most = settings.drain().plus(settings.streamStop()).toNanos();
        return draining && System.nanoTime() - toldToStop >= most;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (draining) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        chain.doFilter(request, response);
    }
}
