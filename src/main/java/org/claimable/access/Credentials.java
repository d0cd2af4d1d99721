package org.claimable.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.claimable.access.key.KeyCredential;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** What a caller of the API sends to be known: a token or a key in a header, never in the address, and one alone. */
final class Credentials implements AuthenticationConverter {
    static final String KEY_HEADER = "X-API-Key";

    private final BearerTokenAuthenticationConverter tokens = new BearerTokenAuthenticationConverter();

    @Override
    public Authentication convert(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders(KEY_HEADER));
        int sent = keys.size()
                + Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION))
                        .size();
        Authentication token = tokens.convert(request);
        if (sent > 1 && (token != null || !keys.isEmpty())) {
            throw new OAuth2AuthenticationException(
                    BearerTokenErrors.invalidRequest("More than one token or API key was sent. Send one."));
        }
        return keys.isEmpty() ? token : new KeyCredential(keys.get(0));
    }
}
