package org.claimable.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.Sources;
import org.claimable.rules.language.TokenStream.TokenKind;
import org.claimable.rules.language.TokenStream.WrongRuleException;

/**
 * Reads the rules of a file. What a rule may be is spelt out here and nowhere else: one pattern over a claim, a pair or a group, or one
 * to four over the claims of a person, and one report; every mistake is noted with its line, and reading goes on at the next rule.
 */
public final class RuleFileReader {
    private final Chapter chapter;
    private final Chapter.RuleFile file;
    private final Function<WrongRuleException, Location> places;
    private final Sources sources;
    private final OwnWords own;
    private final Problems problems;
    private final List<Rule> rules = new ArrayList<>();
    private TokenStream tokens;

    private RuleFileReader(
            Chapter chapter,
            Chapter.RuleFile file,
            Function<WrongRuleException, Location> places,
            Sources sources,
            OwnWords own,
            Problems problems) {
        this.chapter = chapter;
        this.file = file;
        this.places = places;
        this.sources = sources;
        this.own = own;
        this.problems = problems;
    }

    /** The rules of a file of a chapter, {@code text} being the file itself or the table in it written out. */
    public static List<Rule> read(
            Chapter chapter,
            Chapter.RuleFile file,
            String text,
            TextPlaces places,
            Sources sources,
            OwnWords own,
            Problems problems) {
        RuleFileReader reader = new RuleFileReader(
                chapter, file, wrong -> places.of(wrong.line(), wrong.getMessage()), sources, own, problems);
        reader.tokens = new TokenStream(Lexer.tokens(text));
        reader.file();
        return List.copyOf(reader.rules);
    }

    private void note(WrongRuleException wrong) {
        wrong.all().forEach(each -> problems.add(places.apply(each), each.getMessage()));
    }

    private void file() {
        try {
            new FileHead(tokens, packageOf(chapter)).read(this::note);
        } catch (WrongRuleException wrong) {
            note(wrong);
            tokens.skipToNextRule(this::note);
        }
        while (!tokens.isEnd()) {
            try {
                rules.add(new RuleReader(tokens, chapter, file, places, sources, own).rule());
            } catch (WrongRuleException wrong) {
                note(wrong);
                tokens.skipToNextRule(this::note);
            }
        }
    }

    /** One package a chapter: rules of one knowledge base in several packages can silently stop firing. */
    public static String packageOf(Chapter chapter) {
        return "claimable." + chapter.name().replace('-', '_');
    }

    /** Where a line of the text that was read stands in the file. */
    public interface TextPlaces {
        /** The place of a line counted from 1; {@code words} may name what is wrong on it. */
        Location of(int line, String words);
    }

    /** Reads the head of a rule file: its package, the facts that it imports, and the one thing that it reports to. */
    static final class FileHead {
        private static final Set<String> IMPORTS = Set.of(
                "org.claimable.evaluation.fact.Claim",
                "org.claimable.evaluation.fact.Pair",
                "org.claimable.evaluation.fact.Counted",
                "org.claimable.evaluation.fact.Standing",
                "org.claimable.evaluation.fact.Group");
        private static final Set<String> KINDS = Set.of("static", "function", "accumulate");
        private static final String GLOBAL = "org.claimable.evaluation.Findings";

        private final TokenStream tokens;
        private final String expected;

        FileHead(TokenStream tokens, String expectedPackage) {
            this.tokens = tokens;
            this.expected = expectedPackage;
        }

        /** Reads it; each departure goes to {@code note}. */
        void read(Consumer<WrongRuleException> note) {
            int line = tokens.expect("package", "first of all").line();
            String name = name();
            if (!name.equals(expected)) {
                note.accept(new WrongRuleException(
                        line, "Its package is %s; all rules of this chapter are in package %s.", name, expected));
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
                            tokens.expect(TokenKind.WORD, "a name", "after its type")
                                    .text(),
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
                        "It imports %s; a rule looks at claims, pairs and groups only. Maybe import org.claimable.evaluation.fact.Claim;",
                        name));
            }
        }

        private static void refuseGlobal(String type, String name, int line, Consumer<WrongRuleException> note) {
            if (!type.equals(GLOBAL) || !name.equals("findings")) {
                note.accept(new WrongRuleException(
                        line,
                        "It declares the global %s; there is one global, for reports. Maybe global %s findings;",
                        name,
                        GLOBAL));
            }
        }

        private String name() {
            StringBuilder name = new StringBuilder(
                    tokens.expect(TokenKind.WORD, "a name", "here").text());
            if (KINDS.contains(name.toString())) {
                name.append(' ')
                        .append(tokens.expect(TokenKind.WORD, "a name", "here").text());
            }
            while (tokens.takeIf(".")) {
                name.append('.')
                        .append(
                                tokens.isNext("*")
                                        ? tokens.take().text()
                                        : tokens.expect(TokenKind.WORD, "a name", "after the point")
                                                .text());
            }
            return name.toString();
        }
    }
}
