package org.claimable.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes forms to sign in and out from pages of this site alone; the page itself does so for its other forms. */
final class OwnForms extends OncePerRequestFilter {
    private final PageRefusals refusals;

    OwnForms(PageRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals(PageAccess.SIGN_IN) && !path.equals(PageAccess.SIGN_OUT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && !Origin.of(request).isOwn()) {
            refusals.otherSite(request, response);
        } else if (request.getMethod().equals("POST") && request.getQueryString() != null) {
            refusals.inAddress(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
