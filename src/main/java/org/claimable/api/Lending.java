package org.claimable.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.rules.publishing.Lease;
import org.claimable.rules.publishing.Publisher;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lends each request what is published when it begins, until its answer is written: one request, one library. */
@Component
class Lending implements HandlerInterceptor, WebMvcConfigurer {
    private static final String LEASE = Lease.class.getName();

    private final Publisher publisher;

    Lending(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(LEASE, publisher.lease());
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception fault) {
        ((Lease) request.getAttribute(LEASE)).close();
    }

    /** The library of the request that is answered on this thread. */
    Library library() {
        return lease().library();
    }

    /** A rule set of that library by its id or digest, the default one for null. */
    Evaluator evaluator(String ruleSet) {
        return library()
                .evaluator(ruleSet)
                .orElseThrow(() -> new NotFoundException("No rule set of this id or digest is loaded."));
    }

    Lease lease() {
        return (Lease)
                RequestContextHolder.currentRequestAttributes().getAttribute(LEASE, RequestAttributes.SCOPE_REQUEST);
    }

    /** There is nothing of the name asked for. */
    static final class NotFoundException extends RuntimeException {
        NotFoundException(String message) {
            super(message);
        }
    }
}
