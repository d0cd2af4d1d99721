package org.claimable.access.key;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds a session to the key that began it as the key is now: it ends with the key, and may do what the key may. */
public final class KeySession extends OncePerRequestFilter {
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
