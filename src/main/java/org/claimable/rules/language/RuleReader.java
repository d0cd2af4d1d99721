package org.claimable.rules.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.citation.Citation;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Sources;
import org.claimable.rules.language.Rule.WhenBlank;
import org.claimable.rules.language.TokenStream.Token;
import org.claimable.rules.language.TokenStream.TokenKind;
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
        tokens.expect("when", "after the header of rule \"%s\"".formatted(header.name()));
        PatternReader patterns = new PatternReader(tokens, FactType.in(chapter.name()), own);
        List<Part> parts = patterns.parts();
        if (!tokens.takeIf("then")) {
            throw instead(
                    "After the pattern of rule \"%s\" stands \"then\"".formatted(header.name()),
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
        RuleCard card = header.card(chapter.id(), file.path(), sources, own);
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

    /** The name of a rule and what stands in its header, made into its card. */
    static final class RuleHeader {
        private static final Pattern NAME = Pattern.compile("([A-Z]{2}-\\d{2,3})([a-z]?) (\\S.*)");
        private static final List<String> WORDS =
                List.of("source", "provenance", "remedy", "field", "rests", "whenBlank", "years");
        private static final Pattern FIELD = Pattern.compile("[a-zA-Z]++(?:/[a-zA-Z]++)*+");

        private final Token name;
        private final Map<String, Token> written = new LinkedHashMap<>();

        private RuleHeader(Token name) {
            this.name = name;
        }

        /** Reads from the name of a rule to its {@code when}. */
        static RuleHeader read(TokenStream tokens) {
            RuleHeader header =
                    new RuleHeader(tokens.expect(TokenKind.TEXT, "the rule's name in quotes", "after \"rule\""));
            while (tokens.takeIf("@")) {
                Token word = tokens.expect(
                        TokenKind.WORD, "source, provenance, remedy, field, rests, whenBlank or years", "after \"@\"");
                if (!WORDS.contains(word.text())) {
                    throw new WrongRuleException(
                            word.line(),
                            "A rule has no @%s.%s Remove it, or write one of: %s.",
                            word.text(),
                            Nearest.hint(" Maybe @%s.", word.text(), WORDS.stream()),
                            String.join(", ", WORDS));
                }
                tokens.expect("(", "after \"@%s\"".formatted(word.text()));
                Token text = tokens.expect(TokenKind.TEXT, "a text in quotes", "after \"@%s(\"".formatted(word.text()));
                tokens.expect(")", "after the text of \"@%s\"".formatted(word.text()));
                if (header.written.put(word.text(), text) != null) {
                    throw new WrongRuleException(
                            word.line(), "@%s is written twice. Remove one of the two.", word.text());
                }
            }
            return header;
        }

        String name() {
            return name.text();
        }

        int line() {
            return name.line();
        }

        /** The card of the rule in a chapter. */
        RuleCard card(String chapter, String file, Sources sources, OwnWords own) {
            Matcher parts = NAME.matcher(name.text());
            if (!parts.matches()) {
                throw new WrongRuleException(
                        name.line(),
                        "Rule \"%s\" is not named by its id and its norm. Maybe \"EV-03 The person had not …\".",
                        name.text());
            }
            Stream.of("source", "provenance", "remedy").forEach(this::require);
            return new RuleCard(
                    parts.group(1),
                    parts.group(2),
                    Braces.filled(new Token(name.kind(), parts.group(3), name.line(), false), own),
                    chapter,
                    citation(sources),
                    Braces.filled(written.get("remedy"), own).strip(),
                    field(),
                    ground(),
                    file);
        }

        private Citation citation(Sources sources) {
            try {
                return sources.cite(written("source"), written("provenance"));
            } catch (IllegalArgumentException wrong) {
                throw new WrongRuleException(name.line(), wrong.getMessage());
            }
        }

        private void require(String word) {
            if (written(word).isBlank()) {
                throw new WrongRuleException(
                        name.line(),
                        "Rule \"%s\" has no @%s. Maybe @%s( \"%s\" ).",
                        name.text(),
                        word,
                        word,
                        word.equals("source")
                                ? "csif section 4.2"
                                : word.equals("provenance") ? "published" : "How to fix it.");
            }
        }

        private String field() {
            String field = written("field");
            if (!field.isEmpty() && !FIELD.matcher(field).matches()) {
                throw new WrongRuleException(
                        written.get("field").line(),
                        "@field is \"%s\", no part of a claim. Maybe evidence/before.",
                        field);
            }
            return field;
        }

        private RuleCard.Ground ground() {
            String word = written("rests");
            for (RuleCard.Ground ground : RuleCard.Ground.values()) {
                if (ground.name().equals(word.toUpperCase(Locale.ROOT))
                        || word.isEmpty() && ground == RuleCard.Ground.RULE) {
                    return ground;
                }
            }
            throw new WrongRuleException(
                    written.get("rests").line(),
                    "@rests is \"%s\". Maybe catalogue or row; leave it out where the rule rests on itself.",
                    word);
        }

        /** What it does where it is undecided, null where it does not say. */
        private WhenBlank whenBlank() {
            String word = written("whenBlank");
            for (WhenBlank each : WhenBlank.values()) {
                if (each.word().equals(word)) {
                    return each;
                }
            }
            if (written.containsKey("whenBlank")) {
                throw new WrongRuleException(
                        written.get("whenBlank").line(), "@whenBlank is \"%s\". Maybe review, silent or speaks.", word);
            }
            return null;
        }

        /** Whether it looks at two claims of any years. */
        private boolean anyYears(FactType fact) {
            if (!written.containsKey("years")) {
                return false;
            }
            if (!written("years").equals("any") || fact != FactType.PAIR) {
                throw new WrongRuleException(
                        written.get("years").line(),
                        fact == FactType.PAIR
                                ? "@years is \"%s\". Maybe any; leave it out for two claims of one year."
                                : "@years is for a rule that looks at a Pair. Remove it.",
                        written("years"));
            }
            return true;
        }

        private String written(String word) {
            return written.containsKey(word) ? written.get(word).text().strip() : "";
        }
    }
}
