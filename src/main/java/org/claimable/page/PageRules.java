package org.claimable.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimable.access.Origin;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every form of the page: none of another site is taken. */
@Component
class PageRules implements HandlerInterceptor, WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/v1/**", "/actuator/**", "/openapi.*");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST") && !Origin.of(request).isOwn()) {
            throw new OtherSiteException();
        }
        return true;
    }

    /** A form was sent from a page of another site. */
    static final class OtherSiteException extends RuntimeException {
        OtherSiteException() {
            super("A form of another site is not taken.");
        }
    }
}
