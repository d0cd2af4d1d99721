package org.claimable.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;

/** What a log line says, field by field: as {@code name=value} in its text, and as fields where logs are JSON. */
final class Fields {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a field: a number, or a text whose odd signs are replaced; nothing where it is null. */
    Fields with(String name, Object value) {
        if (value != null) {
            values.put(name, value instanceof Number ? value : PlainSigns.of(value.toString()));
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
}
