package org.claimable.operation;

import java.util.UUID;
import java.util.regex.Pattern;

/** The name of a request, by which its answer and its log lines are found. */
public final class RequestId {
    /** The header in which a caller may send it, and in which every answer says it. */
    public static final String HEADER = "X-Request-Id";

    // Hexadecimal digits and hyphens alone, as in a UUID: no one's name or reference can be written with them.
    private static final Pattern WELL_FORMED = Pattern.compile("[0-9a-fA-F][0-9a-fA-F-]{14,62}[0-9a-fA-F]");

    private RequestId() {}

    /** The one that a caller sent, where it is well formed; a new one else. */
    public static String of(String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches() ? sent : fresh();
    }

    /** A new one. */
    public static String fresh() {
        return UUID.randomUUID().toString();
    }
}
