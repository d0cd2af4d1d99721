package org.claimable.service.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.claimable.method.evaluation.Deadline;
import org.claimable.service.limit.Limit.LimitReachedException;
import org.claimable.service.limit.StreamBounds.StreamFilter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes what is sent whole, within memory and time, before it is decided or shown; ends answers that are taken too slowly, such as
 * files of the page. Streams have a filter of their own.
 */
@Component
@Order(BodyFilter.ORDER)
final class BodyFilter extends OncePerRequestFilter {
    /** After whatever unpacks bodies. */
    static final int ORDER = 50;
    /** What is sent to the page is there as it was sent, and once more while it is taken apart. */
    private static final int COPIES = 2;

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
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            if (HttpMethod.GET.matches(request.getMethod())) {
                chain.doFilter(request, new AnswerResponse(response, settings, limits));
            } else if (isToDecide(request)) {
                decide(request, response, chain);
            } else if (isUpload(request)) {
                show(request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        } catch (LimitReachedException reached) {
            limits.send(reached, request, response);
        }
    }

    private static boolean isToDecide(HttpServletRequest request) {
        String path = request.getServletPath();
        return HttpMethod.POST.matches(request.getMethod())
                && path.startsWith("/v1/")
                && !path.equals(StreamFilter.STREAM);
    }

    /** A form with files; one that says that it is larger than may be is left to the page to refuse. */
    private boolean isUpload(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && !request.getServletPath().startsWith("/v1/")
                && request.getContentLengthLong() <= settings.body().toBytes()
                && isSentAs("multipart/", request);
    }

    private static boolean isSentAs(String type, HttpServletRequest request) {
        return String.valueOf(request.getContentType())
                .strip()
                .toLowerCase(Locale.ROOT)
                .startsWith(type);
    }

    /**
     * Waits for a place to decide it, with memory for what it weighs. The place is given up to others from time to time, and for
     * good once the answer begins; the memory once the answer is over.
     */
    private void decide(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Weight weight = new Weight(isSentAs("application/json", request));
        long most = settings.body().toBytes();
        try (SentBody body = SentBody.of(request, settings, memory.bodies(), weight, most);
                EvaluationPlace place = gate.enter(weight.bytes() * sides(request))) {
            Deadline deadline = deadlines.begin(request, place);
            chain.doFilter(
                    new BodyRequest(request, checked(body, deadline)),
                    new AnswerResponse(response, settings, limits, place::leave));
        }
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

    private void show(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Memory.Allowance allowance = memory.bodies();
        long most = Math.min(settings.body().toBytes(), allowance.size() / COPIES);
        try (SentBody body = SentBody.of(request, settings, allowance, new Weight(true), most)) {
            long copied = body.size();
            if (!allowance.take(copied)) {
                throw Limit.noMemory(settings.waitTime());
            }
            try {
                chain.doFilter(new BodyRequest(request, body), response);
            } finally {
                allowance.give(copied);
            }
        }
    }
}
