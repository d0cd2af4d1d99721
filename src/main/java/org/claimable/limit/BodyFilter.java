package org.claimable.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.claimable.evaluation.Deadline;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the body of a request for decisions whole, and then waits for a place to decide it, with memory for what it weighs. The
 * place is given up to others from time to time, and for good once the answer begins; the memory once the answer is over.
 */
@Component
@Order(BodyFilter.ORDER)
final class BodyFilter extends OncePerRequestFilter {
    /** After whatever unpacks bodies. */
    static final int ORDER = 50;

    private final LimitSettings settings;
    private final Memory memory;
    private final EvaluationGate gate;
    private final Deadlines deadlines;
    private final ReachedLimits limits;

    BodyFilter(LimitSettings settings, Memory memory, EvaluationGate gate, Deadlines deadlines, ReachedLimits limits) {
        this.settings = settings;
        this.memory = memory;
        this.gate = gate;
        this.deadlines = deadlines;
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !HttpMethod.POST.matches(request.getMethod())
                || !path.startsWith("/v1/")
                || path.equals(StreamFilter.STREAM);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Weight weight = new Weight(isJson(request));
        try (SentBody body = new BodyReading(
                        settings, memory.bodies(), weight, settings.body().toBytes())
                .read(request)) {
            try (Place place = gate.enter(weight.bytes() * sides(request))) {
                decide(request, response, chain, body, place);
            }
        } catch (LimitReachedException reached) {
            limits.send(reached, request, response);
        }
    }

    private void decide(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, SentBody body, Place place)
            throws IOException, ServletException {
        Deadline deadline = deadlines.begin(request, place);
        chain.doFilter(
                new BodyRequest(request, checked(body, deadline)),
                new AnswerResponse(response, settings, place::leave, () -> limits.count(Limit.READER)));
    }

    /** A body whose reading is part of the time that deciding it may take. */
    private static InputStream checked(SentBody body, Deadline deadline) {
        return new FilterInputStream(body) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                deadline.check();
                return super.read(buffer, offset, length);
            }
        };
    }

    /** A comparison decides everything twice, and keeps both. */
    private static int sides(HttpServletRequest request) {
        return request.getServletPath().equals("/v1/comparisons") ? 2 : 1;
    }

    private static boolean isJson(HttpServletRequest request) {
        return String.valueOf(request.getContentType())
                .strip()
                .toLowerCase(Locale.ROOT)
                .startsWith("application/json");
    }
}
