package org.claimable.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes what is sent to the page whole, within memory and time; what says that it is larger is left to the page to refuse. */
@Component
@Order(BodyFilter.ORDER)
final class UploadFilter extends OncePerRequestFilter {
    /** As it was sent, and once more while it is taken apart. */
    private static final int COPIES = 2;

    private final LimitSettings settings;
    private final Memory memory;
    private final ReachedLimits limits;

    UploadFilter(LimitSettings settings, Memory memory, ReachedLimits limits) {
        this.settings = settings;
        this.memory = memory;
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || request.getServletPath().startsWith("/v1/")
                || request.getContentLengthLong() > settings.body().toBytes()
                || !String.valueOf(request.getContentType())
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long most = Math.min(settings.body().toBytes(), memory.bodies().size() / COPIES);
        try (SentBody body = new BodyReading(settings, memory.bodies(), new Weight(true), most).read(request)) {
            long copied = body.size();
            if (!memory.bodies().take(copied)) {
                throw LimitReachedException.noMemory(settings.waitTime());
            }
            try {
                chain.doFilter(new BodyRequest(request, body), response);
            } finally {
                memory.bodies().give(copied);
            }
        } catch (LimitReachedException reached) {
            limits.send(reached, request, response);
        }
    }
}
