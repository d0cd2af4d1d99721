package org.claimable.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Sources;
import org.claimable.rules.language.Rule.WhenBlank;
import org.claimable.rules.language.TokenStream.WrongRuleException;

/** Reads one rule: its header, its patterns, and one report. */
final class RuleReader {
    private final TokenStream tokens;
    private final Chapter chapter;
    private final Chapter.RuleFile file;
    private final Function<WrongRuleException, Location> places;
    private final Sources sources;
    private final OwnWords own;

    RuleReader(
            TokenStream tokens,
            Chapter chapter,
            Chapter.RuleFile file,
            Function<WrongRuleException, Location> places,
            Sources sources,
            OwnWords own) {
        this.tokens = tokens;
        this.chapter = chapter;
        this.file = file;
        this.places = places;
        this.sources = sources;
        this.own = own;
    }

    /** The rule that comes next; {@link WrongRuleException} where none does. */
    Rule rule() {
        if (!tokens.isNext("rule")) {
            throw instead("Here a rule is expected", " Maybe rule \"EV-03 …\".");
        }
        Location place = places.apply(new WrongRuleException(tokens.take().line(), ""));
        RuleHeader header = RuleHeader.read(tokens);
        List<WrongRuleException> wrong = new ArrayList<>();
        RuleCard card = WrongRuleException.noting(wrong, () -> header.card(chapter.id(), file.path(), sources, own));
        Rule rule = WrongRuleException.noting(wrong, () -> rule(header, card, place));
        if (!wrong.isEmpty()) {
            throw WrongRuleException.of(wrong);
        }
        return rule;
    }

    /** The rest of a rule, from {@code when}; null where its header has a mistake, so that there is no card. */
    private Rule rule(RuleHeader header, RuleCard card, Location place) {
        tokens.expect("when", "after the header of rule \"%s\"".formatted(header.name()));
        PatternReader patterns = new PatternReader(tokens, FactType.in(chapter.name()), own);
        List<Part> parts = patterns.parts();
        if (!tokens.takeIf("then")) {
            String expected = "After the pattern of rule \"%s\" stands \"then\"".formatted(header.name());
            if (parts.get(0).fact() == FactType.GROUP) {
                throw tokens.wrong(
                        "%s, not %s. A rule of a cohort looks at one Group. Maybe a word of it says what is meant; ./claimable rules words lists all.",
                        expected, tokens.peek().shown());
            }
            throw instead(
                    expected,
                    parts.get(0).fact().isOfPerson()
                            ? " Maybe a further pattern, with not, exists or accumulate before it."
                            : " A rule looks at one claim, or at one pair; maybe && says what is meant.");
        }
        Consequence then = new ReportReader(tokens, parts, patterns.asking()).report();
        if (!tokens.takeIf("end")) {
            throw instead(
                    "After the report of rule \"%s\" stands \"end\"".formatted(header.name()),
                    " A rule makes one report; maybe \"end\" is missing.");
        }
        requireHeard(header, parts.get(0).fact(), then);
        if (card == null) {
            return null;
        }
        requireRow(header, card, parts.get(0).fact(), parts.get(0).when());
        Rule rule = new Rule(
                card,
                place,
                parts,
                then,
                header.whenBlank(),
                header.anyYears(parts.get(0).fact()));
        requireChoice(header, rule);
        return rule;
    }

    /** A rule that asks what may be blank says what it does then; a rule that asks nothing of the kind says nothing of it. */
    private static void requireChoice(RuleHeader header, Rule rule) {
        if (rule.whenBlank() == null && !rule.blanks().isEmpty()) {
            throw new WrongRuleException(
                    header.line(),
                    "Rule \"%s\" asks what may be blank (%s) and does not say what then. Maybe @whenBlank( %s or \"speaks\".",
                    header.name(),
                    String.join(", ", rule.blanks()),
                    rule.fact() == FactType.GROUP ? "\"silent\" )" : "\"review\" ), \"silent\"");
        }
        if (rule.whenBlank() != null && rule.blanks().isEmpty()) {
            throw new WrongRuleException(
                    header.line(), "Rule \"%s\" asks nothing that may be blank. Remove @whenBlank.", header.name());
        }
        if (rule.whenBlank() == WhenBlank.REVIEW && rule.fact() == FactType.GROUP) {
            throw new WrongRuleException(
                    header.line(),
                    "A rule of a cohort reviews no claim. Maybe @whenBlank( \"silent\" ) or \"speaks\".");
        }
    }

    /** What is wrong where something else stands than what must: the word's own advice, or {@code otherwise}. */
    private WrongRuleException instead(String expected, String otherwise) {
        String advice = NotARule.advice(tokens.peek().text());
        return tokens.wrong("%s, not %s.%s", expected, tokens.peek().shown(), advice.isEmpty() ? otherwise : advice);
    }

    private void requireHeard(RuleHeader header, FactType fact, Consequence then) {
        List<String> heard = Chapters.reports(chapter.name());
        String report = "%s of a %s".formatted(then.verb().word(), fact.word());
        if (!heard.contains(report)) {
            String wayOut = heard.isEmpty()
                    ? "move it to one of the chapters " + String.join(", ", Chapters.ALL)
                    : String.join(" or ", heard);
            throw new WrongRuleException(
                    header.line(),
                    "Chapter %s does nothing with a %s, so rule \"%s\" would be silently left out. Maybe %s.",
                    chapter.name(),
                    report,
                    header.name(),
                    wayOut);
        }
    }

    private static void requireRow(RuleHeader header, RuleCard card, FactType fact, List<Expression> when) {
        boolean asksForRow = fact == FactType.PAIR
                && when.stream().anyMatch(each -> each.drl().equals("paired"));
        if (card.ground() == RuleCard.Ground.ROW && !asksForRow) {
            throw new WrongRuleException(
                    header.line(),
                    "Rule \"%s\" rests on the row that pairs two outcomes, but does not ask for one. Maybe Pair( paired, … ).",
                    header.name());
        }
    }
}
