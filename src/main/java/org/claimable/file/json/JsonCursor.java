package org.claimable.file.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.claimable.method.catalogue.Choice;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Violations;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The values of a JSON text; one of the wrong kind is noted with its pointer, and reads as null. */
final class JsonCursor extends JsonStructure {
    private static final String DAY = "yyyy-mm-dd";
    private static final int FEW_DIGITS = 9;
    static final int LONGEST_TEXT = 1_000;
    private static final int MOST_DIGITS = 40;

    private final Texts texts = new Texts();

    /** What {@code parser} reads, up to its first value; what is wrong goes to {@code violations}. */
    JsonCursor readFrom(JsonParser source, Violations violations) {
        begin(source, violations);
        return this;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    boolean isFlag() {
        return parser.currentToken() == JsonToken.VALUE_TRUE || parser.currentToken() == JsonToken.VALUE_FALSE;
    }

    /** A text of its own, such as a reference. */
    String text() {
        return isReadableText() ? parser.getString() : null;
    }

    /** A text that may well come again, such as the name of an outcome. */
    String word() {
        if (isText()) {
            char[] read = parser.getStringCharacters();
            int from = parser.getStringOffset();
            int length = parser.getStringLength();
            String known = texts.known(read, from, length);
            if (known != null) {
                return known;
            }
        }
        return isReadableText()
                ? texts.keep(
                        parser.getString(),
                        parser.getStringCharacters(),
                        parser.getStringOffset(),
                        parser.getStringLength())
                : null;
    }

    private boolean isReadableText() {
        if (!isText()) {
            wrongKind("a text");
            return false;
        }
        int length = parser.getStringLength();
        if (length > LONGEST_TEXT) {
            note("TOO_LONG", "A text has at most %d characters; this one has %d.".formatted(LONGEST_TEXT, length));
            return false;
        }
        if (!Texts.arePaired(parser.getStringCharacters(), parser.getStringOffset(), length)) {
            note("NOT_A_TEXT", "This text contains an unpaired surrogate, which is no character.");
            return false;
        }
        return true;
    }

    /** A text with something other than spaces and invisible characters in it. */
    String name() {
        String text = text();
        if (text != null && Spelling.isBlank(text)) {
            note("BLANK", "This is blank. Give it a name, or leave the field out where it is optional.");
            return null;
        }
        return text;
    }

    /** A reference to a person, or the id of a claim. */
    String reference() {
        String reference = name();
        if (reference != null && Spelling.isDamaged(reference)) {
            note(
                    "DAMAGED_REFERENCE",
                    "\"%s\" has lost digits: a spreadsheet has shortened a long number. Give the whole reference, as text."
                            .formatted(reference));
            return null;
        }
        return reference;
    }

    LocalDate date() {
        if (!isText()) {
            wrongKind("a text");
            return null;
        }
        char[] characters = parser.getStringCharacters();
        int from = parser.getStringOffset();
        if (parser.getStringLength() == DAY.length() && isDay(characters, from)) {
            try {
                return texts.day(
                        whole(characters, from, 4), whole(characters, from + 5, 2), whole(characters, from + 8, 2));
            } catch (DateTimeException noSuchDay) {
                note("BAD_DATE", "There is no such day.");
                return null;
            }
        }
        if (isReadableText()) {
            note("BAD_DATE", "A date is written year-month-day, such as 2024-06-03.");
        }
        return null;
    }

    /** Whether characters are written as a day of a year from 1 on. */
    private static boolean isDay(char[] characters, int from) {
        for (int i = 0; i < DAY.length(); i++) {
            char written = characters[from + i];
            if (DAY.charAt(i) == '-' ? written != '-' : written < '0' || written > '9') {
                return false;
            }
        }
        return whole(characters, from, 4) > 0;
    }

    private static int whole(char[] digits, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = 10 * number + digits[i] - '0';
        }
        return number;
    }

    BigDecimal number() {
        return number("a number");
    }

    /** A number, where {@code wanted} is what it may be. */
    BigDecimal number(String wanted) {
        if (parser.currentToken() == null || !parser.currentToken().isNumeric()) {
            wrongKind(wanted);
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
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getStringLength() <= FEW_DIGITS) {
            int number = parser.getIntValue();
            if (number >= least && number <= most) {
                return number;
            }
        }
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

    /** A whole number within the bounds of a field. */
    Integer whole(ClaimField.Bounds bounds) {
        return whole(bounds.least(), bounds.most());
    }

    Boolean flag() {
        if (isFlag()) {
            return parser.getBooleanValue();
        }
        wrongKind("true or false");
        return null;
    }

    <E extends Enum<E>> E option(Class<E> type) {
        return option(type.getEnumConstants());
    }

    <E extends Enum<E>> E option(E[] options) {
        String text = word();
        if (text == null) {
            return null;
        }
        for (E option : options) {
            if (option.name().equals(text)) {
                return option;
            }
        }
        noneOf(Arrays.asList(options));
        return null;
    }

    /** One of the values of a setting. */
    Choice choice(List<Choice> choices) {
        String text = word();
        if (text == null) {
            return null;
        }
        for (Choice choice : choices) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        noneOf(choices);
        return null;
    }

    private void noneOf(List<?> options) {
        note("UNKNOWN_OPTION", "This must be one of %s.".formatted(options));
    }
}
