package org.claimable.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Logs a line for each request, where that is wished for: its route, never its address, which may name a person. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
@ConditionalOnProperty("claimable.operation.access-log")
class AccessLogFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger("claimable.access");
    private static final String NO_ROUTE = "none";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        boolean broken = true;
        try {
            chain.doFilter(request, response);
            broken = false;
        } finally {
            log(request, broken ? "broken" : String.valueOf(response.getStatus()), System.nanoTime() - began);
        }
    }

    private static void log(HttpServletRequest request, String status, long nanos) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Fields fields = new Fields()
                .with("method", Methods.known(request.getMethod()))
                .with("route", route == null ? NO_ROUTE : route.toString())
                .with("status", status)
                .with("ms", TimeUnit.NANOSECONDS.toMillis(nanos));
        fields.log(LOG, "Request");
    }
}
