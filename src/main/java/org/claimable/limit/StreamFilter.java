package org.claimable.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.claimable.limit.Limit.LimitReachedException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in so many streams at once, and has each within its bounds. */
@Component
@Order(BodyFilter.ORDER)
final class StreamFilter extends OncePerRequestFilter {
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
        return new LimitReachedException(
                Limit.STREAMS,
                settings.waitTime(),
                "%d streams are being decided, as many as may at once. Nothing was decided; try again later."
                        .formatted(most));
    }
}
