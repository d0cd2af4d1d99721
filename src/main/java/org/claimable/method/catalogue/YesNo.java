package org.claimable.method.catalogue;

import java.util.Locale;
import java.util.Set;

/** Yes or no, as people write it in a cell or in a setting: in words, by their first letters, as a truth value, a number or a tick. */
public final class YesNo {
    /** The words that are known, in a sentence. */
    public static final String KNOWN = "Write Yes or No, Y or N, True or False, or 1 or 0.";

    private static final Set<String> YES = Set.of("yes", "y", "true", "t", "1", "1.0", "✓", "✔", "☑");
    private static final Set<String> NO = Set.of("no", "n", "false", "f", "0", "0.0", "☐");

    private YesNo() {}

    /** What a text says, case, spaces and a full stop aside; null where it is neither. */
    public static Boolean of(String text) {
        String word = Spelling.compared(text).toLowerCase(Locale.ROOT);
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return YES.contains(bare) ? Boolean.TRUE : NO.contains(bare) ? Boolean.FALSE : null;
    }

    /** That a text is neither, and which are known. */
    public static String wrong(String text) {
        return "\"%s\" is neither yes nor no. %s".formatted(text, KNOWN);
    }
}
