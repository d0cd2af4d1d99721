package org.claimable.service.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Principal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

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

    /** How many requests each caller may still make: a bucket each, that fills within a minute; of those who asked last. */
    @Component
    static final class RequestRates {
        private static final Duration MINUTE = Duration.ofMinutes(1);

        private final int aMinute;
        private final Map<String, Bucket> buckets;

        RequestRates(LimitSettings settings) {
            this.aMinute = settings.requestsPerMinute();
            int most = settings.callers();
            this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > most;
                }
            };
        }

        /** Whether requests are counted at all. */
        boolean areLimited() {
            return aMinute > 0;
        }

        int aMinute() {
            return aMinute;
        }

        /** Counts a request of a caller, if there is one left. */
        ConsumptionProbe count(String caller) {
            return bucket(caller).tryConsumeAndReturnRemaining(1);
        }

        private synchronized Bucket bucket(String caller) {
            return buckets.computeIfAbsent(caller, each -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, MINUTE))
                    .build());
        }

        synchronized int callers() {
            return buckets.size();
        }
    }
}
