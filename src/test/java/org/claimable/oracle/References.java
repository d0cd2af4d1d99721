package org.claimable.oracle;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When two references are one, and which are none: the contract's comparison, its folding, and its placeholders. */
public final class References {
    private static final Pattern FORMULA = Pattern.compile("^=\"(.*)\"$", Pattern.DOTALL);
    private static final String APOSTROPHES = "'\u2018\u2019\u02BC`";
    private static final int DOTLESS_I = 0x131;
    private static final int MINUS = 0x2212;
    private static final int NEXT_LINE = 0x85;

    private final Set<String> placeholders = new HashSet<>();

    References(Path rulesFolder) {
        CsvTable.read(rulesFolder.resolve("placeholders.csv"))
                .forEach(row -> placeholders.add(lettersAndDigits(row.get("text"))));
    }

    /** The text as it is compared, or null where it is absent or nothing is left of it. */
    public static String compared(String written) {
        if (written == null) {
            return null;
        }
        String visible = kept(written, letter -> Character.getType(letter) != Character.FORMAT);
        StringBuilder spaced = new StringBuilder();
        Normalizer.normalize(visible, Normalizer.Form.NFC)
                .codePoints()
                .map(letter -> isSpace(letter) ? ' ' : letter)
                .forEach(spaced::appendCodePoint);
        String compared = spaced.toString().replaceAll(" +", " ").replaceAll("^ | $", "");
        return compared.isEmpty() ? null : compared;
    }

    /** A compared text with what FOLDED sets aside taken out, in the contract's order. */
    static String folded(String compared) {
        Matcher formula = FORMULA.matcher(compared);
        String bare = caseFolded(formula.matches() ? formula.group(1) : compared);
        String words = kept(bare, letter -> !isDash(letter) && !isSpace(letter) && APOSTROPHES.indexOf(letter) < 0);
        return words.replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }

    /** The compared text with case set aside, as for providers; null stays null. */
    public static String caseFolded(String compared) {
        if (compared == null) {
            return null;
        }
        StringBuilder folded = new StringBuilder();
        compared.codePoints().forEach(letter -> folded.append(caseFolded(letter)));
        return folded.toString();
    }

    /** Whether the text says that there is no reference: a row of the table, no letter or digit, or only zeros. */
    boolean isPlaceholder(String compared) {
        String bare = lettersAndDigits(compared);
        return bare.isEmpty() || bare.matches("0+") || placeholders.contains(bare);
    }

    /** The compared text, or null where it is absent or a placeholder. */
    String given(String written) {
        String compared = compared(written);
        return compared == null || isPlaceholder(compared) ? null : compared;
    }

    private static String caseFolded(int letter) {
        if (letter == DOTLESS_I) {
            return Character.toString(letter);
        }
        StringBuilder lower = new StringBuilder();
        Character.toString(letter)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .forEach(upper -> lower.append(Character.toString(upper).toLowerCase(Locale.ROOT)));
        return lower.toString();
    }

    private static boolean isSpace(int letter) {
        return Character.isSpaceChar(letter) || (letter >= '\t' && letter <= '\r') || letter == NEXT_LINE;
    }

    private static boolean isDash(int letter) {
        return Character.getType(letter) == Character.DASH_PUNCTUATION || letter == MINUS;
    }

    private static String lettersAndDigits(String text) {
        return caseFolded(kept(Normalizer.normalize(text, Normalizer.Form.NFC), Character::isLetterOrDigit));
    }

    private static String kept(String text, IntPredicate wanted) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(wanted).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
