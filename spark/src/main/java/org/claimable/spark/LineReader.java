package org.claimable.spark;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.claimable.spark.Submitted.RowReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reads rows that are lines of JSON, an object each, and leaves what stands in it as it is written. */
final class LineReader implements RowReader<Row> {
    private static final long serialVersionUID = 1;
    static final JsonFactory JSON = new JsonFactory();
    private static final byte[] NOTHING = {};

    private final int column;
    private final String person;
    private final String position;
    private final boolean sorted;

    /**
     * {@code column} has the lines; {@code person} is the member that says of whom; {@code position}, null for none, the one with the position;
     * {@code sorted} puts the others in the order of their names.
     */
    LineReader(int column, String person, String position, boolean sorted) {
        this.column = column;
        this.person = person;
        this.position = position;
        this.sorted = sorted;
    }

    @Override
    public Submitted read(Row row) {
        String line = row.getString(column);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? object(parser) : broken(line);
        } catch (JacksonException malformed) {
            return broken(line);
        }
    }

    private static Submitted broken(String line) {
        return new Submitted(null, null, null, line.getBytes(StandardCharsets.UTF_8), true);
    }

    private Submitted object(JsonParser parser) {
        ByteArrayOutputStream others = new ByteArrayOutputStream(256);
        TreeMap<String, String> byName = new TreeMap<>();
        String of = null;
        String ofText = null;
        Long at = null;
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), others)) {
            json.writeStartObject();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals(position)) {
                    at = value == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : null;
                    parser.skipChildren();
                } else if (name.equals(person) && value == JsonToken.VALUE_NULL) {
                    of = null;
                } else if (name.equals(person)) {
                    ofText = value == JsonToken.VALUE_STRING ? parser.getString() : null;
                    of = copied(parser);
                } else if (sorted) {
                    byName.put(name, copied(parser));
                } else {
                    json.writeName(ofRow(name));
                    json.copyCurrentStructureExact(parser);
                }
            }
            byName.forEach((name, value) -> {
                json.writeName(name);
                json.writeRawValue(value);
            });
            json.writeEndObject();
        }
        if (parser.nextToken() != null) {
            throw new JacksonException("There is more on the line.") {};
        }
        byte[] all = others.toByteArray();
        return new Submitted(
                of, ofText, at, all.length == 2 ? NOTHING : Arrays.copyOfRange(all, 1, all.length - 1), false);
    }

    /** A name of a line that a row may not have, so that it is said to be unknown. */
    private String ofRow(String name) {
        boolean ofLine = person.equals("ref")
                && (name.equals("individual") || name.equals("claims") || name.equals("previouslyCounted"));
        return ofLine ? "individuals." + name : name;
    }

    /** The text that some JSON is; the JSON itself where it is none, null for null. */
    static String text(String json) {
        if (json == null) {
            return null;
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            return parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : json;
        }
    }

    private static String copied(JsonParser parser) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream(32);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), copy)) {
            json.copyCurrentStructureExact(parser);
        }
        return copy.toString(StandardCharsets.UTF_8);
    }
}
