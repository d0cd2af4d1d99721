package org.claimable.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says to a caller of the API why it is not let in, or not let do this. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Denials denials;
    private final Access access;

    ApiRefusals(Denials denials, Access access) {
        this.denials = denials;
        this.access = access;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (access.isOpen()) {
            denials.refuse(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "machine",
                    "This is given to programs on the same machine alone.");
        } else if (why instanceof AuthenticationServiceException) {
            denials.unreachable(request, response);
        } else if (why instanceof BadCredentialsException) {
            denials.unknown(request, response, "key", why.getMessage());
        } else if (why instanceof OAuth2AuthenticationException) {
            denials.unknown(request, response, "token", "The token is not accepted. " + whatIsWrong(why));
        } else {
            denials.unknown(request, response, "missing", "Say who is asking: %s.".formatted(wanted()));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Set<Scope> scopes = request.getRequestURI().startsWith("/actuator")
                ? Set.of(Scope.READ_METRICS)
                : Operations.OF_API.scopesFor(request.getRequestURI());
        if (scopes.isEmpty()) {
            denials.nothing(request, response);
        } else {
            denials.lacking(request, response, scopes);
        }
    }

    private String wanted() {
        String token = access.tokens() ? "send a token in the header Authorization, after the word Bearer" : "";
        String key = access.keys() ? "send an API key in the header %s".formatted(Credentials.KEY_HEADER) : "";
        String none = access.tokens() || access.keys() ? "" : "but no way is set by which callers of the API are known";
        return token + (token.isEmpty() || key.isEmpty() ? "" : ", or ") + key + none;
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
}
