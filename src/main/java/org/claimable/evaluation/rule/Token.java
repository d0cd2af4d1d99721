package org.claimable.evaluation.rule;

/** A word, text, number or sign of a rule file; of a text what stands between the quotes, escapes undone; of a wrong one what is wrong. */
record Token(Kind kind, String text, int line, boolean firstOnLine) {
    enum Kind {
        WORD,
        TEXT,
        NUMBER,
        SIGN,
        WRONG,
        END
    }

    boolean is(String sign) {
        return kind != Kind.TEXT && text.equals(sign);
    }

    /** How it is quoted in a message. */
    String shown() {
        return switch (kind) {
            case END -> "the end of the file";
            case TEXT -> "the text \"%s\"".formatted(text.length() > 40 ? text.substring(0, 40) + "…" : text);
            default -> "\"%s\"".formatted(text);
        };
    }
}
