package org.claimable.file.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.claimable.claim.Violations;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The values of a JSON text; one of the wrong kind is noted with its pointer, and reads as null. */
final class JsonCursor extends JsonStructure {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    static final int LONGEST_TEXT = 1_000;
    private static final int MOST_DIGITS = 40;

    private final JsonParser parser;

    JsonCursor(JsonParser parser, Violations violations) {
        super(parser, violations);
        this.parser = parser;
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
        if (!Surrogates.arePaired(text)) {
            note("NOT_A_TEXT", "This text contains half a character (an unpaired surrogate).");
            return null;
        }
        return text;
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
            if (DATE.matcher(text).matches() && !text.startsWith("0000")) {
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
        BigDecimal number = decimal();
        if (number == null || number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            note("OUT_OF_RANGE", "This number has more than %d digits.".formatted(MOST_DIGITS));
            return null;
        }
        return number;
    }

    private BigDecimal decimal() {
        try {
            return parser.getDecimalValue();
        } catch (ArithmeticException | NumberFormatException beyondDecimals) {
            return null;
        }
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
}
