package org.claimable.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimable.claim.MalformedCohortException;
import org.claimable.problem.ProblemAnswer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Expands a body that is sent with {@code Content-Encoding: gzip} as it is read, before anything counts it, so that limits
 * count what it expands to; another encoding is a 415.
 */
@Component
@Order(CompressedBodyFilter.ORDER)
final class CompressedBodyFilter extends OncePerRequestFilter {
    static final int ORDER = BodyFilter.ORDER - 10;
    private static final String AS_IT_IS = "identity";
    private static final List<String> GZIP = List.of("gzip", "x-gzip");

    private final ProblemAnswer problems;

    CompressedBodyFilter(ProblemAnswer problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/v1/")
                || encodings(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<String> encodings = encodings(request);
        if (encodings.size() > 1 || !GZIP.contains(encodings.get(0))) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
            String toDo = "A body is read as it is or with Content-Encoding: gzip, once. Send it so.";
            problems.send(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, toDo);
            return;
        }
        try {
            chain.doFilter(new BodyRequest(request, new GzipBody(request.getInputStream())), response);
        } catch (MalformedCohortException broken) {
            problems.send(request, response, HttpStatus.BAD_REQUEST, broken.getMessage());
        }
    }

    /** How the body is encoded, in the order in which that was done. */
    private static List<String> encodings(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty() && !each.equals(AS_IT_IS))
                .toList();
    }
}
