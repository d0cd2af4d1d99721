package org.claimable.rules.language;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Day;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.rulebook.Parameters;
import org.claimable.rules.language.Expression.Literal;
import org.claimable.rules.language.Property.Member;
import org.claimable.rules.language.TokenStream.Token;
import org.claimable.rules.language.TokenStream.TokenKind;
import org.claimable.rules.language.TokenStream.WrongRuleException;

/** Reads what is asked of a fact, word by word: each is one that the fact, or the answer before, has. */
final class WordReader {
    private static final int LONGEST = 8;

    private final TokenStream tokens;
    private final Asking asking;
    private final ExpressionReader expressions;

    WordReader(TokenStream tokens, Asking asking, ExpressionReader expressions) {
        this.tokens = tokens;
        this.asking = asking;
        this.expressions = expressions;
    }

    /** A chain of words, of the fact itself, or of a variable; and what is asked of the date, number or text at its end. */
    Expression asked() {
        Expression start = tokens.peek().text().startsWith("$") ? variable() : word(asking.start());
        if (start instanceof Property) {
            Property chain = (Property) start;
            while (tokens.isNext(".") && !isPart(chain)) {
                tokens.take();
                requireShort(chain);
                chain = word(chain);
            }
            start = chain;
        }
        return new PartReader(tokens, expressions).further(start);
    }

    /** Whether what comes next is asked of a plain text, number or date. */
    private boolean isPart(Property chain) {
        return Vocabulary.canBeCompared(chain.type()) && tokens.isAfterNext(PartReader.WORDS);
    }

    private Expression variable() {
        Expression variable = asking.variable(tokens.peek().text());
        if (variable == null) {
            List<String> names = new ArrayList<>(asking.known().keySet());
            if (asking.variable() != null) {
                names.add(asking.variable());
            }
            throw tokens.wrong(
                    "%s is not a name that a pattern gives before this.%s",
                    tokens.peek().shown(),
                    names.isEmpty()
                            ? " Maybe write the name before the pattern."
                            : " Maybe %s.".formatted(String.join(" or ", names)));
        }
        tokens.take();
        return variable;
    }

    private void requireShort(Property chain) {
        if (chain.members().size() >= LONGEST) {
            throw tokens.wrong("More than %d questions follow one another here. Maybe ask the claim itself.", LONGEST);
        }
    }

    private Property word(Property chain) {
        Token word = tokens.expect(TokenKind.WORD, "a word", "to ask further");
        Class<?> type = chain.type();
        if (type == Parameters.class) {
            return chain.then(parameter(word));
        }
        String name = whole(type, word.text());
        Method method = Vocabulary.find(type, name);
        if (method == null && PersonFact.class.isAssignableFrom(type)) {
            name = whole(Claim.class, word.text());
            boolean claims = Vocabulary.find(Claim.class, name) != null || name.equals("field");
            if (!claims) {
                requireNotOwn(word);
            }
            return claims ? word(chain.then(Asking.step("claim", PersonFact.class)), word, name) : unknown(chain, word);
        }
        return word(chain, word, name);
    }

    private Property word(Property chain, Token word, String name) {
        Class<?> type = chain.type();
        if (type == Claim.class && name.equals("field")) {
            return chain.then(field(word));
        }
        Method method = Vocabulary.find(type, name);
        if (method == null) {
            if (type == Claim.class) {
                requireNotOwn(word);
            }
            return unknown(chain, word);
        }
        List<Expression> arguments = new ArrayList<>();
        if (tokens.takeIf("(")) {
            while (!tokens.isNext(")")) {
                arguments.add(expressions.deeper(expressions::term));
                if (!tokens.isNext(")")) {
                    tokens.expect(",", "after what \"%s\" is given".formatted(word.text()));
                }
            }
            tokens.take();
        }
        requireArguments(word, method, arguments);
        return chain.then(Vocabulary.member(name, method, arguments));
    }

    /** A word with the parts after its points that belong to it, as in {@code outcome.area}, also in the form of Java. */
    private String whole(Class<?> type, String first) {
        String name = first;
        while (Vocabulary.goesOn(type, name)) {
            int mark = tokens.mark();
            if (tokens.isNext("(") && tokens.isAfterNext(")")) {
                tokens.take();
                tokens.take();
            }
            String longer = tokens.takeIf(".") ? name + "." + tokens.peek().text() : null;
            boolean known = longer != null
                    && (Vocabulary.goesOn(type, longer) || Vocabulary.of(type).containsKey(longer));
            if (!known) {
                tokens.reset(mark);
                return name;
            }
            tokens.take();
            name = longer;
        }
        return name;
    }

    private Member parameter(Token word) {
        if (tokens.isNext("(") && tokens.isAfterNext(")")) {
            tokens.take();
            tokens.take();
        }
        Member parameter = asking.own().parameter(word.text());
        if (parameter == null) {
            throw new WrongRuleException(
                    word.line(),
                    "There is no parameter \"%s\".%s",
                    word.text(),
                    Nearest.hint(
                            " Maybe %s.",
                            " Maybe add it to parameters.csv.",
                            word.text(),
                            asking.own().parameters()));
        }
        return parameter;
    }

    private Member field(Token word) {
        tokens.expect("(", "after field");
        Token name = tokens.expect(TokenKind.TEXT, "the name of a field in quotes", "after field(");
        tokens.expect(")", "after the name of the field");
        return asking.own()
                .fields()
                .find(name.text())
                .map(OwnWords::member)
                .orElseThrow(() -> new WrongRuleException(
                        word.line(),
                        "There is no field \"%s\".%s",
                        name.text(),
                        asking.own().fieldHint(name.text())));
    }

    /** Fails with how a field or a parameter of the rule set is asked for, where a word is one. */
    private void requireNotOwn(Token word) {
        OwnWords own = asking.own();
        String written = own.fields().find(word.text()).isPresent()
                ? "field( \"%s\" )".formatted(word.text())
                : own.parameterWords().containsKey(word.text()) ? "parameters." + word.text() : null;
        if (written != null) {
            throw new WrongRuleException(
                    word.line(), "A claim has no \"%s\" of its own. Maybe %s.", word.text(), written);
        }
    }

    private static Property unknown(Property chain, Token word) {
        throw new WrongRuleException(word.line(), unknown(chain, word.text()));
    }

    private static String unknown(Property chain, String word) {
        Class<?> type = chain.type();
        if (Vocabulary.of(type).isEmpty()) {
            return "\"%s\" cannot be asked of %s.%s"
                    .formatted(
                            word,
                            chain.drl(),
                            NotARule.advice(word).isEmpty() ? parts(chain, word) : NotARule.advice(word));
        }
        String advice = NotARule.advice(word);
        return "A %s has no \"%s\".%s"
                .formatted(Vocabulary.typeWord(type), word, advice.isEmpty() ? known(word, type) : advice);
    }

    /** A hint at what can be asked after the last word of a chain, which has no words of its own. */
    private static String parts(Property chain, String word) {
        if (chain.type() == LocalDate.class) {
            return " Maybe compare it, or ask daysAfter or monthsAfter of it.";
        }
        int last = chain.members().size() - 1;
        String start = last < 0 ? "." : chain.members().get(last).word() + ".";
        List<String> longer = Vocabulary.of(chain.before()).keySet().stream()
                .filter(each -> each.startsWith(start))
                .toList();
        return longer.isEmpty()
                ? " Maybe compare that."
                : Nearest.hint(
                        " Maybe %s.", " Maybe " + String.join(" or ", longer) + ".", start + word, longer.stream());
    }

    private static String known(String word, Class<?> type) {
        List<String> all = new ArrayList<>(Vocabulary.of(type).keySet());
        if (PersonFact.class.isAssignableFrom(type)) {
            all.addAll(Vocabulary.of(Claim.class).keySet());
        }
        String further = all.stream()
                .filter(each -> each.startsWith(word + "."))
                .findFirst()
                .map(" Maybe %s;"::formatted)
                .orElse("");
        String hint = further.isEmpty() ? Nearest.hint(" Maybe %s;", word, all.stream()) : further;
        return hint.isEmpty()
                ? " Write one of those that ./claimable rules words lists."
                : hint + " ./claimable rules words lists all.";
    }

    private static void requireArguments(Token word, Method method, List<Expression> arguments) {
        Class<?>[] wanted = method.getParameterTypes();
        if (wanted.length != arguments.size()) {
            throw new WrongRuleException(
                    word.line(),
                    "\"%s\" is given %d things and needs %d.%s",
                    word.text(),
                    arguments.size(),
                    wanted.length,
                    wanted.length == 0 ? " Maybe leave out the brackets." : " Maybe one is missing.");
        }
        for (int i = 0; i < wanted.length; i++) {
            Expression argument = arguments.get(i);
            Class<?> given = argument.type();
            if (argument instanceof Property own
                    && own.variable() == null
                    && own.members().isEmpty()) {
                throw new WrongRuleException(
                        word.line(),
                        "\"%s\" compares a claim with itself here. Maybe name the claim of an earlier pattern, as in %s( $claim ).",
                        word.text(),
                        word.text());
            }
            if (!isFitting(wanted[i], given)) {
                throw new WrongRuleException(
                        word.line(),
                        "\"%s\" is given a %s and needs a %s.%s",
                        word.text(),
                        Vocabulary.typeWord(given),
                        (wanted[i] == int.class ? "whole " : "") + Vocabulary.typeWord(wanted[i]),
                        PersonFact.class.isAssignableFrom(wanted[i]) ? " Maybe $claim." : " Maybe correct it.");
            }
            if (argument.mayBeBlank()) {
                throw new WrongRuleException(
                        word.line(),
                        "\"%s\" is given %s, which may be blank. Maybe a word that never is, or a number or text written out.",
                        word.text(),
                        argument.drl());
            }
            if (method.getParameters()[i].isAnnotationPresent(Day.class)) {
                requireDay(word, argument);
            }
        }
    }

    private static boolean isFitting(Class<?> wanted, Class<?> given) {
        boolean whole = wanted != int.class || given == int.class || given == Integer.class;
        boolean fact = wanted != PersonFact.class || PersonFact.class.isAssignableFrom(given);
        return whole && fact && Vocabulary.typeWord(wanted).equals(Vocabulary.typeWord(given));
    }

    private static void requireDay(Token word, Expression argument) {
        try {
            LocalDate.parse(argument instanceof Literal literal ? String.valueOf(literal.value()) : "");
        } catch (DateTimeParseException wrong) {
            throw new WrongRuleException(
                    word.line(), "\"%s\" is given %s, not a date. Maybe \"2025-04-01\".", word.text(), argument.drl());
        }
    }
}
