package org.claimable.access.key;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Knows callers by the key that they send, and visitors by the key with which they sign in. */
public final class KeyCheck implements AuthenticationProvider {
    private final Keys keys;

    public KeyCheck(Keys keys) {
        this.keys = keys;
    }

    @Override
    public Authentication authenticate(Authentication sent) {
        return keys.of(String.valueOf(sent.getCredentials()).strip())
                .map(KeyHolder::new)
                .orElseThrow(() -> new BadCredentialsException(
                        "This API key is not accepted. Maybe it was replaced, or its last day is over."));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return kind == KeyCredential.class || kind == UsernamePasswordAuthenticationToken.class;
    }
}
