package org.claimable.evaluation.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimable.bank.Nearest;
import org.claimable.citation.Citation;
import org.claimable.evaluation.rule.Token.Kind;
import org.claimable.rulebook.Ground;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.file.Sources;

/** The name of a rule and what stands in its header, made into its card. */
final class RuleHeader {
    private static final Pattern NAME = Pattern.compile("([A-Z]{2}-\\d{2,3})([a-z]?) (\\S.*)");
    private static final List<String> WORDS = List.of("source", "provenance", "remedy", "field", "rests");
    private static final Pattern FIELD = Pattern.compile("[a-zA-Z]++(?:/[a-zA-Z]++)*+");

    private final Token name;
    private final Map<String, Token> written = new LinkedHashMap<>();

    private RuleHeader(Token name) {
        this.name = name;
    }

    /** Reads from the name of a rule to its {@code when}. */
    static RuleHeader read(Tokens tokens) {
        RuleHeader header = new RuleHeader(tokens.expect(Kind.TEXT, "the rule's name in quotes", "after \"rule\""));
        while (tokens.takeIf("@")) {
            Token word = tokens.expect(Kind.WORD, "source, provenance, remedy, field or rests", "after \"@\"");
            if (!WORDS.contains(word.text())) {
                throw new WrongRuleException(
                        word.line(),
                        "A rule has no @%s.%s Remove it, or write one of: %s."
                                .formatted(
                                        word.text(),
                                        Nearest.hint(" Maybe @%s.", word.text(), WORDS.stream()),
                                        String.join(", ", WORDS)));
            }
            tokens.expect("(", "after \"@%s\"".formatted(word.text()));
            Token text = tokens.expect(Kind.TEXT, "a text in quotes", "after \"@%s(\"".formatted(word.text()));
            tokens.expect(")", "after the text of \"@%s\"".formatted(word.text()));
            if (header.written.put(word.text(), text) != null) {
                throw new WrongRuleException(
                        word.line(), "@%s is written twice. Remove one of the two.".formatted(word.text()));
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
    RuleCard card(String chapter, String file, Sources sources) {
        Matcher parts = NAME.matcher(name.text());
        if (!parts.matches()) {
            throw new WrongRuleException(
                    name.line(),
                    "Rule \"%s\" is not named by its id and its norm. Maybe \"EV-03 The person had not …\"."
                            .formatted(name.text()));
        }
        Stream.of("source", "provenance", "remedy").forEach(this::require);
        return new RuleCard(
                parts.group(1),
                parts.group(2),
                parts.group(3),
                chapter,
                citation(sources),
                written("remedy"),
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
                    "Rule \"%s\" has no @%s. Maybe @%s( \"%s\" )."
                            .formatted(
                                    name.text(),
                                    word,
                                    word,
                                    word.equals("source")
                                            ? "csif section 4.2"
                                            : word.equals("provenance") ? "published" : "How to fix it."));
        }
    }

    private String field() {
        String field = written("field");
        if (!field.isEmpty() && !FIELD.matcher(field).matches()) {
            throw new WrongRuleException(
                    written.get("field").line(),
                    "@field is \"%s\", no part of a claim. Maybe evidence/before.".formatted(field));
        }
        return field;
    }

    private Ground ground() {
        String word = written("rests");
        for (Ground ground : Ground.values()) {
            if (ground.name().equals(word.toUpperCase(Locale.ROOT)) || word.isEmpty() && ground == Ground.RULE) {
                return ground;
            }
        }
        throw new WrongRuleException(
                written.get("rests").line(),
                "@rests is \"%s\". Maybe catalogue or row; leave it out where the rule rests on itself."
                        .formatted(word));
    }

    private String written(String word) {
        return written.containsKey(word) ? written.get(word).text().strip() : "";
    }
}
