package org.claimable.rules.language;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.claimable.method.decision.Trace.Asked;
import org.claimable.method.decision.Trace.Place;
import org.claimable.method.evaluation.RuleAnswers.AskedClaim;
import org.claimable.method.evaluation.RuleAnswers.Standing;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.rules.language.Answers.AskedRule;

/** What the conditions of rules say of one claim: each is asked once, however many rules have it, and each field read once. */
final class ConditionsOfClaim implements AskedClaim {
    private static final int MOST_BITS = 62;
    private static final byte NOT_ASKED = 0;
    private static final byte UNDECIDED = 1;
    private static final byte FAILS = 2;
    private static final byte HOLDS = 3;
    private static final byte BROKEN = 4;

    private final List<AskedRule> rules;
    private final Expression[] conditions;
    private final List<Place> places;
    private final List<Function<Claim, String>> readers;
    private final byte[] asked;
    private final boolean[] read;
    private final String[] texts;
    private Claim claim;
    private Scope scope;

    ConditionsOfClaim(
            List<AskedRule> rules,
            List<Expression> conditions,
            List<Place> places,
            List<Function<Claim, String>> readers) {
        this.rules = rules;
        this.conditions = conditions.toArray(Expression[]::new);
        this.places = List.copyOf(places);
        this.readers = List.copyOf(readers);
        this.asked = new byte[conditions.size()];
        this.read = new boolean[places.size()];
        this.texts = new String[places.size()];
    }

    @Override
    public void turnTo(Claim next) {
        claim = next;
        scope = Scope.of(next);
        Arrays.fill(asked, NOT_ASKED);
        Arrays.fill(read, false);
        Arrays.fill(texts, null);
    }

    /** Undecided too where the rule cannot be asked. */
    @Override
    public Standing standing(int rule) {
        AskedRule of = rules.get(rule);
        try {
            if (!of.isOf(claim) || of.asked().isOutOfScope(this::holds)) {
                return Standing.OUT_OF_SCOPE;
            }
            Boolean holds = of.asked().holds(this::holds);
            return holds == null ? Standing.UNDECIDED : holds ? Standing.HOLDS : Standing.FALSE;
        } catch (BrokenCondition broken) {
            return Standing.UNDECIDED;
        }
    }

    @Override
    public long shape(int rule) {
        AskedRule of = rules.get(rule);
        if (!of.isOf(claim)) {
            return 0;
        }
        if (3 * of.conditions().size() + of.fields().length > MOST_BITS) {
            return NO_SHAPE;
        }
        long shape = 1;
        for (AskedCondition condition : of.conditions()) {
            shape = shape << 3 | state(condition);
        }
        for (int field : of.fields()) {
            shape = shape << 1 | (text(field) == null ? 0 : 1);
        }
        return shape;
    }

    @Override
    public List<Asked> conditions(int rule) {
        AskedRule of = rules.get(rule);
        if (!of.isOf(claim)) {
            return List.of();
        }
        return of.asked().parts().stream()
                .map(each -> each.shown(this::shown, this::given))
                .toList();
    }

    private Place given(ReadField field) {
        Place place = place(field);
        return text(place.number()) == null ? null : place;
    }

    @Override
    public List<Place> missing(int rule) {
        if (standing(rule) != Standing.UNDECIDED) {
            return List.of();
        }
        try {
            return rules.get(rule)
                    .asked()
                    .undecided(this::holds)
                    .flatMap(each -> each.fields().stream())
                    .map(this::place)
                    .filter(place -> text(place.number()) == null)
                    .distinct()
                    .toList();
        } catch (BrokenCondition broken) {
            return List.of();
        }
    }

    private Place place(ReadField field) {
        for (Place place : places) {
            if (place.path().equals(field.path())) {
                return place;
            }
        }
        throw new IllegalStateException("No rule was read that reads %s.".formatted(field.path()));
    }

    @Override
    public String[] texts() {
        return texts.clone();
    }

    private String text(int field) {
        if (!read[field]) {
            read[field] = true;
            texts[field] = readers.get(field).apply(claim);
        }
        return texts[field];
    }

    private Boolean holds(AskedCondition condition) {
        byte state = state(condition);
        if (state == BROKEN) {
            throw new BrokenCondition();
        }
        return state == UNDECIDED ? null : Boolean.valueOf(state == HOLDS);
    }

    private Boolean shown(AskedCondition condition) {
        byte state = state(condition);
        return state == UNDECIDED || state == BROKEN ? null : Boolean.valueOf(state == HOLDS);
    }

    private byte state(AskedCondition condition) {
        byte state = asked[condition.number()];
        return state == NOT_ASKED ? ask(condition.number()) : state;
    }

    private byte ask(int number) {
        byte state;
        try {
            Boolean holds = (Boolean) conditions[number].of(scope);
            state = holds == null ? UNDECIDED : holds ? HOLDS : FAILS;
        } catch (RuntimeException failing) {
            state = BROKEN;
        }
        asked[number] = state;
        return state;
    }

    /** A condition that has no answer for the claim. */
    private static final class BrokenCondition extends RuntimeException {
        BrokenCondition() {
            super("A condition has no answer here.", null, false, false);
        }
    }
}
