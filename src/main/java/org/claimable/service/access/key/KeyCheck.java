package org.claimable.service.access.key;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.claimable.service.access.key.KeyCheck.KeyHolder;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

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
        return kind == UsernamePasswordAuthenticationToken.class;
    }

    /** A caller known by an API key; the name is the key's. */
    static final class KeyHolder extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;

        private final String name;
        private final String sha256;

        KeyHolder(ApiKey key) {
            super(key.scopes());
            this.name = key.name();
            this.sha256 = key.sha256();
            setAuthenticated(true);
        }

        /** How the key is found again in a session that it began. */
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

    /** Holds a session to the key that began it as the key is now: it ends with the key, and may do what the key may. */
    public static final class KeySession extends OncePerRequestFilter {
        private final Keys keys;

        public KeySession(Keys keys) {
            this.keys = keys;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Authentication visitor = SecurityContextHolder.getContext().getAuthentication();
            if (visitor instanceof KeyHolder holder) {
                keys.ofHash(holder.sha256())
                        .ifPresentOrElse(key -> know(new KeyHolder(key)), () -> new SecurityContextLogoutHandler()
                                .logout(request, response, holder));
            }
            chain.doFilter(request, response);
        }

        private static void know(Authentication visitor) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(visitor);
            SecurityContextHolder.setContext(context);
        }
    }
}
