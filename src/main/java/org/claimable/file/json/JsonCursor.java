package org.claimable.file.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.claimable.bank.Nearest;
import org.claimable.claim.Violations;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A place in a JSON text that is read once, from start to end. A value of the wrong kind is noted with its pointer, and
 * reads as null; so does a JSON null.
 */
final class JsonCursor {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_DIGITS = 40;

    private final JsonParser parser;
    private final Violations violations;
    private Object[] path = new Object[16];
    private int depth;

    JsonCursor(JsonParser parser, Violations violations) {
        this.parser = parser;
        this.violations = violations;
        parser.nextToken();
    }

    /** Reads an object: {@code reader} reads the field that it knows by name, and answers false to one it does not. */
    boolean object(List<String> known, Predicate<String> reader) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            wrongKind("an object");
            return false;
        }
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            enter(name);
            parser.nextToken();
            if (!seen.add(name)) {
                note("REPEATED_FIELD", "This field is given twice. Give it once.");
                parser.skipChildren();
            } else if (!known.isEmpty() && !known.contains(name)) {
                note(
                        "UNKNOWN_FIELD",
                        "There is no such field here. Maybe \"%s\"."
                                .formatted(Nearest.to(name, known.stream()).orElse("")));
                parser.skipChildren();
            } else if (!reader.test(name)) {
                parser.skipChildren();
            }
            leave();
        }
        return true;
    }

    /** Reads an array, calling {@code element} at each of its values. */
    boolean array(Runnable element) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrongKind("a list");
            return false;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            enter(i);
            element.run();
            leave();
        }
        return true;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    String text() {
        if (!isText()) {
            wrongKind("a text");
            return null;
        }
        String text = parser.getString();
        if (text.length() > LONGEST_TEXT) {
            note(
                    "TOO_LONG",
                    "A text has at most %d characters; this one has %d.".formatted(LONGEST_TEXT, text.length()));
            return null;
        }
        if (!isWellFormed(text)) {
            note("NOT_A_TEXT", "This text contains half a character (an unpaired surrogate).");
            return null;
        }
        return text;
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                boolean pair = Character.isHighSurrogate(unit)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(++i));
                if (!pair) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A text with something other than spaces in it. */
    String name() {
        String text = text();
        if (text != null && text.isBlank()) {
            note("BLANK", "This is blank. Give it a name, or leave the field out where it is optional.");
            return null;
        }
        return text;
    }

    LocalDate date() {
        String text = text();
        if (text == null) {
            return null;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            note("BAD_DATE", "There is no such day.");
            return null;
        }
        note("BAD_DATE", "A date is written year-month-day, such as 2024-06-03.");
        return null;
    }

    BigDecimal number() {
        if (parser.currentToken() == null || !parser.currentToken().isNumeric()) {
            wrongKind("a number");
            return null;
        }
        BigDecimal number = parser.getDecimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            note("OUT_OF_RANGE", "This number has more than %d digits.".formatted(MOST_DIGITS));
            return null;
        }
        return number;
    }

    /** A whole number from {@code least} to {@code most}. */
    Integer whole(int least, int most) {
        BigDecimal number = number();
        if (number == null) {
            return null;
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (!whole
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            note("OUT_OF_RANGE", "This must be a whole number from %d to %d.".formatted(least, most));
            return null;
        }
        return number.intValue();
    }

    Boolean flag() {
        if (parser.currentToken() == JsonToken.VALUE_TRUE || parser.currentToken() == JsonToken.VALUE_FALSE) {
            return parser.getBooleanValue();
        }
        wrongKind("true or false");
        return null;
    }

    <E extends Enum<E>> E option(Class<E> type) {
        String text = text();
        if (text == null) {
            return null;
        }
        for (E option : type.getEnumConstants()) {
            if (option.name().equals(text)) {
                return option;
            }
        }
        note("UNKNOWN_OPTION", "This must be one of %s.".formatted(Arrays.toString(type.getEnumConstants())));
        return null;
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

    /** The JSON pointer (RFC 6901) of this place. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            String name = path[i].toString();
            String shown = name.length() > 100 ? name.substring(0, 100) : name;
            pointer.append('/').append(shown.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private void enter(Object step) {
        if (depth == path.length) {
            path = Arrays.copyOf(path, 2 * depth);
        }
        path[depth++] = step;
    }

    private void leave() {
        depth--;
    }
}
