package org.claimable.evaluation.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.claimable.evaluation.Chapters;
import org.claimable.evaluation.rule.Token.Kind;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.Ground;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleFile;
import org.claimable.rulebook.file.Place;
import org.claimable.rulebook.file.Problems;
import org.claimable.rulebook.file.Sources;

/**
 * Reads the rules of a file. What a rule may be is spelt out here and nowhere else: one pattern over a claim or a pair,
 * and one report; every mistake is noted with its line, and reading goes on at the next rule.
 */
public final class RuleFileReader {
    private static final Set<String> IMPORTS =
            Set.of("org.claimable.evaluation.fact.Claim", "org.claimable.evaluation.fact.Pair");
    private static final String GLOBAL = "org.claimable.evaluation.Findings";

    private final Chapter chapter;
    private final RuleFile file;
    private final Function<WrongRuleException, Place> places;
    private final Sources sources;
    private final Problems problems;
    private final List<Rule> rules = new ArrayList<>();
    private Tokens tokens;

    private RuleFileReader(
            Chapter chapter,
            RuleFile file,
            Function<WrongRuleException, Place> places,
            Sources sources,
            Problems problems) {
        this.chapter = chapter;
        this.file = file;
        this.places = places;
        this.sources = sources;
        this.problems = problems;
    }

    /** The rules of a file of a chapter, {@code text} being the file itself or the table in it written out. */
    public static List<Rule> read(
            Chapter chapter, RuleFile file, String text, TextPlaces places, Sources sources, Problems problems) {
        RuleFileReader reader = new RuleFileReader(
                chapter, file, wrong -> places.of(wrong.line(), wrong.getMessage()), sources, problems);
        try {
            reader.tokens = new Tokens(Lexer.tokens(text));
            reader.file();
        } catch (WrongRuleException wrong) {
            reader.note(wrong);
        }
        return reader.rules;
    }

    private void note(WrongRuleException wrong) {
        problems.add(places.apply(wrong), wrong.getMessage());
    }

    private void file() {
        try {
            head();
        } catch (WrongRuleException wrong) {
            note(wrong);
            tokens.skipToNextRule();
        }
        while (!tokens.isEnd()) {
            try {
                rule();
            } catch (WrongRuleException wrong) {
                note(wrong);
                tokens.skipToNextRule();
            }
        }
    }

    private void head() {
        int line = tokens.expect("package", "first of all").line();
        String name = name();
        String expected = packageOf(chapter);
        if (!name.equals(expected)) {
            note(new WrongRuleException(
                    line, "Its package is %s; all rules of this chapter are in package %s.".formatted(name, expected)));
        }
        tokens.takeIf(";");
        while (tokens.isNext("import") || tokens.isNext("global")) {
            boolean imports = tokens.take().is("import");
            line = tokens.peek().line();
            if (imports) {
                refuseImport(name(), line);
            } else {
                refuseGlobal(
                        name(),
                        tokens.expect(Kind.WORD, "a name", "after its type").text(),
                        line);
            }
            tokens.takeIf(";");
        }
    }

    private void refuseImport(String name, int line) {
        if (!IMPORTS.contains(name)) {
            note(new WrongRuleException(
                    line,
                    "It imports %s; a rule looks at claims and pairs only. Maybe import org.claimable.evaluation.fact.Claim;"
                            .formatted(name)));
        }
    }

    private void refuseGlobal(String type, String name, int line) {
        if (!type.equals(GLOBAL) || !name.equals("findings")) {
            note(new WrongRuleException(
                    line,
                    "It declares the global %s; there is one global, for reports. Maybe global %s findings;"
                            .formatted(name, GLOBAL)));
        }
    }

    private String name() {
        StringBuilder name =
                new StringBuilder(tokens.expect(Kind.WORD, "a name", "here").text());
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

    private void rule() {
        if (!tokens.isNext("rule")) {
            String advice = NotARule.advice(tokens.peek().text());
            throw tokens.peek().kind() == Kind.END
                    ? tokens.wrong("")
                    : new WrongRuleException(
                            tokens.peek().line(),
                            "Here a rule is expected, not %s.%s"
                                    .formatted(
                                            tokens.peek().shown(),
                                            advice.isEmpty() ? " Maybe rule \"EV-03 …\"." : advice));
        }
        Token word = tokens.take();
        RuleHeader header = RuleHeader.read(tokens);
        Place place = places.apply(new WrongRuleException(word.line(), ""));
        tokens.expect("when", "after the header of rule \"%s\"".formatted(header.name()));
        Token variable = tokens.expect(Kind.WORD, "a name for what is looked at, as in $claim :", "after \"when\"");
        if (!variable.text().startsWith("$")) {
            throw new WrongRuleException(
                    variable.line(),
                    "After \"when\" stands one pattern, not %s.%s"
                            .formatted(
                                    variable.shown(),
                                    orElse(NotARule.advice(variable.text()), " Maybe $claim : Claim( known ).")));
        }
        tokens.expect(":", "after %s".formatted(variable.text()));
        FactType fact = fact(tokens.expect(Kind.WORD, "Claim or Pair", "in the pattern"));
        List<Expression> when = pattern(fact, variable.text());
        if (!tokens.isNext("then")) {
            throw tokens.wrong("After the pattern of rule \"%s\" stands \"then\", not %s.%s"
                    .formatted(
                            header.name(),
                            tokens.peek().shown(),
                            orElse(
                                    NotARule.advice(tokens.peek().text()),
                                    " A rule looks at one claim, or at one pair; maybe && says what is meant.")));
        }
        tokens.take();
        Report then = new ReportReader(tokens, fact, variable.text()).report();
        if (!tokens.isNext("end")) {
            throw tokens.wrong("After the report of rule \"%s\" stands \"end\", not %s.%s"
                    .formatted(
                            header.name(),
                            tokens.peek().shown(),
                            orElse(
                                    NotARule.advice(tokens.peek().text()),
                                    " A rule makes one report; maybe \"end\" is missing.")));
        }
        tokens.take();
        keep(header, place, fact, when, then);
    }

    private static String orElse(String advice, String otherwise) {
        return advice.isEmpty() ? otherwise : advice;
    }

    private static FactType fact(Token word) {
        for (FactType fact : FactType.values()) {
            if (fact.word().equals(word.text())) {
                return fact;
            }
        }
        throw new WrongRuleException(
                word.line(), "A rule looks at a Claim or a Pair, not at %s. Maybe Claim.".formatted(word.shown()));
    }

    private List<Expression> pattern(FactType fact, String variable) {
        int line = tokens.expect("(", "after %s".formatted(fact.word())).line();
        ExpressionReader expressions = new ExpressionReader(tokens, fact, variable);
        List<Expression> when = new ArrayList<>();
        while (!tokens.isNext(")")) {
            Expression condition = expressions.condition();
            if (condition.type() != boolean.class && condition.type() != Boolean.class) {
                throw tokens.wrong("%s is a %s, neither true nor false. Maybe compare it with something."
                        .formatted(condition.drl(), ExpressionReader.plain(condition.type())));
            }
            when.add(condition);
            if (!tokens.isNext(")")) {
                tokens.expect(",", "after %s".formatted(condition.drl()));
            }
        }
        tokens.take();
        if (when.isEmpty()) {
            throw new WrongRuleException(
                    line, "This rule asks nothing, so it would speak of everything. Maybe Claim( known ).");
        }
        return when;
    }

    private void keep(RuleHeader header, Place place, FactType fact, List<Expression> when, Report then) {
        List<String> heard = Chapters.reports(chapter.name());
        String report = "%s of a %s".formatted(then.kind().word(), fact.word());
        if (!heard.contains(report)) {
            throw new WrongRuleException(
                    header.line(),
                    "Chapter %s does nothing with a %s, so rule \"%s\" would be silently left out. Maybe %s."
                            .formatted(
                                    chapter.name(),
                                    report,
                                    header.name(),
                                    heard.isEmpty()
                                            ? "move it to one of the chapters " + String.join(", ", Chapters.ALL)
                                            : String.join(" or ", heard)));
        }
        RuleCard card = header.card(chapter.id(), file.path(), sources);
        if (card.ground() == Ground.ROW
                && (fact != FactType.PAIR
                        || when.stream().noneMatch(each -> each.drl().equals("paired")))) {
            throw new WrongRuleException(
                    header.line(),
                    "Rule \"%s\" rests on the row that pairs two outcomes, but does not ask for one. Maybe Pair( paired, … )."
                            .formatted(header.name()));
        }
        rules.add(new Rule(card, place, fact, when, then));
    }

    /** One package a chapter: rules of one knowledge base in several packages can silently stop firing. */
    public static String packageOf(Chapter chapter) {
        return "claimable." + chapter.name().replace('-', '_');
    }

    /** Where a line of the text that was read stands in the file. */
    public interface TextPlaces {
        /** The place of a line counted from 1; {@code words} may name what is wrong on it. */
        Place of(int line, String words);
    }
}
