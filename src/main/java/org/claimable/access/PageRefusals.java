package org.claimable.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Says to a visitor of the page why it is not shown, or leads to where to sign in. */
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Denials denials;
    private final Access access;

    PageRefusals(Denials denials, Access access) {
        this.denials = denials;
        this.access = access;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        switch (access.page()) {
            case KEY -> {
                denials.count("missing");
                response.sendRedirect(PageAccess.SIGN_IN);
            }
            case PROXY ->
                denials.refuse(
                        request,
                        response,
                        HttpStatus.FORBIDDEN,
                        "proxy",
                        "You are not signed in. Open this page at the address of the service that signs you in, not here.");
            default ->
                denials.refuse(
                        request,
                        response,
                        HttpStatus.NOT_FOUND,
                        "page",
                        "The page is switched off here (claimable.access.page). Claims are decided by the API, under /v1.");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Set<Scope> scopes = Operations.OF_PAGE.scopesFor(request.getRequestURI());
        if (scopes.isEmpty()) {
            denials.nothing(request, response);
        } else {
            denials.lacking(request, response, scopes);
        }
    }

    /** Refuses a form that a page of another site sent. */
    void otherSite(HttpServletRequest request, HttpServletResponse response) throws IOException {
        denials.refuse(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "origin",
                "This form came from a page of another site, so nothing was done. Start from our own form.");
    }

    /** Refuses what was sent in the address, where others can read it: a key is taken from the form alone. */
    void inAddress(HttpServletRequest request, HttpServletResponse response) throws IOException {
        denials.refuse(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                "address",
                "Something was sent in the address, where others can read it, so nothing was done. Use our own form. If it was an "
                        + "API key, ask for another one.");
    }

    /** Counts a wrong key before it is answered. */
    AuthenticationFailureHandler counting(AuthenticationFailureHandler then) {
        return (request, response, why) -> {
            denials.count("key");
            then.onAuthenticationFailure(request, response, why);
        };
    }
}
