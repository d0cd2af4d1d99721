package org.claimable.operation;

import java.util.Set;

/** The methods of HTTP; any other word in their place was made up by the caller. */
final class Methods {
    private static final Set<String> KNOWN =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE");

    private Methods() {}

    static String known(String method) {
        return KNOWN.contains(method) ? method : "other";
    }
}
