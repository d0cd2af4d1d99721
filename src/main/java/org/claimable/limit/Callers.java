package org.claimable.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Principal;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who is counted as one caller: the name under which a caller is known, else the address; of IPv6 the first 64 bits, as one
 * customer has all the rest.
 */
public final class Callers {
    private static final int NETWORK_OCTETS = 8;

    private Callers() {}

    /** The caller of a request; no more than a key to count by, which is neither logged nor answered. */
    public static String of(HttpServletRequest request) {
        Principal known = request.getUserPrincipal();
        return known == null ? "address " + network(request.getRemoteAddr()) : "name " + known.getName();
    }

    private static String network(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        try {
            return network(InetAddress.getByName(address));
        } catch (UnknownHostException none) {
            return address;
        }
    }

    /** The address of IPv4 in digits, of IPv6 its first 64 bits in hexadecimal. */
    static String network(InetAddress address) {
        return address instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_OCTETS))
                : address.getHostAddress();
    }
}
