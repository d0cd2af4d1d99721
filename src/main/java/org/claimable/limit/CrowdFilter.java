package org.claimable.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a request with a body where as many as may are being sent or decided. */
@Component
@Order(CrowdFilter.ORDER)
final class CrowdFilter extends OncePerRequestFilter {
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
                new LimitReachedException(
                        Limit.SENDERS,
                        AGAIN,
                        "As many bodies are being sent as may at once. Nothing was read; try again in a few seconds."),
                request,
                response);
    }
}
