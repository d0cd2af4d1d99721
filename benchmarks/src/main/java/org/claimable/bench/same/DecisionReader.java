package org.claimable.bench.same;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the decisions of an output, whether in full (value.total, reasons with a code) or compact (total, codes). */
public final class DecisionReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final Consumer<DecisionLine> each;

    private DecisionReader(JsonParser parser, Consumer<DecisionLine> each) {
        this.parser = parser;
        this.each = each;
    }

    /** The digest of the decisions in a file. */
    public static DecisionDigest digest(Path file) throws IOException {
        DecisionDigest digest = new DecisionDigest();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            read(in, digest::add);
        }
        return digest;
    }

    /** Hands on every decision; {@link IllegalStateException} where a line is a problem. */
    public static void read(InputStream in, Consumer<DecisionLine> each) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            DecisionReader reader = new DecisionReader(parser, each);
            while (parser.nextToken() != null) {
                reader.line();
            }
        }
    }

    private void line() {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("problem")) {
                throw new IllegalStateException("A line could not be decided: it ends at " + parser.currentLocation());
            }
            if (name.equals("decisions") && value == JsonToken.START_ARRAY) {
                decisions();
            } else {
                parser.skipChildren();
            }
        }
    }

    private void decisions() {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            each.accept(decision());
        }
    }

    private DecisionLine decision() {
        String claim = null;
        String verdict = null;
        String year = null;
        BigDecimal total = null;
        List<String> codes = List.of();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "claim" -> claim = parser.getString();
                case "verdict" -> verdict = parser.getString();
                case "year" -> year = parser.getString();
                case "total" -> total = value == JsonToken.VALUE_NULL ? null : parser.getDecimalValue();
                case "value" -> total = value == JsonToken.VALUE_NULL ? null : totalOf();
                case "reasons" -> codes = codes();
                default -> parser.skipChildren();
            }
        }
        return new DecisionLine(claim, verdict, year, total, codes);
    }

    private BigDecimal totalOf() {
        BigDecimal total = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            total = name.equals("total") ? parser.getDecimalValue() : total;
        }
        return total;
    }

    private List<String> codes() {
        List<String> codes = new ArrayList<>(2);
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            codes.add(token == JsonToken.START_OBJECT ? codeOf() : parser.getString());
        }
        return codes;
    }

    private String codeOf() {
        String code = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            if (name.equals("code")) {
                code = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return code;
    }
}
