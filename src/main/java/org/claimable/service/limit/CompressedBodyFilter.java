package org.claimable.service.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.service.problem.ProblemAnswer;
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

    /**
     * What a gzip stream expands to, opened when it is first read. One that is broken is malformed, and so is one that ends
     * early or has something else after it: a part of the claims is never taken for all of them.
     */
    static final class GzipBody extends InputStream {
        private static final int BUFFER = 1 << 13;

        private final Watched compressed;
        private InputStream expanded;

        GzipBody(InputStream compressed) {
            this.compressed = new Watched(compressed);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                if (expanded == null) {
                    expanded = new GZIPInputStream(compressed, BUFFER);
                }
                int count = expanded.read(buffer, offset, length);
                if (count < 0) {
                    compressed.requireEnd();
                }
                return count;
            } catch (IOException broken) {
                compressed.rethrow();
                throw new MalformedCohortException(
                        "The body is not gzip, or not whole, though Content-Encoding says gzip.");
            }
        }

        /**
         * The stream below, which says that there may always be more, so that a second member is looked for until the end, and
         * keeps its own fault, which the expansion takes for an end.
         */
        private static final class Watched extends FilterInputStream {
            private IOException fault;

            Watched(InputStream stream) {
                super(stream);
            }

            @Override
            public int available() {
                return 1;
            }

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                try {
                    return super.read(buffer, offset, length);
                } catch (IOException broken) {
                    fault = broken;
                    throw broken;
                }
            }

            void requireEnd() throws IOException {
                rethrow();
                if (read() >= 0) {
                    throw new IOException("There is more after the end.");
                }
            }

            void rethrow() throws IOException {
                if (fault != null) {
                    throw fault;
                }
            }
        }
    }
}
