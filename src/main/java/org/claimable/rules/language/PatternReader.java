package org.claimable.rules.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.rules.language.Part.PartKind;
import org.claimable.rules.language.Part.Tally;
import org.claimable.rules.language.TokenStream.Token;
import org.claimable.rules.language.TokenStream.TokenKind;
import org.claimable.rules.language.TokenStream.WrongRuleException;

/** Reads what stands after {@code when}: one pattern, or of the claims of a person one to four. */
final class PatternReader {
    private static final int MOST = 4;
    private static final int MOST_TALLIES = 4;
    private static final String OF_PERSON =
            " A rule of a person begins with the claim that it reports. Maybe $claim : Claim( stands ).";

    private final TokenStream tokens;
    private final List<FactType> facts;
    private final List<Part> parts = new ArrayList<>();
    private Asking asking;

    /** {@code facts} are those of which rules of the chapter may speak. */
    PatternReader(TokenStream tokens, List<FactType> facts, OwnWords own) {
        this.tokens = tokens;
        this.facts = facts;
        this.asking = Asking.of(facts.isEmpty() ? FactType.CLAIM : facts.get(0), null, own);
    }

    List<Part> parts() {
        requireVariable();
        int line = tokens.peek().line();
        add(pattern());
        boolean person = parts.get(0).fact().isOfPerson();
        while (person && !tokens.isNext("then")) {
            if (parts.size() == MOST) {
                throw tokens.wrong("A rule has at most %d patterns. Maybe make two rules of it.", MOST);
            }
            add(further());
        }
        Part first = parts.get(0);
        if (person && first.fact() != FactType.PERSON_CLAIM) {
            throw new WrongRuleException(line, OF_PERSON.strip());
        }
        if (!person && first.when().isEmpty()) {
            throw new WrongRuleException(
                    line, "This rule asks nothing, so it would speak of everything. Maybe Claim( known ).");
        }
        return parts;
    }

    /** What knows the variables of all patterns; in a report of one pattern words are asked of its variable. */
    Asking asking() {
        Part first = parts.get(0);
        return first.fact().isOfPerson()
                ? asking
                : new Asking(first.fact(), first.variable(), asking.known(), null, asking.own());
    }

    private void add(Part part) {
        parts.add(part);
        if (part.kind() == PartKind.PATTERN && part.fact().isOfPerson()) {
            asking = asking.with(
                    part.variable(), new Property(part.variable(), part.fact().asked(), List.of()));
        }
        for (Tally tally : part.tallies()) {
            asking = asking.with(tally.variable(), new Bound(tally.variable(), tally.kind(), tally.type()));
        }
    }

    /** Whether the chapter's rules look at all claims of a person. */
    private boolean isOfPerson() {
        return !facts.isEmpty() && facts.get(0).isOfPerson();
    }

    private void requireVariable() {
        if (tokens.isNext("then")) {
            throw tokens.wrong(
                    "Nothing is asked between \"when\" and \"then\". Maybe $claim : Claim( known ); in a table, fill in a cell below CONDITION.");
        }
        if (!tokens.peek().text().startsWith("$")) {
            String advice =
                    isOfPerson() ? OF_PERSON : NotARule.advice(tokens.peek().text());
            throw tokens.wrong(
                    "After \"when\" stands one pattern, not %s.%s",
                    tokens.peek().shown(), advice.isEmpty() ? " Maybe $claim : Claim( known )." : advice);
        }
    }

    private Part further() {
        Token next = tokens.peek();
        switch (next.text()) {
            case "not", "exists" -> {
                tokens.take();
                boolean bracket = tokens.isNext("(");
                if (bracket) {
                    tokens.take();
                }
                Part inner = tokens.peek().text().startsWith("$") ? pattern() : body(null);
                if (bracket) {
                    tokens.expect(")", "after what \"%s\" looks for".formatted(next.text()));
                }
                return inner.as(next.is("not") ? PartKind.NOT : PartKind.EXISTS);
            }
            case "accumulate" -> {
                tokens.take();
                return accumulation(next.line());
            }
            default -> {
                if (!next.text().startsWith("$")) {
                    String advice = NotARule.advice(next.text());
                    throw tokens.wrong(
                            "Here a further pattern or \"then\" is expected, not %s.%s",
                            next.shown(),
                            advice.isEmpty()
                                    ? " Maybe $other : Standing( sameYear( $claim ) ), with not, exists or accumulate before it."
                                    : advice);
                }
                return pattern();
            }
        }
    }

    private Part pattern() {
        Token variable = variable();
        tokens.expect(":", "after %s".formatted(variable.text()));
        return body(variable.text());
    }

    private Token variable() {
        Token variable = tokens.take();
        if (variable.is(PersonDrl.EACH)) {
            throw new WrongRuleException(
                    variable.line(), "%s is a name of the program's own. Maybe $other.", variable.text());
        }
        if (asking.known().containsKey(variable.text())) {
            throw new WrongRuleException(
                    variable.line(), "%s is the name of an earlier pattern. Maybe $other.", variable.text());
        }
        if (!variable.text().matches("\\$[A-Za-z][A-Za-z0-9]{0,30}")) {
            throw new WrongRuleException(
                    variable.line(), "%s is no name for a pattern. Maybe $other.", variable.shown());
        }
        return variable;
    }

    private Part body(String variable) {
        FactType fact = fact(tokens.expect(TokenKind.WORD, names(), "in the pattern"));
        tokens.expect("(", "after %s".formatted(fact.word()));
        List<Expression> when = conditions(new Asking(fact, variable, asking.known(), null, asking.own()), ")");
        tokens.take();
        return Part.of(variable, fact, when);
    }

    private List<Expression> conditions(Asking of, String end) {
        ExpressionReader expressions = new ExpressionReader(tokens, of);
        List<Expression> when = new ArrayList<>();
        while (!tokens.isNext(end)) {
            Expression condition = expressions.condition();
            expressions.requireCondition(condition);
            when.add(condition);
            if (!tokens.isNext(end)) {
                tokens.expect(",", end, "after %s".formatted(condition.drl()));
            }
        }
        return when;
    }

    private FactType fact(Token word) {
        return facts.stream()
                .filter(each -> each.word().equals(word.text()))
                .findFirst()
                .orElseThrow(() -> {
                    String advice = isOfPerson() ? NotARule.adviceOfPerson(word.text()) : NotARule.advice(word.text());
                    return new WrongRuleException(
                            word.line(),
                            "A rule looks at %s here, not at %s.%s",
                            names(),
                            word.shown(),
                            advice.isEmpty()
                                    ? " Maybe %s."
                                            .formatted(
                                                    facts.isEmpty()
                                                            ? "Claim"
                                                            : facts.get(0).word())
                                    : advice);
                });
    }

    private String names() {
        return facts.isEmpty()
                ? "a Claim"
                : facts.stream().map(each -> "a " + each.word()).collect(Collectors.joining(" or "));
    }

    /** {@code accumulate( Standing( … ); $before : count( 1 ); $before >= 3 )}, after its first word. */
    private Part accumulation(int line) {
        tokens.expect("(", "after \"accumulate\"");
        if (List.of("accumulate", "not", "exists").contains(tokens.peek().text())) {
            throw tokens.wrong(
                    "\"%s\" does not stand inside of \"accumulate\". Maybe a pattern of its own.",
                    tokens.peek().text());
        }
        Part over = tokens.peek().text().startsWith("$") ? pattern() : body(null);
        if (!tokens.takeIf(";")) {
            throw tokens.wrong(
                    "After the pattern of \"accumulate\" \";\" is expected, not %s. Maybe accumulate( Standing( sameYear( $claim ) ); $before : count( 1 ); $before >= 3 ).",
                    tokens.peek().shown());
        }
        List<Tally> tallies = new ArrayList<>();
        do {
            tallies.add(new TallyReader(tokens, asking, this::variable).of(over));
        } while (tokens.takeIf(","));
        Set<String> names = tallies.stream().map(Tally::variable).collect(Collectors.toCollection(LinkedHashSet::new));
        if (names.size() != tallies.size() || tallies.size() > MOST_TALLIES) {
            throw new WrongRuleException(
                    line,
                    "\"accumulate\" has at most %d functions, each with a name of its own. Maybe make two rules of it.",
                    MOST_TALLIES);
        }
        tokens.expect(";", "after %s".formatted(tallies.get(tallies.size() - 1).drl()));
        Asking with = new Asking(
                FactType.PERSON_CLAIM, null, asking.known(), parts.get(0).variable(), asking.own());
        for (Tally tally : tallies) {
            with = with.with(tally.variable(), new Bound(tally.variable(), tally.kind(), tally.type()));
        }
        List<Expression> then = conditions(with, ")");
        tokens.take();
        if (then.isEmpty()) {
            throw new WrongRuleException(
                    line,
                    "\"accumulate\" does not say what is asked of %s. Maybe %s >= 1.",
                    tallies.get(0).variable(),
                    tallies.get(0).variable());
        }
        return new Part(PartKind.ACCUMULATE, over.variable(), over.fact(), over.when(), tallies, then);
    }
}
