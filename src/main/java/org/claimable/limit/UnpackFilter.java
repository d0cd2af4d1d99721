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

/** Expands a body that is sent with {@code Content-Encoding: gzip}, before it is counted; any other encoding is refused. */
@Component
@Order(BodyFilter.ORDER - 1)
final class UnpackFilter extends OncePerRequestFilter {
    private static final String AS_IT_IS = "identity";
    private static final List<String> GZIP = List.of("gzip", "x-gzip");

    private final ProblemAnswer problems;

    UnpackFilter(ProblemAnswer problems) {
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
            problems.send(
                    request,
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "A body is read as it is or, with Content-Encoding: gzip, compressed. Send it in one of these ways.");
            return;
        }
        try {
            chain.doFilter(new PackedRequest(request), response);
        } catch (MalformedCohortException broken) {
            problems.send(request, response, HttpStatus.BAD_REQUEST, broken.getMessage());
        }
    }

    private static List<String> encodings(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty() && !each.equals(AS_IT_IS))
                .toList();
    }
}
