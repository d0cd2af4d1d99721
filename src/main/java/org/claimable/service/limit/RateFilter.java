package org.claimable.service.limit;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.claimable.service.limit.Callers.RequestRates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a caller who asks more often than allowed; says to the others how much is left. Probes are not counted, nor what a page looks like. */
@Component
@Order(RateFilter.ORDER)
final class RateFilter extends OncePerRequestFilter {
    /** After Spring Security, so that callers are known. */
    static final int ORDER = 10;

    private final RequestRates rates;
    private final ReachedLimits limits;

    RateFilter(RequestRates rates, ReachedLimits limits) {
        this.rates = rates;
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !rates.areLimited() || path.startsWith("/actuator/") || path.startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ConsumptionProbe counted = rates.count(Callers.of(request));
        Duration untilNext = seconds(counted.getNanosToWaitForRefill());
        response.setHeader("RateLimit-Policy", "\"minute\";q=%d;w=60".formatted(rates.aMinute()));
        response.setHeader(
                "RateLimit",
                "\"minute\";r=%d;t=%d"
                        .formatted(
                                counted.getRemainingTokens(),
                                seconds(counted.getNanosToWaitForReset()).toSeconds()));
        if (counted.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            limits.send(
                    Limit.RATE.reached(
                            untilNext,
                            "More than %,d requests came within a minute. Try again in %d seconds; claims of many people fit into one request.",
                            rates.aMinute(),
                            Math.max(1, untilNext.toSeconds())),
                    request,
                    response);
        }
    }

    private static Duration seconds(long nanos) {
        return Duration.ofSeconds(TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
