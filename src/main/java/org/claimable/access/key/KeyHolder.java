package org.claimable.access.key;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller known by an API key; the name is the key's. */
public final class KeyHolder extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String sha256;

    KeyHolder(ApiKey key) {
        super(key.scopes());
        this.name = key.name();
        this.sha256 = key.sha256();
        setAuthenticated(true);
    }

    /** By what the key is found again in a session that it began. */
    String sha256() {
        return sha256;
    }

    /** Nothing: the key itself is not kept. */
    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getPrincipal() {
        return name;
    }
}
