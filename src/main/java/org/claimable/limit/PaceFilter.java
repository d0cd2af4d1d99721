package org.claimable.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends answers that are taken too slowly, such as files of the page; of decisions, {@link BodyFilter} and {@link StreamFilter} do. */
@Component
@Order(BodyFilter.ORDER)
final class PaceFilter extends OncePerRequestFilter {
    private final LimitSettings settings;
    private final ReachedLimits limits;

    PaceFilter(LimitSettings settings, ReachedLimits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new AnswerResponse(response, settings, () -> {}, () -> limits.count(Limit.READER)));
    }
}
