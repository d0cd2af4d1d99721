package org.claimable.service.operation;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** What is noted of a request in metrics, traces and logs: its route, never its address, which may name a person. */
@Component
class RequestObservation extends DefaultServerRequestObservationConvention {
    /** The methods of HTTP; any other word in their place was made up by the caller. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE");

    /** The method and the route; a method that was made up is not named. */
    @Override
    public String getContextualName(ServerRequestObservationContext context) {
        HttpServletRequest request = context.getCarrier();
        String method = request == null ? "request" : method(request);
        return context.getPathPattern() == null ? method : method + " " + context.getPathPattern();
    }

    private static String method(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    }

    /** The request id alone, which only traces hold. */
    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        HttpServletRequest request = context.getCarrier();
        Object id = request == null ? null : request.getAttribute(RequestId.HEADER);
        return id == null ? KeyValues.empty() : KeyValues.of(KeyValue.of(LogLine.REQUEST, id.toString()));
    }

    /** Logs a line for each request, where that is wished for. */
    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE + 20)
    @ConditionalOnProperty("claimable.operation.access-log")
    static class AccessLogFilter extends OncePerRequestFilter {
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
            new LogLine()
                    .with("method", method(request))
                    .with("route", route == null ? NO_ROUTE : route.toString())
                    .with("status", status)
                    .with("ms", TimeUnit.NANOSECONDS.toMillis(nanos))
                    .log(LOG, "Request");
        }
    }
}
