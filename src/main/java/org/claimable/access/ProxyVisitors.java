package org.claimable.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationProvider;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Knows visitors by the header in which a proxy names them, once, and only where the proxy itself is at the other end. */
final class ProxyVisitors extends AbstractPreAuthenticatedProcessingFilter {
    private static final int LONGEST_NAME = 200;

    private final String header;
    private final List<IpAddressMatcher> addresses;

    ProxyVisitors(AccessSettings.Proxy proxy) {
        this.header = proxy.header();
        this.addresses = proxy.addresses().stream().map(ProxyVisitors::address).toList();
        if (addresses.isEmpty()) {
            throw new UnsafeAccessException(
                    "Visitors are to come through a proxy (claimable.access.page=proxy), and nothing says where it is: anyone "
                            + "could send the header %s.".formatted(header),
                    "Set claimable.access.proxy.addresses to the addresses of the proxy, such as 10.1.2.3 or 10.1.0.0/16.");
        }
        Set<Scope> scopes = proxy.scopes().stream().map(ProxyVisitors::scope).collect(Collectors.toSet());
        PreAuthenticatedAuthenticationProvider known = new PreAuthenticatedAuthenticationProvider();
        known.setPreAuthenticatedUserDetailsService(visitor -> new User(visitor.getName(), "", scopes));
        setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
        setAuthenticationManager(new ProviderManager(known));
    }

    @Override
    protected Object getPreAuthenticatedPrincipal(HttpServletRequest request) {
        List<String> names = Collections.list(request.getHeaders(header));
        boolean fromProxy = addresses.stream().anyMatch(address -> address.matches(Peer.of(request)));
        boolean named =
                names.size() == 1 && !names.get(0).isBlank() && names.get(0).length() <= LONGEST_NAME;
        return fromProxy && named ? names.get(0).strip() : null;
    }

    @Override
    protected Object getPreAuthenticatedCredentials(HttpServletRequest request) {
        return "";
    }

    private static IpAddressMatcher address(String text) {
        try {
            return new IpAddressMatcher(text);
        } catch (IllegalArgumentException noAddress) {
            throw new UnsafeAccessException(
                    "claimable.access.proxy.addresses has \"%s\", which is no IP address or network.".formatted(text),
                    "Write it as 10.1.2.3 or 10.1.0.0/16.");
        }
    }

    private static Scope scope(String name) {
        return Scope.named(name)
                .filter(Scope.ofPage()::contains)
                .orElseThrow(() -> new UnsafeAccessException(
                        "claimable.access.proxy.scopes has \"%s\", which is no scope of the page.".formatted(name),
                        "There are claims:evaluate, rules:read and rules:compare."));
    }
}
