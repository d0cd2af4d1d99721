package org.claimable.file.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.claimable.bank.Nearest;
import org.claimable.claim.Violations;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The objects and lists of a JSON text that is read once, from start to end, and what is wrong in it, with pointers. */
abstract class JsonStructure {
    protected JsonParser parser;
    private Violations violations;
    private final JsonPath path = new JsonPath();
    private final List<NamesMet> names = new ArrayList<>(4);
    private int depth;

    /** Begins with the first value of a text. */
    void begin(JsonParser source, Violations found) {
        parser = source;
        violations = found;
        depth = 0;
        path.begin();
        parser.nextToken();
    }

    /** Reads an object: {@code reader} reads the field that it knows by name, and answers false to one it does not. */
    boolean object(String[] known, Predicate<String> reader) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            wrongKind("an object");
            return false;
        }
        NamesMet met = begin(known);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            path.enter(name);
            parser.nextToken();
            if (!isExpected(name, known, met)) {
                parser.skipChildren();
            } else {
                if (parser.currentToken() != JsonToken.VALUE_NULL) {
                    met.given();
                }
                if (!reader.test(name)) {
                    parser.skipChildren();
                }
            }
            path.leave();
        }
        depth--;
        return true;
    }

    private NamesMet begin(String[] known) {
        if (depth == names.size()) {
            names.add(new NamesMet());
        }
        return names.get(depth++).begin(known);
    }

    /** Notes each of some fields that the object read last did not give. */
    void require(String... required) {
        for (String name : required) {
            if (!isGiven(name)) {
                note(name, "MISSING", "This field must be given.");
            }
        }
    }

    /** Whether the object read last gave a field, other than null. */
    boolean isGiven(String name) {
        return names.get(depth).has(name);
    }

    private boolean isExpected(String name, String[] known, NamesMet met) {
        boolean first = met.add(name);
        if (!first) {
            note("REPEATED_FIELD", "This field is given twice. Give it once.");
        } else if (!met.isKnown()) {
            note(
                    "UNKNOWN_FIELD",
                    "There is no such field here." + Nearest.hint(" Maybe \"%s\".", name, Stream.of(known)));
        }
        return first && met.isKnown();
    }

    /** Reads an array, calling {@code element} at each of its values. */
    boolean array(Runnable element) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrongKind("a list");
            return false;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            path.enter(i);
            element.run();
            path.leave();
        }
        return true;
    }

    /** Notes that the value here is not of the kind wanted, and passes over it. */
    void wrongKind(String wanted) {
        note("WRONG_TYPE", "This must be %s.".formatted(wanted));
        parser.skipChildren();
    }

    /** Notes something wrong with the value here. */
    void note(String code, String message) {
        violations.add(pointer(), code, message);
    }

    /** Notes something wrong with a field of the object here. */
    void note(String field, String code, String message) {
        violations.add(pointer() + "/" + field, code, message);
    }

    /** The JSON pointer of this place. */
    String pointer() {
        return path.pointer();
    }
}
