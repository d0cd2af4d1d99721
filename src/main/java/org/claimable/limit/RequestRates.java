package org.claimable.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many requests each caller may still make: a bucket each, that fills within a minute; of those who asked last. */
@Component
final class RequestRates {
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
