package org.claimable.rules.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.citation.Citation;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.rules.files.Sources;
import org.claimable.rules.language.Rule.WhenBlank;
import org.claimable.rules.language.TokenStream.Token;
import org.claimable.rules.language.TokenStream.TokenKind;
import org.claimable.rules.language.TokenStream.WrongRuleException;

/** The name of a rule and what stands in its header, made into its card. */
final class RuleHeader {
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
                throw new WrongRuleException(word.line(), "@%s is written twice. Remove one of the two.", word.text());
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
        List<WrongRuleException> wrong = new ArrayList<>();
        for (String each : List.of("source", "provenance", "remedy")) {
            WrongRuleException.noting(wrong, () -> required(each));
        }
        Citation citation = written("source").isEmpty() || written("provenance").isEmpty()
                ? null
                : WrongRuleException.noting(wrong, () -> citation(sources));
        String field = WrongRuleException.noting(wrong, this::field);
        RuleCard.Ground ground = WrongRuleException.noting(wrong, this::ground);
        if (!wrong.isEmpty()) {
            throw WrongRuleException.of(wrong);
        }
        return new RuleCard(
                parts.group(1),
                parts.group(2),
                Braces.filled(new Token(name.kind(), parts.group(3), name.line(), false), own),
                chapter,
                citation,
                Braces.filled(written.get("remedy"), own).strip(),
                field,
                ground,
                file);
    }

    private Citation citation(Sources sources) {
        try {
            return sources.cite(written("source"), written("provenance"));
        } catch (IllegalArgumentException wrong) {
            throw new WrongRuleException(name.line(), wrong.getMessage());
        }
    }

    private String required(String word) {
        String text = written(word);
        if (text.isBlank()) {
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
        return text;
    }

    private String field() {
        String field = written("field");
        if (!field.isEmpty() && !FIELD.matcher(field).matches()) {
            throw new WrongRuleException(
                    written.get("field").line(), "@field is \"%s\", no part of a claim. Maybe evidence/before.", field);
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
    WhenBlank whenBlank() {
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
    boolean anyYears(FactType fact) {
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
