package org.claimable.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names each request, before anything else looks at it: in its answer, and in every log line until it is answered. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestIdFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = RequestId.of(request.getHeader(RequestId.HEADER));
        request.setAttribute(RequestId.HEADER, id);
        response.setHeader(RequestId.HEADER, id);
        MDC.put(LogKeys.REQUEST, id);
        try {
            chain.doFilter(request, response);
        } finally {
            LogKeys.forget();
        }
    }
}
