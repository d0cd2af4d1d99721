package org.claimable.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;

/** Who asks, as it may stand in a log: the name that access was granted to. */
final class Caller {
    static final String ANONYMOUS = "anonymous";

    private Caller() {}

    /** The caller of a request; {@code anonymous} where no one had to say who they are. */
    static String of(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null || principal.getName() == null ? ANONYMOUS : PlainSigns.of(principal.getName());
    }
}
