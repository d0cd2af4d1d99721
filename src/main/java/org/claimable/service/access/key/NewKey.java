package org.claimable.service.access.key;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes keys: 256 random bits, after a prefix by which one that was published by mistake is found. */
public final class NewKey {
    public static final String PREFIX = "cl_";

    private static final int OCTETS = 32;

    private NewKey() {}

    /** A key that no one has yet. */
    public static String make() {
        byte[] octets = new byte[OCTETS];
        new SecureRandom().nextBytes(octets);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
