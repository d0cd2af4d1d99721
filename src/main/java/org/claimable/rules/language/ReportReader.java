package org.claimable.rules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.rules.language.Consequence.Verb;
import org.claimable.rules.language.Expression.Literal;
import org.claimable.rules.language.Part.PartKind;
import org.claimable.rules.language.PersonSearch.Grounds;
import org.claimable.rules.language.TokenStream.Token;
import org.claimable.rules.language.TokenStream.TokenKind;
import org.claimable.rules.language.TokenStream.WrongRuleException;

/** Reads what stands after {@code then}: one report of the fact. */
final class ReportReader {
    private static final String FORM = "findings.refuse( $claim, \"CODE\", \"Words with %s.\", $claim.id() );";

    private final TokenStream tokens;
    private final List<Part> parts;
    private final ExpressionReader expressions;
    private FactType fact;
    private String binding;

    /** {@code asking} knows the variables of all patterns. */
    ReportReader(TokenStream tokens, List<Part> parts, Asking asking) {
        this.tokens = tokens;
        this.parts = parts;
        this.fact = parts.get(0).fact();
        this.binding = parts.get(0).variable();
        this.expressions = new ExpressionReader(tokens, asking);
    }

    Consequence report() {
        if (!tokens.isNext("findings")) {
            throw tokens.wrong(
                    "After \"then\" stands one report, not %s. Maybe %s",
                    tokens.peek().shown(), FORM);
        }
        tokens.take();
        tokens.expect(".", "after \"findings\"");
        Token word = tokens.expect(TokenKind.WORD, "a kind of report", "after \"findings.\"");
        for (Part part : parts) {
            boolean claim = part.kind() == PartKind.PATTERN && part.fact() == FactType.PERSON_CLAIM;
            if (claim && tokens.isNext("(") && tokens.isAfterNext(part.variable())) {
                fact = part.fact();
                binding = part.variable();
            }
        }
        requireNotGathered(word);
        Verb verb = verb(word);
        tokens.expect("(", "after \"findings.%s\"".formatted(verb.word()));
        tokens.expect(binding, "first in the report");
        Consequence report = arguments(verb);
        tokens.expect(")", "after the report");
        tokens.expect(";", "after the report");
        return report;
    }

    /** A claim that is looked for by what others come to is not reported: where that is undecided, so would be which claim it is. */
    private void requireNotGathered(Token word) {
        boolean gathered =
                Grounds.of(parts, binding, 0).after().stream().anyMatch(part -> part.kind() == PartKind.ACCUMULATE);
        if (gathered && !binding.equals(parts.get(0).variable())) {
            throw new WrongRuleException(
                    word.line(),
                    "The claim that is reported, %s, is looked for by what \"accumulate\" found. Maybe begin with it: %s : Claim( stands ).",
                    binding,
                    binding);
        }
    }

    private Verb verb(Token word) {
        for (Verb verb : Verb.values()) {
            if (verb.word().equals(word.text()) && verb.isOf(fact)) {
                return verb;
            }
        }
        String maybe = Nearest.to(
                        word.text(),
                        Arrays.stream(Verb.values())
                                .filter(verb -> verb.isOf(fact))
                                .map(Verb::word))
                .map("Maybe %s;"::formatted)
                .orElse("Write");
        throw new WrongRuleException(
                word.line(),
                "Of a %s there is no report \"%s\". %s one of %s.",
                fact.word(),
                word.text(),
                maybe,
                Verb.words(fact));
    }

    private Consequence arguments(Verb verb) {
        Expression rate = verb == Verb.DEADWEIGHT ? rate() : null;
        if (rate != null && !tokens.isNext(",")) {
            return new Consequence(verb, binding, rate, "", "", List.of());
        }
        tokens.expect(",", "before the code");
        Token code = tokens.expect(TokenKind.TEXT, "the code in quotes", "after the fact");
        if (!code.text().matches("[A-Z]++(?:_[A-Z]++)*+")) {
            throw new WrongRuleException(
                    code.line(),
                    "The code \"%s\" is not of capital letters, with underscores between words. Maybe \"%s\".",
                    code.text(),
                    code.text().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_"));
        }
        tokens.expect(",", "before the message");
        Token message = tokens.expect(TokenKind.TEXT, "the message in quotes", "after the code");
        List<Expression> facts = new ArrayList<>(facts());
        message = withParameters(message, facts);
        int places = places(message);
        if (places != facts.size()) {
            throw new WrongRuleException(
                    message.line(),
                    "The message has places for facts (%%s): %d; facts after it: %d. Maybe one is missing.",
                    places,
                    facts.size());
        }
        return new Consequence(verb, binding, rate, code.text(), message.text(), facts);
    }

    /** A message with a place for each parameter in braces, which becomes a fact in that place. */
    private Token withParameters(Token message, List<Expression> facts) {
        Matcher braces = Braces.NAME.matcher(message.text());
        StringBuilder text = new StringBuilder();
        while (braces.find()) {
            Braces.rows(braces.group(1), message.line(), expressions.asking().own());
            braces.appendReplacement(text, "%s");
            int place = (text.length() - text.toString().replace("%s", "").length()) / 2 - 1;
            String holder =
                    switch (fact) {
                        case PAIR -> ".claim.parameters.";
                        default -> ".parameters.";
                    };
            Expression parameter = new ExpressionReader(
                            new TokenStream(Lexer.tokens(binding + holder + OwnWords.word(braces.group(1)))),
                            expressions.asking())
                    .term();
            facts.add(Math.min(place, facts.size()), parameter);
        }
        braces.appendTail(text);
        String without = Braces.withoutBraces(text.toString(), message.line());
        return new Token(message.kind(), without, message.line(), message.firstOnLine());
    }

    private Expression rate() {
        tokens.expect(",", "before the rate");
        int line = tokens.peek().line();
        Expression rate = expressions.condition();
        if (rate instanceof Literal literal && literal.value() != null) {
            requireRate(String.valueOf(literal.value()), line);
        } else if (rate.type() != BigDecimal.class && rate.type() != Void.class) {
            throw new WrongRuleException(
                    line,
                    "The rate is a %s, not a number from 0 to 1. Maybe \"0.19\".",
                    Vocabulary.typeWord(rate.type()));
        }
        return rate;
    }

    private static void requireRate(String text, int line) {
        boolean number = text.matches("\\d{1,3}(\\.\\d{1,9})?");
        if (!number || new BigDecimal(text).compareTo(BigDecimal.ONE) > 0) {
            throw new WrongRuleException(
                    line, "The rate \"%s\" is not a number from 0 to 1. Maybe 0.19 for 19%%.", text);
        }
    }

    private List<Expression> facts() {
        List<Expression> facts = new ArrayList<>();
        while (tokens.takeIf(",")) {
            int line = tokens.peek().line();
            Expression said = expressions.condition();
            boolean plain = said instanceof Literal literal && literal.value() != null
                    || said instanceof Property
                    || said instanceof Bound;
            if (!plain || !Vocabulary.canBeSaid(said.type())) {
                throw new WrongRuleException(
                        line,
                        "%s cannot be said in a message. Maybe ask further, as in $claim.id() or $claim.outcome().",
                        said.drl().equals("this") ? binding : said.drl());
            }
            facts.add(said);
        }
        return facts;
    }

    private static int places(Token message) {
        String text = message.text();
        if (text.isBlank()) {
            throw new WrongRuleException(
                    message.line(), "The message is empty. Maybe say what was found, with the facts.");
        }
        String rest = text.replace("%s", "");
        if (rest.contains("%") && rest.matches("(?s).*%[^ .,;:)%].*")) {
            throw new WrongRuleException(
                    message.line(),
                    "The message holds a percent sign that is neither %s nor followed by a space or a full stop. Maybe %s.");
        }
        return (text.length() - rest.length()) / 2;
    }
}
