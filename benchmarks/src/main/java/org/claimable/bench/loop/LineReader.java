package org.claimable.bench.loop;

import java.io.InputStream;
import java.util.ArrayList;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a stream with one parser from its first line to its last. */
public final class LineReader implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final ClaimReader claims;
    private final Settings settings;

    /** Reads the header. */
    public LineReader(InputStream in) {
        parser = JSON.createParser(ObjectReadContext.empty(), in);
        claims = new ClaimReader(parser);
        parser.nextToken();
        settings = new HeaderReader(parser).read();
    }

    public Settings settings() {
        return settings;
    }

    /** The next person; null after the last. */
    public Person next() {
        if (parser.nextToken() == null) {
            return null;
        }
        Person person = new Person();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            field(person, name);
        }
        return person;
    }

    private void field(Person person, String name) {
        switch (name) {
            case "individual" -> person.individual = parser.getString();
            case "age" -> person.age = parser.getIntValue();
            case "segments" -> segments(person);
            case "claims" -> claims(person);
            case "previouslyCounted" -> counted(person);
            default -> throw new IllegalArgumentException("Unknown field " + name);
        }
    }

    private void segments(Person person) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            person.segment(name, parser.getString());
        }
    }

    private void claims(Person person) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            person.claims.add(claims.read());
        }
    }

    private void counted(Person person) {
        person.counted = new ArrayList<>(2);
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            person.counted.add(counted());
        }
    }

    private Counted counted() {
        String outcome = null;
        int achievedOn = 0;
        String reference = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "outcome" -> outcome = parser.getString();
                case "achievedOn" -> achievedOn = Days.of(parser.getString());
                default -> reference = parser.getString();
            }
        }
        return new Counted(outcome, achievedOn, reference);
    }

    @Override
    public void close() {
        parser.close();
    }
}
