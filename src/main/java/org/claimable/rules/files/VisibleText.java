package org.claimable.rules.files;

/** Texts in which no character is hidden: what ends a line, reverses writing or cannot be seen is never quoted as it is. */
public final class VisibleText {
    private VisibleText() {}

    /** Whether a character cannot be seen or changes how others are shown: controls, line ends, direction and format characters. */
    public static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    /** A text with each hidden sign written as its number, as in U+202E. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::isHidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            if (isHidden(each)) {
                visible.append("U+%04X".formatted(each));
            } else {
                visible.appendCodePoint(each);
            }
        });
        return visible.toString();
    }
}
