package org.claimable.file.json;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
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

    /**
     * Reads one line after another by one parser, which is quicker than a parser for each. Whatever is not plainly one object is read by a
     * parser of its own, so that what is wrong is found, and said, as of any other JSON. For one thread at a time.
     */
    static final class Lines {
        /** A parser keeps the names of fields that it met; it is let go before they are many. */
        private static final int LINES_OF_PARSER = 256;

        private final Line line = new Line();
        private JsonParser parser;
        private int read;

        /** Lets {@code reader} read some bytes, which are known to be in UTF-8, to their end; again from the start where they are not plain. */
        void read(byte[] bytes, int from, int length, Consumer<JsonParser> reader) {
            boolean plain = bytes[from] == '{' && bytes[from + length - 1] == '}';
            if (!plain || !isReadWhole(bytes, from, length, reader)) {
                JsonSource.read(() -> JSON.createParser(ObjectReadContext.empty(), bytes, from, length), own -> {
                    reader.accept(own);
                    requireEnd(own);
                    return own;
                });
            }
        }

        /** Whether the line is one object to its end. */
        private boolean isReadWhole(byte[] bytes, int from, int length, Consumer<JsonParser> reader) {
            if (parser == null || ++read > LINES_OF_PARSER) {
                letGo();
                parser = JSON.createParser(ObjectReadContext.empty(), line);
                read = 0;
            }
            line.begin(bytes, from, length);
            boolean whole = false;
            try {
                reader.accept(parser);
                whole = line.isRead()
                        && parser.currentToken() == JsonToken.END_OBJECT
                        && parser.streamReadContext().inRoot()
                        && parser.releaseBuffered(OutputStream.nullOutputStream()) == 0;
                return whole;
            } catch (JacksonException malformed) {
                return false;
            } finally {
                if (!whole) {
                    letGo();
                }
            }
        }

        private void letGo() {
            if (parser != null) {
                parser.close();
                parser = null;
            }
        }
    }

    /** The bytes of one line. */
    private static final class Line extends InputStream {
        private byte[] bytes;
        private int next;
        private int end;

        void begin(byte[] content, int from, int length) {
            bytes = content;
            next = from;
            end = from + length;
        }

        boolean isRead() {
            return next == end;
        }

        @Override
        public int read() {
            return next == end ? -1 : bytes[next++] & 0xFF;
        }

        @Override
        public int read(byte[] to, int at, int most) {
            if (next == end) {
                return -1;
            }
            int count = Math.min(most, end - next);
            System.arraycopy(bytes, next, to, at, count);
            next += count;
            return count;
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
