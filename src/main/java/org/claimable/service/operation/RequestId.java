package org.claimable.service.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The name of a request, by which its answer and its log lines are found. */
public final class RequestId {
    /** The header in which a caller may send it, and in which every answer says it. */
    public static final String HEADER = "X-Request-Id";

    // Hexadecimal digits and hyphens alone, as in a UUID: no one's name or reference can be written with them.
    private static final Pattern WELL_FORMED = Pattern.compile("[0-9a-fA-F][0-9a-fA-F-]{14,62}[0-9a-fA-F]");

    private RequestId() {}

    /** The one that a caller sent, where it is well formed; a new one else. */
    public static String of(String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches() ? sent : fresh();
    }

    /** That of the request that is worked on, null where none is. */
    public static String current() {
        return MDC.get(LogLine.REQUEST);
    }

    /** A new one. */
    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** Names each request, before anything else looks at it: in its answer, and in every log line until it is answered. */
    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    static class RequestIdFilter extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String id = RequestId.of(request.getHeader(RequestId.HEADER));
            request.setAttribute(RequestId.HEADER, id);
            response.setHeader(RequestId.HEADER, id);
            MDC.put(LogLine.REQUEST, id);
            try {
                chain.doFilter(request, response);
            } finally {
                LogLine.forget();
            }
        }
    }

    /** Says in every log line of a request who asks, as soon as that is known: right after access was granted. */
    @Component
    @Order(CallerFilter.AFTER_ACCESS)
    static class CallerFilter extends OncePerRequestFilter {
        static final int AFTER_ACCESS = -99;

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            MDC.put(LogLine.CALLER, LogLine.caller(request));
            chain.doFilter(request, response);
        }
    }
}
