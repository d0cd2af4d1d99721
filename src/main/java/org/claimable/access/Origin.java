package org.claimable.access;

import jakarta.servlet.http.HttpServletRequest;

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
}
