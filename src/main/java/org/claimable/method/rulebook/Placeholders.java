package org.claimable.method.rulebook;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.citation.Citation;

/**
 * The texts that are no reference: those of a table, matched with case, spaces and punctuation aside; any without a letter or
 * digit; and one or more zeros.
 */
public final class Placeholders {
    private final List<Placeholder> rows;
    private final Set<String> keys;
    private final int longest;
    /** The letters of ASCII with which a key begins; any other letter may. */
    private final BitSet firsts = new BitSet();

    public Placeholders(List<Placeholder> rows) {
        this.rows = List.copyOf(rows);
        this.keys = rows.stream().map(row -> key(row.text())).collect(Collectors.toUnmodifiableSet());
        this.longest = keys.stream().mapToInt(String::length).max().orElse(0);
        keys.stream().filter(key -> !key.isEmpty()).forEach(key -> firsts.set(key.charAt(0)));
    }

    public List<Placeholder> rows() {
        return rows;
    }

    /** Whether a text is no reference. */
    public boolean has(String text) {
        return mayHave(text) && !isPlainlyNone(text) && isKnown(key(Spelling.compared(text)));
    }

    /** What two texts share where one row of the table matches both. */
    public static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT).codePoints().filter(Placeholders::counts).forEach(key::appendCodePoint);
        return key.toString();
    }

    /** Letters and digits of every script count, with the marks that are written on them. */
    private static boolean counts(int letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
    }

    /** Most texts begin with a letter or digit with which no key does. */
    private boolean mayHave(String text) {
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        return first >= 128
                || first == '0'
                || !Character.isLetterOrDigit(first)
                || firsts.get(Character.toLowerCase(first));
    }

    /** Whether a text in ASCII has more letters and digits than any key, and not zeros alone. */
    private boolean isPlainlyNone(String text) {
        int counted = 0;
        boolean other = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 128) {
                return false;
            }
            if (letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z') {
                counted++;
                other |= letter != '0';
            }
        }
        return other && counted > longest;
    }

    private boolean isKnown(String key) {
        return key.length() <= longest && keys.contains(key)
                || key.codePoints().noneMatch(Character::isLetterOrDigit)
                || key.codePoints().allMatch(digit -> Character.digit(digit, 10) == 0);
    }

    /** A text that people write where they have no reference, such as "n/a". */
    public record Placeholder(String text, Citation citation, String note) {}
}
