package org.claimable.file.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.claim.Violations;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The objects and lists of a JSON text that is read once, from start to end, and what is wrong in it, with pointers. */
abstract class JsonStructure {
    protected JsonParser parser;
    private Violations violations;
    private final JsonPath path = new JsonPath();
    private final List<FieldNames> names = new ArrayList<>(4);
    private int depth;

    /** Begins with the first value of a text. */
    void begin(JsonParser source, Violations found) {
        parser = source;
        violations = found;
        depth = 0;
        path.begin();
        parser.nextToken();
    }

    /**
     * Reads an object: {@code reader} reads each field that is {@code known} and more than null, by its name, and what it leaves is
     * passed over; where none are known there may be any, and null as well.
     */
    boolean object(String[] known, Consumer<String> reader) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            wrongKind("an object");
            return false;
        }
        FieldNames met = begin(known);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            path.enter(name);
            parser.nextToken();
            boolean expected = isExpected(name, known, met);
            if (expected && (known.length == 0 || parser.currentToken() != JsonToken.VALUE_NULL)) {
                met.given();
                reader.accept(met.name(name));
            }
            parser.skipChildren();
            path.leave();
        }
        depth--;
        return true;
    }

    private FieldNames begin(String[] known) {
        if (depth == names.size()) {
            names.add(new FieldNames());
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

    private boolean isExpected(String name, String[] known, FieldNames met) {
        boolean first = met.add(name);
        if (!first) {
            note("REPEATED_FIELD", "This field is given twice. Give it once.");
        } else if (!met.isKnown()) {
            note(
                    "UNKNOWN_FIELD",
                    "There is no such field here."
                            + Nearest.hint(
                                    " Maybe \"%s\".",
                                    " The fields here are: %s.".formatted(String.join(", ", known)),
                                    name,
                                    Stream.of(known)));
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

    /** The way to a place in a JSON text. */
    private static final class JsonPath {
        private Object[] steps = new Object[16];
        private int depth;

        /** Begins at the whole. */
        void begin() {
            depth = 0;
        }

        /** Steps into a field, by its name, or an element, by its number. */
        void enter(Object step) {
            if (depth == steps.length) {
                steps = Arrays.copyOf(steps, 2 * depth);
            }
            steps[depth++] = step;
        }

        void leave() {
            depth--;
        }

        /** The JSON pointer (RFC 6901) of the place. */
        String pointer() {
            StringBuilder pointer = new StringBuilder();
            for (int i = 0; i < depth; i++) {
                pointer.append('/')
                        .append(Texts.replaced(steps[i].toString())
                                .replace("~", "~0")
                                .replace("/", "~1"));
            }
            return pointer.toString();
        }
    }

    /** The names of fields read in an object, and which of them were given more than null; known names mostly come in one order. */
    private static final class FieldNames {
        /** A set that had more is made anew rather than cleared, so that no object pays for another's. */
        private static final int MOST_KEPT = 12;

        private String[] known = {};
        /** The known names as they were read last, so that most are known at a glance. */
        private String[] read = {};

        private String[] readOf;

        private long met;
        private long given;
        private int last;
        private Set<String> others = new HashSet<>();

        /** Begins another object; {@code names} are those that there may be, at most 64; where there are none, there may be any. */
        FieldNames begin(String[] names) {
            known = names;
            if (names.length > 0 && readOf != names) {
                readOf = names;
                read = new String[names.length];
            }
            met = 0;
            given = 0;
            last = -1;
            if (others.size() > MOST_KEPT) {
                others = new HashSet<>();
            } else if (!others.isEmpty()) {
                others.clear();
            }
            return this;
        }

        /** Whether a name is met for the first time. */
        boolean add(String name) {
            last = place(name);
            if (last < 0) {
                return others.add(name);
            }
            boolean first = (met & 1L << last) == 0;
            met |= 1L << last;
            return first;
        }

        /** Whether there may be a field of the name that was added last. */
        boolean isKnown() {
            return last >= 0 || known.length == 0;
        }

        /** The name that was added last, as it stands among the known ones. */
        String name(String read) {
            return last < 0 ? read : known[last];
        }

        /** The field of the name that was added last is more than null. */
        void given() {
            given |= last < 0 ? 0 : 1L << last;
        }

        /** Whether a known field was given. */
        boolean has(String name) {
            for (int i = 0; i < known.length; i++) {
                if (known[i].equals(name)) {
                    return (given & 1L << i) != 0;
                }
            }
            return false;
        }

        private int place(String name) {
            int count = known.length;
            for (int i = 1; i <= count; i++) {
                int place = last + i < count ? last + i : last + i - count;
                if (read[place] == name) {
                    return place;
                }
                if (known[place].equals(name)) {
                    read[place] = name;
                    return place;
                }
            }
            return -1;
        }
    }
}
