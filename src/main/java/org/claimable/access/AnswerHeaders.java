package org.claimable.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** By which headers browsers are told what not to do with an answer; one that a controller set stays. */
final class AnswerHeaders {
    /** Nothing is loaded from elsewhere, nothing written into a page is run, and no frame shows it. */
    static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private static final Duration HTTPS_ONLY_FOR = Duration.ofDays(365);

    private AnswerHeaders() {}

    /** What is read may be kept by the caller, who asks each time whether it still holds; what is decided may not. */
    static void ofApi(HeadersConfigurer<HttpSecurity> headers) {
        all(headers, API_POLICY)
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(AnswerHeaders::isRead, cache("no-cache, private")))
                .addHeaderWriter(cache("no-store"));
    }

    static void ofPage(HeadersConfigurer<HttpSecurity> headers) {
        all(headers, PAGE_POLICY).addHeaderWriter(cache("no-store"));
    }

    private static HeadersConfigurer<HttpSecurity> all(HeadersConfigurer<HttpSecurity> headers, String policy) {
        return headers.defaultsDisabled()
                .contentTypeOptions(on -> {})
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(
                        https -> https.includeSubDomains(false).maxAgeInSeconds(HTTPS_ONLY_FOR.toSeconds()))
                .contentSecurityPolicy(content -> content.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static StaticHeadersWriter cache(String policy) {
        return new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, policy);
    }

    private static boolean isRead(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/actuator/")
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
    }
}
