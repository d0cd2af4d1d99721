package org.claimable.bench.loop;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the header, of which only what the workload varies is looked at. */
final class HeaderReader {
    private final JsonParser parser;
    private int asOf;
    private int from;
    private int to;
    private int level;

    HeaderReader(JsonParser parser) {
        this.parser = parser;
    }

    Settings read() {
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            depth += token == JsonToken.START_OBJECT ? 1 : token == JsonToken.END_OBJECT ? -1 : 0;
            if (token == JsonToken.VALUE_STRING) {
                value(parser.currentName(), parser.getString());
            }
        }
        return new Settings(asOf, from, to, level);
    }

    private void value(String name, String text) {
        switch (name) {
            case "asOf" -> asOf = Days.of(text);
            case "from" -> from = Days.of(text);
            case "to" -> to = Days.of(text);
            case "rules" -> level = Settings.levelOf(text);
            default -> {}
        }
    }
}
