package org.claimable.service.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body whose type stands for several, such as multipart/*: what looks at it later takes that for a fault. */
@Component
@Order(WildcardTypeFilter.ORDER)
final class WildcardTypeFilter extends OncePerRequestFilter {
    /** After access is looked at, before a body is read. */
    static final int ORDER = 40;

    private final ProblemAnswer problems;

    WildcardTypeFilter(ProblemAnswer problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String sent = request.getContentType();
        if (sent == null || !sent.contains("*")) {
            return true;
        }
        try {
            MediaType type = MediaType.parseMediaType(sent);
            return !type.isWildcardType() && !type.isWildcardSubtype();
        } catch (InvalidMediaTypeException unreadable) {
            return true;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        problems.send(
                response,
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "The Content-Type of the body has a * in it. Say which type the body is.",
                ProblemAnswer.isOfApi(request) || !ProblemAnswer.prefersPage(request));
    }
}
