package org.claimable.method.evaluation;

import java.util.List;
import java.util.Random;

/** Texts made of what has ended, continued or disguised a text somewhere: quotes, escapes, words of the engine, odd signs. */
final class RandomTexts {
    private static final List<String> PIECES = List.of(
            "\"",
            "\\",
            "'",
            "`",
            "\"\"\"",
            "\\\"",
            "\\\\",
            "\\n",
            "\\u0022",
            "\\u000A",
            "\\0",
            "%%",
            "% ",
            "100%.",
            "$",
            "$fact",
            "$param",
            "${x}",
            "#{x}",
            "@{x}",
            "<%=x%>",
            "{",
            "}",
            "{}",
            "(",
            ")",
            ");",
            "; ",
            "//",
            "/*",
            "*/",
            "<!--",
            "-->",
            "&amp;",
            "&",
            "<",
            ">",
            "\"); System.exit( 1 ); //",
            "\nend".strip(),
            "end",
            "then",
            "when",
            "rule",
            "eval( true )",
            "modify",
            "dialect",
            "null",
            "true",
            "findings.refuse",
            "package x;",
            "import",
            "é",
            "Ŵ",
            "ß",
            "İ",
            "ﬁ",
            "中文",
            "ع",
            "🙂",
            "🏴",
            "👩",
            "𝒳",
            "\u00A0",
            "—",
            "…",
            "£",
            "€",
            "Ω",
            "a",
            "b",
            " c",
            "d ",
            "e.",
            "1",
            "23",
            "=",
            "==",
            "+",
            "|",
            "||",
            "&&",
            "!",
            "?",
            ":",
            "::",
            "~",
            "^",
            "#",
            "[",
            "]",
            ",",
            "_",
            "-");

    private RandomTexts() {}

    /** A text of some signs that is not blank and is no place for a fact. */
    static String next(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.append('.').toString().replaceAll("%(?=[^ .,;:)%])", "% ").replace("%s", "% s");
    }

    /** A text as a rule file writes it. */
    static String written(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
