package org.claimable.method.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How references, names of services and names of providers are compared, the same in every way in. */
public final class Spelling {
    private static final Pattern DAMAGED = Pattern.compile("\\d(?:\\.\\d+)?E[+-]\\d+", Pattern.CASE_INSENSITIVE);
    private static final String APOSTROPHES = "'\u2019\u2018\u02BC`";
    private static final int MINUS = 0x2212;
    private static final int DOTLESS_I = 0x131;

    private Spelling() {}

    /**
     * A text as it is compared: without invisible format characters, composed (NFC), each run of white space as one space and
     * none around it. The text itself where it is so already; empty where nothing is left.
     */
    public static String compared(String text) {
        return isPlain(text) ? text : spaced(Normalizer.normalize(visible(text), Normalizer.Form.NFC));
    }

    /** Whether nothing of a text is left as it is compared: it has no more than white space and invisible format characters. */
    public static boolean isBlank(String text) {
        return text.isEmpty() || !isSeen(text.charAt(0)) && compared(text).isEmpty();
    }

    /** The name of a provider as it is compared: like any other text, with case aside. */
    public static String ofProvider(String name) {
        return isPlain(name) ? name.toLowerCase(Locale.ROOT) : caseFolded(compared(name));
    }

    /**
     * A reference to a person with all aside that people write differently: the form of a spreadsheet's text formula, case,
     * dashes, spaces, apostrophes, and leading zeros of each run of digits.
     */
    public static String folded(String reference) {
        if (isPlain(reference) && reference.charAt(0) != '=') {
            return foldedPlain(reference);
        }
        String text = compared(reference);
        if (text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
            text = compared(text.substring(2, text.length() - 1));
        }
        return withoutLeadingZeros(bare(caseFolded(text)));
    }

    /** Most references are plain, and folded in one pass. */
    private static String foldedPlain(String reference) {
        char[] folded = new char[reference.length()];
        int length = 0;
        for (int i = 0; i < folded.length; i++) {
            char letter = reference.charAt(i);
            if (letter == ' ' || letter == '-' || letter == '\'' || letter == '`') {
                continue;
            }
            boolean afterZero = length > 0
                    && folded[length - 1] == '0'
                    && isDigit(letter)
                    && (length == 1 || !isDigit(folded[length - 2]));
            length -= afterZero ? 1 : 0;
            folded[length++] = letter >= 'A' && letter <= 'Z' ? (char) (letter + 'a' - 'A') : letter;
        }
        return new String(folded, 0, length);
    }

    /** Whether a reference has plainly lost digits, as in 1.23457E+11, which a spreadsheet shows for a long number. */
    public static boolean isDamaged(String reference) {
        return reference.length() > 3
                && (reference.indexOf('E') > 0 || reference.indexOf('e') > 0)
                && DAMAGED.matcher(compared(reference)).matches();
    }

    /** Whether a text consists of ASCII characters that can be seen, with no space but single ones within. */
    private static boolean isPlain(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!isSeen(letter) && (letter != ' ' || afterSpace)) {
                return false;
            }
            afterSpace = letter == ' ';
        }
        return !afterSpace;
    }

    private static boolean isSeen(char letter) {
        return letter > ' ' && letter <= '~';
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isWhiteSpace(letter)) {
                space = true;
            } else {
                spaced.append(space && !spaced.isEmpty() ? " " : "").append(letter);
                space = false;
            }
        }
        return spaced.toString();
    }

    /** Unicode's White_Space. */
    private static boolean isWhiteSpace(char letter) {
        return Character.isSpaceChar(letter) || letter >= '\t' && letter <= '\r' || letter == '\u0085';
    }

    /** Unicode's full case folding. */
    static String caseFolded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (letter < 128 || letter == DOTLESS_I) {
                folded.appendCodePoint(letter == DOTLESS_I ? letter : Character.toLowerCase(letter));
            } else {
                // Upper case first spells out what is one letter in lower case alone, such as the German sharp s.
                String lower = Character.toString(letter).toLowerCase(Locale.ROOT);
                lower.toUpperCase(Locale.ROOT)
                        .codePoints()
                        .forEach(each -> folded.append(Character.toString(each).toLowerCase(Locale.ROOT)));
            }
        });
        return folded.toString();
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> letter != ' '
                        && letter != MINUS
                        && Character.getType(letter) != Character.DASH_PUNCTUATION
                        && APOSTROPHES.indexOf(letter) < 0)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static String withoutLeadingZeros(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean leading = true;
        for (int i = 0; i < text.length(); i++) {
            boolean digitFollows = i + 1 < text.length() && isDigit(text.charAt(i + 1));
            if (!(leading && text.charAt(i) == '0' && digitFollows)) {
                kept.append(text.charAt(i));
                leading = !isDigit(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
