package org.claimable.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where a browser says that a request comes from: {@code site} is its Sec-Fetch-Site, {@code origin} its Origin, null where
 * it says neither, as a program does that is no browser; {@code host} is who was asked.
 */
public record Origin(String site, String origin, String host) {
    public static Origin of(HttpServletRequest request) {
        return new Origin(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"));
    }

    /** Whether it comes from a page of this site, or from the visitor directly. */
    public boolean isOwn() {
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return origin == null || origin.replaceFirst("^https?://", "").equals(host);
    }

    /**
     * Where no one is asked who they are, and the service is for its own machine alone, answers only to what is asked of it by its
     * own names, and not by pages of other sites: else a page could point a name of its own at this machine and ask through the
     * visitor's browser.
     */
    static final class OwnNames extends OncePerRequestFilter {
        private static final Pattern LOOPBACK =
                Pattern.compile("localhost\\.?|127(\\.\\d{1,3}){3}|\\[::1]|\\[0*(:0*){0,6}:0*1]");
        private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
        private static final Pattern PORT = Pattern.compile(":\\d*$");

        private final boolean asked;
        private final List<String> names;
        private final List<String> origins;
        private final Denials denials;

        OwnNames(Access access, AccessSettings settings, Denials denials) {
            this.asked = access.isOpen() && !settings.open();
            this.names = settings.names().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            this.origins = settings.cors().origins();
            this.denials = denials;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !asked;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (!isOwn(request)) {
                denials.refuse(
                        request,
                        response,
                        HttpStatus.FORBIDDEN,
                        "host",
                        "This service is for its own machine, and does not answer at the name that you used. Ask for it as localhost "
                                + "or 127.0.0.1, or add the name to the setting claimable.access.names.");
            } else if (isForeign(request)) {
                denials.refuse(
                        request,
                        response,
                        HttpStatus.FORBIDDEN,
                        "origin",
                        "This came from a page of another site, so nothing was done. Use the service's own pages, or add the site "
                                + "to the setting claimable.access.cors.origins.");
            } else {
                chain.doFilter(request, response);
            }
        }

        /** Whether one of its names was asked for; a probe may ask for its health by any address. A browser always says which. */
        private boolean isOwn(HttpServletRequest request) {
            String asked = request.getHeader(HttpHeaders.HOST);
            if (asked == null) {
                return true;
            }
            String host = PORT.matcher(asked.toLowerCase(Locale.ROOT)).replaceFirst("");
            return LOOPBACK.matcher(host).matches()
                    || names.contains(host)
                    || request.getRequestURI().startsWith("/actuator/health")
                            && ADDRESS.matcher(host).matches();
        }

        private boolean isForeign(HttpServletRequest request) {
            String origin = request.getHeader(HttpHeaders.ORIGIN);
            return origin != null
                    && !origins.contains(origin)
                    && !Origin.of(request).isOwn();
        }
    }
}
