package org.claimable.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says in every log line of a request who asks, as soon as that is known: right after access was granted. */
@Component
@Order(CallerFilter.AFTER_ACCESS)
class CallerFilter extends OncePerRequestFilter {
    static final int AFTER_ACCESS = -99;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(LogKeys.CALLER, Caller.of(request));
        chain.doFilter(request, response);
    }
}
