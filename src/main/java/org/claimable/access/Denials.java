package org.claimable.access;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.problem.ProblemAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers and counts what is refused for who asks; no answer and no metric holds anything of what the caller sent to be known. */
@Component
class Denials {
    private static final String RETRY_AFTER_SECONDS = "30";

    private final ProblemAnswer problems;
    private final MeterRegistry metrics;
    private final Access access;

    Denials(ProblemAnswer problems, MeterRegistry metrics, Access access) {
        this.problems = problems;
        this.metrics = metrics;
        this.access = access;
    }

    /** Who asks is not known; {@code reason} is for the metric, {@code detail} for the caller. */
    void unknown(HttpServletRequest request, HttpServletResponse response, String reason, String detail)
            throws IOException {
        boolean wrong = !reason.equals("missing");
        if (access.tokens()) {
            response.addHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"claimable\"" + (wrong ? ", error=\"invalid_token\"" : ""));
        }
        if (access.keys()) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, Credentials.KEY_HEADER + " realm=\"claimable\"");
        }
        refuse(request, response, HttpStatus.UNAUTHORIZED, reason, detail);
    }

    /** Who asks may not; one of the scopes would be enough. */
    void lacking(HttpServletRequest request, HttpServletResponse response, Set<Scope> scopes) throws IOException {
        String names = scopes.stream().map(Scope::toString).sorted().collect(Collectors.joining(" or "));
        if (access.tokens() && ProblemAnswer.isOfApi(request)) {
            response.addHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"claimable\", error=\"insufficient_scope\", scope=\"%s\""
                            .formatted(names.replace(" or ", " ")));
        }
        refuse(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "scope",
                "This needs the scope %s, which you do not have.".formatted(names));
    }

    /** There is nothing at this address for anyone. */
    void nothing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, HttpStatus.NOT_FOUND, "address", "There is nothing at this address.");
    }

    /** The identity provider, whose keys a token is held against, does not answer. */
    void unreachable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        refuse(
                request,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "provider",
                "Tokens cannot be checked now, because the identity provider does not answer. Try again in half a minute.");
    }

    /** Refuses for any other reason. */
    void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String reason, String detail)
            throws IOException {
        count(reason);
        problems.send(request, response, status, detail);
    }

    void count(String reason) {
        metrics.counter("claimable.access.refused", "reason", reason).increment();
    }
}
