package org.claimable.rules.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimable.method.decision.TraceEntry.Together;
import org.claimable.method.evaluation.fact.Word;
import org.claimable.method.evaluation.fact.Word.Given;
import org.claimable.rules.language.Compared.Sign;
import org.claimable.rules.language.Expression.All;
import org.claimable.rules.language.Expression.Any;
import org.claimable.rules.language.Expression.Not;
import org.claimable.rules.language.Property.Member;

/**
 * A condition of a rule as a trace looks at it: how it is put together and written, whether it asks for a word of scope and does not deny
 * it, whether it says that something is given, and the words in it.
 */
record AskedCondition(
        Expression expression,
        Together together,
        String written,
        boolean ofScope,
        Given given,
        List<Property> words,
        List<AskedCondition> parts) {

    /** Several conditions that all must hold. */
    static AskedCondition all(List<Expression> conditions) {
        return of(new All(conditions));
    }

    static AskedCondition of(Expression asked) {
        Together together = asked instanceof All
                ? Together.ALL
                : asked instanceof Any ? Together.ANY : asked instanceof Not ? Together.NOT : Together.ASKS;
        boolean denied = asked instanceof Compared compared && compared.sign() != Sign.EQUAL
                || asked instanceof Questions.Missing;
        return new AskedCondition(
                asked,
                together,
                asked.drl(),
                together == Together.ASKS && !denied && isOfScope(asked),
                asked instanceof Property property
                        ? word(property).map(Word::given).orElse(Given.NOT_ASKED)
                        : Given.NOT_ASKED,
                properties(asked).toList(),
                together == Together.ASKS
                        ? List.of()
                        : asked.parts().map(AskedCondition::of).toList());
    }

    private static boolean isOfScope(Expression asked) {
        return asked instanceof Property property
                ? word(property).map(Word::scope).orElse(false)
                : asked.parts().anyMatch(AskedCondition::isOfScope);
    }

    private static Stream<Property> properties(Expression asked) {
        return Stream.concat(
                asked instanceof Property property ? Stream.of(property) : Stream.empty(),
                asked.parts().flatMap(AskedCondition::properties));
    }

    /** What is declared of the last word of a chain that is declared at all. */
    static Optional<Word> word(Property property) {
        List<Member> members = property.members();
        for (int i = members.size() - 1; i >= 0; i--) {
            Word word = members.get(i).method().getAnnotation(Word.class);
            if (word != null) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** Whether a word of scope, asked for and not denied, does not hold. */
    boolean isOutOfScope(Scope scope) {
        return switch (together) {
            case ALL -> parts.stream().anyMatch(each -> each.isOutOfScope(scope));
            case ANY -> parts.stream().allMatch(each -> each.isOutOfScope(scope));
            case NOT -> false;
            case ASKS -> ofScope && Boolean.FALSE.equals(expression.of(scope));
        };
    }

    /** Whether it holds, undecided too where a word says that something is not given. */
    Boolean holds(Scope scope) {
        return switch (together) {
            case ALL -> together(scope, false);
            case ANY -> together(scope, true);
            case NOT -> opposite(parts.get(0).holds(scope));
            case ASKS -> asked(scope);
        };
    }

    private static Boolean opposite(Boolean holds) {
        return holds == null ? null : Boolean.valueOf(!holds);
    }

    private Boolean together(Scope scope, boolean settling) {
        boolean undecided = false;
        for (AskedCondition part : parts) {
            Boolean holds = part.holds(scope);
            if (holds == null) {
                undecided = true;
            } else if (holds == settling) {
                return settling;
            }
        }
        return undecided ? null : Boolean.valueOf(!settling);
    }

    private Boolean asked(Scope scope) {
        Boolean holds = (Boolean) expression.of(scope);
        boolean notGiven = holds != null && (given == Given.HOLDS && !holds || given == Given.FAILS && holds);
        return notGiven ? null : holds;
    }
}
