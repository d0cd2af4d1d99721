package org.claimable.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.claimable.service.access.Origin;
import org.claimable.service.access.SignedIn;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What holds for every page: what templates can name beside what a controller gives them, and that no form of another site is taken. */
@Configuration
@EnableConfigurationProperties(PageSettings.class)
class PageConfiguration {
    PageConfiguration(ThymeleafViewResolver views, Assets assets, PageSettings settings, SignedIn signedIn) {
        everywhere(assets, settings, signedIn).forEach(views::addStaticVariable);
        views.setProducePartialOutputWhileProcessing(false);
    }

    /** What every template can name, by its name. */
    static Map<String, Object> everywhere(Assets assets, PageSettings settings, SignedIn signedIn) {
        return Map.of(
                "assets",
                assets,
                "signedIn",
                signedIn,
                "idleMinutes",
                settings.idle().toMinutes());
    }

    /** Refuses every form of another site. */
    @Component
    static class SameSiteForms implements HandlerInterceptor, WebMvcConfigurer {
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
}
