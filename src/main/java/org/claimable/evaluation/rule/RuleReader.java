package org.claimable.evaluation.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.claimable.evaluation.Chapters;
import org.claimable.evaluation.rule.Token.Kind;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.Ground;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleFile;
import org.claimable.rulebook.file.Place;
import org.claimable.rulebook.file.Sources;

/** Reads one rule: its header, one pattern over a claim or a pair, and one report. */
final class RuleReader {
    private final Tokens tokens;
    private final Chapter chapter;
    private final RuleFile file;
    private final Function<WrongRuleException, Place> places;
    private final Sources sources;

    RuleReader(
            Tokens tokens,
            Chapter chapter,
            RuleFile file,
            Function<WrongRuleException, Place> places,
            Sources sources) {
        this.tokens = tokens;
        this.chapter = chapter;
        this.file = file;
        this.places = places;
        this.sources = sources;
    }

    /** The rule that comes next; {@link WrongRuleException} where none does. */
    Rule rule() {
        if (!tokens.isNext("rule")) {
            throw instead("Here a rule is expected", " Maybe rule \"EV-03 …\".");
        }
        Place place = places.apply(new WrongRuleException(tokens.take().line(), ""));
        RuleHeader header = RuleHeader.read(tokens);
        tokens.expect("when", "after the header of rule \"%s\"".formatted(header.name()));
        if (!tokens.peek().text().startsWith("$")) {
            throw instead("After \"when\" stands one pattern", " Maybe $claim : Claim( known ).");
        }
        String variable = tokens.take().text();
        tokens.expect(":", "after %s".formatted(variable));
        FactType fact = fact(tokens.expect(Kind.WORD, "Claim or Pair", "in the pattern"));
        List<Expression> when = pattern(fact, variable);
        if (!tokens.takeIf("then")) {
            throw instead(
                    "After the pattern of rule \"%s\" stands \"then\"".formatted(header.name()),
                    " A rule looks at one claim, or at one pair; maybe && says what is meant.");
        }
        Report then = new ReportReader(tokens, fact, variable).report();
        if (!tokens.takeIf("end")) {
            throw instead(
                    "After the report of rule \"%s\" stands \"end\"".formatted(header.name()),
                    " A rule makes one report; maybe \"end\" is missing.");
        }
        requireHeard(header, fact, then);
        RuleCard card = header.card(chapter.id(), file.path(), sources);
        requireRow(header, card, fact, when);
        return new Rule(card, place, fact, when, then);
    }

    /** What is wrong where something else stands than what must: the word's own advice, or {@code otherwise}. */
    private WrongRuleException instead(String expected, String otherwise) {
        String advice = NotARule.advice(tokens.peek().text());
        return tokens.wrong(
                "%s, not %s.%s".formatted(expected, tokens.peek().shown(), advice.isEmpty() ? otherwise : advice));
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
            expressions.requireCondition(condition);
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

    private void requireHeard(RuleHeader header, FactType fact, Report then) {
        List<String> heard = Chapters.reports(chapter.name());
        String report = "%s of a %s".formatted(then.kind().word(), fact.word());
        if (!heard.contains(report)) {
            String wayOut = heard.isEmpty()
                    ? "move it to one of the chapters " + String.join(", ", Chapters.ALL)
                    : String.join(" or ", heard);
            throw new WrongRuleException(
                    header.line(),
                    "Chapter %s does nothing with a %s, so rule \"%s\" would be silently left out. Maybe %s."
                            .formatted(chapter.name(), report, header.name(), wayOut));
        }
    }

    private static void requireRow(RuleHeader header, RuleCard card, FactType fact, List<Expression> when) {
        boolean asksForRow = fact == FactType.PAIR
                && when.stream().anyMatch(each -> each.drl().equals("paired"));
        if (card.ground() == Ground.ROW && !asksForRow) {
            throw new WrongRuleException(
                    header.line(),
                    "Rule \"%s\" rests on the row that pairs two outcomes, but does not ask for one. Maybe Pair( paired, … )."
                            .formatted(header.name()));
        }
    }
}
