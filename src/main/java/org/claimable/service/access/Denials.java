package org.claimable.service.access;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.service.problem.ProblemAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrorCodes;
import org.springframework.stereotype.Component;

/**
 * Says to callers of the API and to visitors of the page why they are not let in, or not let do this, and counts it. No answer and
 * no metric holds anything of what was sent to be known.
 */
@Component
class Denials {
    private static final String RETRY_AFTER_SECONDS = "30";
    private static final String NO_PROVIDER =
            "Tokens cannot be checked now, because the identity provider does not answer. Try again in half a minute.";
    private static final String NO_PROXY =
            "You are not signed in. Open this page at the address of your sign-in service, not here.";
    private static final String NO_PAGE =
            "The page is switched off here (claimable.access.page). Claims are decided by the API, under /v1.";

    private final ProblemAnswer problems;
    private final MeterRegistry metrics;
    private final Access access;

    Denials(ProblemAnswer problems, MeterRegistry metrics, Access access) {
        this.problems = problems;
        this.metrics = metrics;
        this.access = access;
    }

    /** A caller of the API is not known. */
    void unknownToApi(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (access.isOpen()) {
            String own = "This is given to programs on the same machine alone.";
            refuse(request, response, HttpStatus.FORBIDDEN, "machine", own);
        } else if (why instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, "provider", NO_PROVIDER);
        } else if (why instanceof BadCredentialsException) {
            unauthorised(request, response, "key", why.getMessage());
        } else if (why instanceof OAuth2AuthenticationException) {
            unauthorised(request, response, "token", "The token is not accepted. " + whatIsWrong(why));
        } else {
            unauthorised(request, response, "missing", "Say who is asking: %s.".formatted(wanted()));
        }
    }

    /** Of a token that was rightly signed, what its claims lack; of any other nothing, because it may hold anything. */
    private static String whatIsWrong(AuthenticationException why) {
        if (why.getCause() instanceof JwtValidationException claims) {
            return claims.getErrors().stream()
                    .map(OAuth2Error::getDescription)
                    .distinct()
                    .collect(Collectors.joining(". ", "", "."));
        }
        if (why instanceof OAuth2AuthenticationException said
                && said.getError().getErrorCode().equals(BearerTokenErrorCodes.INVALID_REQUEST)) {
            return said.getError().getDescription();
        }
        return "It cannot be read, or it is not signed by a key of the identity provider.";
    }

    private String wanted() {
        String token = access.tokens() ? "send a token in the header Authorization, after the word Bearer" : "";
        String key = access.keys() ? "send an API key in the header %s".formatted(ApiAccess.KEY_HEADER) : "";
        String none = access.tokens() || access.keys() ? "" : "but no way is set by which callers of the API are known";
        return token + (token.isEmpty() || key.isEmpty() ? "" : ", or ") + key + none;
    }

    /** {@code reason} is for the metric, {@code detail} for the caller. */
    private void unauthorised(HttpServletRequest request, HttpServletResponse response, String reason, String detail)
            throws IOException {
        boolean wrong = !reason.equals("missing");
        if (access.tokens()) {
            response.addHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"claimable\"" + (wrong ? ", error=\"invalid_token\"" : ""));
        }
        if (access.keys()) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, ApiAccess.KEY_HEADER + " realm=\"claimable\"");
        }
        refuse(request, response, HttpStatus.UNAUTHORIZED, reason, detail);
    }

    /** A visitor of the page is not known, and is led to where to sign in, if anywhere. */
    void unknownToPage(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        switch (access.page()) {
            case KEY -> {
                count("missing");
                response.sendRedirect(PageAccess.SIGN_IN);
            }
            case PROXY -> refuse(request, response, HttpStatus.FORBIDDEN, "proxy", NO_PROXY);
            default -> refuse(request, response, HttpStatus.NOT_FOUND, "page", NO_PAGE);
        }
    }

    /** Who asks the API is known, and may not. */
    void deniedByApi(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Set<Scope> scopes = request.getRequestURI().startsWith("/actuator")
                ? Set.of(Scope.READ_METRICS)
                : Operations.OF_API.scopesFor(request.getRequestURI());
        denied(request, response, scopes);
    }

    /** A visitor of the page is known, and may not. */
    void deniedByPage(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        denied(request, response, Operations.OF_PAGE.scopesFor(request.getRequestURI()));
    }

    /** One of the scopes would be enough; where there is none, there is nothing at this address for anyone. */
    private void denied(HttpServletRequest request, HttpServletResponse response, Set<Scope> scopes)
            throws IOException {
        if (scopes.isEmpty()) {
            refuse(request, response, HttpStatus.NOT_FOUND, "address", "There is nothing at this address.");
            return;
        }
        String names = scopes.stream().map(Scope::toString).sorted().collect(Collectors.joining(" or "));
        if (access.tokens() && ProblemAnswer.isOfApi(request)) {
            response.addHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"claimable\", error=\"insufficient_scope\", scope=\"%s\""
                            .formatted(names.replace(" or ", " ")));
        }
        String detail = "This needs the scope %s, which you do not have.".formatted(names);
        refuse(request, response, HttpStatus.FORBIDDEN, "scope", detail);
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
