package org.claimable.rules.language;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimable.method.decision.Trace.Asked;
import org.claimable.method.decision.Trace.Place;
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
 * it, whether it says that something is given, and the fields that the words in it are read from. One that is put together of no others has
 * a {@code number} of its own, the same wherever it is asked.
 */
record AskedCondition(
        Expression expression,
        Together together,
        int number,
        String written,
        boolean ofScope,
        Given given,
        List<ReadField> fields,
        List<AskedCondition> parts) {

    /** What was asked of a fact: of a condition that is put together of no others whether it holds, null where it is undecided. */
    interface Asking {
        Boolean of(AskedCondition condition);
    }

    /** Several conditions that all must hold; {@code numbers} gives each expression its number. */
    static AskedCondition all(List<Expression> conditions, Numbers<Expression> numbers) {
        return of(new All(conditions), numbers);
    }

    private static AskedCondition of(Expression asked, Numbers<Expression> numbers) {
        Together together = asked instanceof All
                ? Together.ALL
                : asked instanceof Any ? Together.ANY : asked instanceof Not ? Together.NOT : Together.ASKS;
        boolean denied = asked instanceof Compared compared && compared.sign() != Sign.EQUAL
                || asked instanceof Questions.Missing;
        boolean alone = together == Together.ASKS;
        return new AskedCondition(
                asked,
                together,
                alone ? numbers.of(asked) : -1,
                asked.drl(),
                alone && !denied && isOfScope(asked),
                asked instanceof Property property
                        ? word(property).map(Word::given).orElse(Given.NOT_ASKED)
                        : Given.NOT_ASKED,
                alone
                        ? properties(asked)
                                .flatMap(word -> ReadField.of(word).stream())
                                .distinct()
                                .toList()
                        : List.of(),
                alone ? List.of() : asked.parts().map(part -> of(part, numbers)).toList());
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

    /** The conditions in it that are put together of no others, in their order. */
    Stream<AskedCondition> alone() {
        return together == Together.ASKS ? Stream.of(this) : parts.stream().flatMap(AskedCondition::alone);
    }

    /** Whether a word of scope, asked for and not denied, does not hold. */
    boolean isOutOfScope(Asking asking) {
        return switch (together) {
            case ALL -> isAnyOutOfScope(asking);
            case ANY -> areAllOutOfScope(asking);
            case NOT -> false;
            case ASKS -> ofScope && Boolean.FALSE.equals(asking.of(this));
        };
    }

    private boolean isAnyOutOfScope(Asking asking) {
        for (AskedCondition part : parts) {
            if (part.isOutOfScope(asking)) {
                return true;
            }
        }
        return false;
    }

    private boolean areAllOutOfScope(Asking asking) {
        for (AskedCondition part : parts) {
            if (!part.isOutOfScope(asking)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it holds, undecided too where a word says that something is not given. */
    Boolean holds(Asking asking) {
        return holds(asking, true);
    }

    /** {@code whereGiven}: undecided where a word says that something is not given, else as the word says. */
    private Boolean holds(Asking asking, boolean whereGiven) {
        return switch (together) {
            case ALL -> together(asking, whereGiven, false);
            case ANY -> together(asking, whereGiven, true);
            case NOT -> opposite(parts.get(0).holds(asking, whereGiven));
            case ASKS -> whereGiven ? ifGiven(asking.of(this)) : asking.of(this);
        };
    }

    private static Boolean opposite(Boolean holds) {
        return holds == null ? null : Boolean.valueOf(!holds);
    }

    private Boolean together(Asking asking, boolean whereGiven, boolean settling) {
        boolean undecided = false;
        for (AskedCondition part : parts) {
            Boolean holds = part.holds(asking, whereGiven);
            if (holds == null) {
                undecided = true;
            } else if (holds == settling) {
                return settling;
            }
        }
        return undecided ? null : Boolean.valueOf(!settling);
    }

    private Boolean ifGiven(Boolean holds) {
        boolean notGiven = holds != null && (given == Given.HOLDS && !holds || given == Given.FAILS && holds);
        return notGiven ? null : holds;
    }

    /** The conditions that leave it undecided. */
    Stream<AskedCondition> undecided(Asking asking) {
        if (holds(asking) != null) {
            return Stream.empty();
        }
        return together == Together.ASKS ? Stream.of(this) : parts.stream().flatMap(part -> part.undecided(asking));
    }

    /** As a trace shows it; {@code place} says where a field stands of which a claim says something, else null. */
    Asked shown(Asking asking, Function<ReadField, Place> place) {
        return new Asked(
                together,
                together == Together.ASKS ? written : null,
                holds(asking, false),
                fields.size() == 1 ? place.apply(fields.get(0)) : null,
                parts.stream().map(part -> part.shown(asking, place)).toList());
    }
}
