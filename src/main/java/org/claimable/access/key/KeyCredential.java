package org.claimable.access.key;

import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A key that a caller sent, not looked at yet. */
public final class KeyCredential extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient String key;

    public KeyCredential(String key) {
        super(Set.of());
        this.key = key;
    }

    @Override
    public String getCredentials() {
        return key;
    }

    /** Nothing: who sent it is not known yet. */
    @Override
    public String getPrincipal() {
        return "";
    }
}
