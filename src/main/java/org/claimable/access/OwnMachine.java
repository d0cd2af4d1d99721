package org.claimable.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Lets in what comes from the service's own machine, and not through a proxy that stands on it. */
final class OwnMachine implements AuthorizationManager<RequestAuthorizationContext> {
    private static final IpAddressMatcher LOOPBACK = new IpAddressMatcher("127.0.0.0/8");
    private static final IpAddressMatcher LOOPBACK_V6 = new IpAddressMatcher("::1");

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> caller, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return new AuthorizationDecision(isLoopback(Peer.of(request))
                && isLoopback(request.getRemoteAddr())
                && request.getHeader("Forwarded") == null
                && request.getHeader("X-Forwarded-For") == null);
    }

    private static boolean isLoopback(String address) {
        return LOOPBACK.matches(address) || LOOPBACK_V6.matches(address);
    }
}
