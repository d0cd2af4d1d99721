package org.claimable.service.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationProvider;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Who is at the other end of the connection. The request's remote address may be one that a proxy named in a header, and
 * anyone who reaches the service can send that header.
 */
@Component
class Peer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String ADDRESS = Peer.class.getName();
    private static final IpAddressMatcher LOOPBACK = new IpAddressMatcher("127.0.0.0/8");
    private static final IpAddressMatcher LOOPBACK_V6 = new IpAddressMatcher("::1");

    static String of(ServletRequest request) {
        return request.getAttribute(ADDRESS) instanceof String address ? address : request.getRemoteAddr();
    }

    /** Whether a request comes from the service's own machine, and not through a proxy that stands on it. */
    static boolean isOwnMachine(HttpServletRequest request) {
        return isLoopback(of(request))
                && isLoopback(request.getRemoteAddr())
                && request.getHeader("Forwarded") == null
                && request.getHeader("X-Forwarded-For") == null;
    }

    private static boolean isLoopback(String address) {
        return LOOPBACK.matches(address) || LOOPBACK_V6.matches(address);
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                request.setAttribute(ADDRESS, request.getPeerAddr());
                getNext().invoke(request, response);
            }
        });
    }

    /** Knows visitors by the header in which a proxy names them, once, and only where the proxy itself is at the other end. */
    static final class ProxyVisitors extends AbstractPreAuthenticatedProcessingFilter {
        private static final int LONGEST_NAME = 200;

        private final String header;
        private final List<IpAddressMatcher> addresses;

        ProxyVisitors(AccessSettings.Proxy proxy) {
            this.header = proxy.header();
            this.addresses =
                    proxy.addresses().stream().map(ProxyVisitors::address).toList();
            if (addresses.isEmpty()) {
                throw new UnsafeAccessException(
                        "Visitors are to come through a proxy (claimable.access.page=proxy), and nothing says where it is: anyone "
                                + "could send the header %s.".formatted(header),
                        "Set claimable.access.proxy.addresses to the addresses of the proxy, such as 10.1.2.3 or 10.1.0.0/16.");
            }
            Set<Scope> scopes =
                    proxy.scopes().stream().map(ProxyVisitors::scope).collect(Collectors.toSet());
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
                        "claimable.access.proxy.addresses has \"%s\", which is no IP address or network."
                                .formatted(text),
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
}
