package org.claimable.file.json;

import java.io.InputStream;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** A stream of JSON that is read once, from its start to its end. */
final class JsonSource {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonSource() {}

    /**
     * What {@code reader} makes of the one value in a stream, once there is nothing after it.
     *
     * @throws MalformedCohortException where it is not JSON
     */
    static <T> T read(InputStream stream, BiFunction<JsonCursor, Violations, T> reader) {
        return read(() -> JSON.createParser(ObjectReadContext.empty(), TextEncoding.text(stream, null)), parser -> {
            Violations violations = new Violations();
            JsonCursor json = new JsonCursor().readFrom(parser, violations);
            requireBeginning(parser);
            T read = reader.apply(json, violations);
            requireEnd(parser);
            return read;
        });
    }

    /** What {@code reader} makes of some bytes, which are known to be in UTF-8; it sees to the end itself. */
    static <T> T read(byte[] bytes, int from, int length, Function<JsonParser, T> reader) {
        return read(() -> JSON.createParser(ObjectReadContext.empty(), bytes, from, length), reader);
    }

    private static <T> T read(Supplier<JsonParser> opened, Function<JsonParser, T> reader) {
        try (JsonParser parser = opened.get()) {
            return reader.apply(parser);
        } catch (StreamConstraintsException beyond) {
            throw new MalformedCohortException(
                    "The JSON is beyond what is read: a number of over 1,000 digits, a name of over 50,000 characters, "
                            + "or lists in lists over 500 deep.");
        } catch (JacksonException malformed) {
            TokenStreamLocation place = malformed.getLocation();
            throw new MalformedCohortException(
                    place == null || place.getLineNr() < 1 || place.getColumnNr() < 1
                            ? "This is not JSON."
                            : "This is not JSON: reading stopped at line %d, column %d."
                                    .formatted(place.getLineNr(), place.getColumnNr()));
        }
    }

    private static void requireBeginning(JsonParser parser) {
        if (parser.currentToken() == null) {
            throw new MalformedCohortException("There is nothing to read.");
        }
    }

    static void requireEnd(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw new MalformedCohortException("There is more after the end of the JSON.");
        }
    }
}
