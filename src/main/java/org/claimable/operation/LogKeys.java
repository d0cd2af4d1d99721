package org.claimable.operation;

import java.util.List;
import java.util.Map;
import org.slf4j.MDC;

/** What every log line of a request says besides its message; the trace id stands beside these. */
final class LogKeys {
    static final String REQUEST = "requestId";
    static final String CALLER = "caller";
    static final String DECISION = "decisionId";

    private static final List<String> ALL = List.of(REQUEST, CALLER, DECISION);

    private LogKeys() {}

    static void forget() {
        ALL.forEach(MDC::remove);
    }

    /** Work for another thread, whose log lines say what those of this thread say now. */
    static Runnable carried(Runnable work) {
        Map<String, String> keys = MDC.getCopyOfContextMap();
        return () -> {
            MDC.setContextMap(keys == null ? Map.of() : keys);
            try {
                work.run();
            } finally {
                MDC.clear();
            }
        };
    }
}
