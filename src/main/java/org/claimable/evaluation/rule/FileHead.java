package org.claimable.evaluation.rule;

import java.util.Set;
import java.util.function.Consumer;
import org.claimable.evaluation.rule.Token.Kind;

/** Reads the head of a rule file: its package, the facts that it imports, and the one thing that it reports to. */
final class FileHead {
    private static final Set<String> IMPORTS =
            Set.of("org.claimable.evaluation.fact.Claim", "org.claimable.evaluation.fact.Pair");
    private static final Set<String> KINDS = Set.of("static", "function", "accumulate");
    private static final String GLOBAL = "org.claimable.evaluation.Findings";

    private final Tokens tokens;
    private final String expected;

    FileHead(Tokens tokens, String expectedPackage) {
        this.tokens = tokens;
        this.expected = expectedPackage;
    }

    /** Reads it; each departure goes to {@code note}. */
    void read(Consumer<WrongRuleException> note) {
        int line = tokens.expect("package", "first of all").line();
        String name = name();
        if (!name.equals(expected)) {
            note.accept(new WrongRuleException(
                    line, "Its package is %s; all rules of this chapter are in package %s.".formatted(name, expected)));
        }
        tokens.takeIf(";");
        while (tokens.isNext("import") || tokens.isNext("global")) {
            boolean imports = tokens.take().is("import");
            line = tokens.peek().line();
            if (imports) {
                refuseImport(name(), line, note);
            } else {
                refuseGlobal(
                        name(),
                        tokens.expect(Kind.WORD, "a name", "after its type").text(),
                        line,
                        note);
            }
            tokens.takeIf(";");
        }
    }

    private static void refuseImport(String name, int line, Consumer<WrongRuleException> note) {
        if (!IMPORTS.contains(name)) {
            note.accept(new WrongRuleException(
                    line,
                    "It imports %s; a rule looks at claims and pairs only. Maybe import org.claimable.evaluation.fact.Claim;"
                            .formatted(name)));
        }
    }

    private static void refuseGlobal(String type, String name, int line, Consumer<WrongRuleException> note) {
        if (!type.equals(GLOBAL) || !name.equals("findings")) {
            note.accept(new WrongRuleException(
                    line,
                    "It declares the global %s; there is one global, for reports. Maybe global %s findings;"
                            .formatted(name, GLOBAL)));
        }
    }

    private String name() {
        StringBuilder name =
                new StringBuilder(tokens.expect(Kind.WORD, "a name", "here").text());
        if (KINDS.contains(name.toString())) {
            name.append(' ').append(tokens.expect(Kind.WORD, "a name", "here").text());
        }
        while (tokens.takeIf(".")) {
            name.append('.')
                    .append(
                            tokens.isNext("*")
                                    ? tokens.take().text()
                                    : tokens.expect(Kind.WORD, "a name", "after the point")
                                            .text());
        }
        return name.toString();
    }
}
