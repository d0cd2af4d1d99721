package org.claimable.service.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.claimable.service.problem.ProblemAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.stereotype.Component;

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

    /** Answers a request whose address or headers could be read in two ways, and which is refused before anything is asked of it. */
    @Component
    static class RejectedRequests implements RequestRejectedHandler {
        private static final String REFUSED =
                "The request was refused before it was read. Check its method, its address and its headers.";
        private static final String EMPTY_PART =
                "The address has two slashes in a row. Write one; maybe the base address that you set ends in a slash.";

        private final ProblemAnswer problems;

        RejectedRequests(ProblemAnswer problems) {
            this.problems = problems;
        }

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
                throws IOException {
            boolean asProblem = ProblemAnswer.isOfApi(request) || !ProblemAnswer.prefersPage(request);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(
                    "Content-Security-Policy", asProblem ? AnswerHeaders.API_POLICY : AnswerHeaders.PAGE_POLICY);
            problems.send(
                    response,
                    HttpStatus.BAD_REQUEST,
                    request.getRequestURI().contains("//") ? EMPTY_PART : REFUSED,
                    asProblem);
        }
    }
}
