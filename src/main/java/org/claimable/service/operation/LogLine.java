package org.claimable.service.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * What a log line says, field by field: as {@code name=value} in its text, and as fields where logs are JSON. Every line of a
 * request says its keys besides; the trace id stands beside these.
 */
final class LogLine {
    static final String REQUEST = "requestId";
    static final String CALLER = "caller";
    static final String DECISION = "decisionId";
    static final String ANONYMOUS = "anonymous";

    private static final List<String> KEYS = List.of(REQUEST, CALLER, DECISION);
    private static final int LONGEST = 100;

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a field: a number, or a text whose odd characters are replaced; nothing where it is null. */
    LogLine with(String name, Object value) {
        if (value != null) {
            values.put(name, value instanceof Number ? value : plain(value.toString()));
        }
        return this;
    }

    /** Logs them after a word. */
    void log(Logger log, String word) {
        LoggingEventBuilder event = log.atInfo();
        values.forEach((name, value) -> event.addKeyValue("claimable." + name, value));
        event.log(values.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" ", word + " ", "")));
    }

    /**
     * A text from outside as it may stand in a log, where it can end no line and forge no field: every character that is no letter,
     * digit or one of {@code ._@:/+{}*-} is replaced, and the text is cut after a hundred.
     */
    static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.replaceAll("[^\\p{L}\\p{N}._@:/+{}*-]", "?");
    }

    /** The name that access was granted to; {@code anonymous} where no one had to say who they are. */
    static String caller(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null || principal.getName() == null ? ANONYMOUS : plain(principal.getName());
    }

    /** What was said in the log lines of a request is said no more. */
    static void forget() {
        KEYS.forEach(MDC::remove);
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
