package org.claimable.service.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.claimable.service.limit.Limit.LimitReachedException;
import org.claimable.service.problem.ProblemAnswer;
import org.claimable.service.problem.RequestProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Counts what is refused by limit, as {@code claimable.refused}, and answers it where no controller was reached. */
@Component
public final class ReachedLimits {
    private final Map<Limit, Counter> counts = new EnumMap<>(Limit.class);
    private final Counter abandoned;
    private final ProblemAnswer problems;

    ReachedLimits(MeterRegistry metrics, ProblemAnswer problems) {
        this.problems = problems;
        for (Limit limit : Limit.values()) {
            counts.put(
                    limit,
                    Counter.builder("claimable.refused")
                            .description("Requests and lines refused, by the limit that they reached.")
                            .tag("limit", limit.tag())
                            .register(metrics));
        }
        this.abandoned = Counter.builder("claimable.abandoned")
                .description("Requests whose caller was gone before they were decided.")
                .register(metrics);
    }

    /** Counts one. */
    public void count(Limit limit) {
        counts.get(limit).increment();
    }

    /** Counts one whose caller is gone. */
    public void countAbandoned() {
        abandoned.increment();
    }

    /** Counts one that is refused before a request was read; what to answer, as bytes of HTTP. */
    byte[] beforeRequest(LimitReachedException reached) {
        count(reached.limit());
        return problems.whole(problem(reached), HttpHeaders.RETRY_AFTER + ": " + Math.max(1, reached.retryAfter()));
    }

    /** Counts one and answers it. */
    void send(LimitReachedException reached, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        count(reached.limit());
        if (reached.retryAfter() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(reached.retryAfter()));
        }
        problems.send(request, response, problem(reached));
    }

    private static RequestProblem problem(LimitReachedException reached) {
        return RequestProblem.of(reached.limit().status(), reached.getMessage())
                .at(reached.limit().tag(), reached.retryAfter());
    }
}
