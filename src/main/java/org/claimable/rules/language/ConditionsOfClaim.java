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
    private static final int KEPT = 64;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final byte NOT_ASKED = 0;
    private static final byte UNDECIDED = 1;
    private static final byte FAILS = 2;
    private static final byte HOLDS = 3;
    private static final byte BROKEN = 4;

    private final AskedRule[] rules;
    private final Function<PatternScope, Object>[] conditions;
    private final List<Place> places;
    private final Function<Claim, String>[] readers;
    private final byte[] asked;
    private final long[] kept;
    private final Standing[] standings;
    private final boolean[] read;
    private final String[] texts;
    private Claim claim;
    private PatternScope scope;

    @SuppressWarnings("unchecked")
    ConditionsOfClaim(
            List<AskedRule> rules,
            List<Function<PatternScope, Object>> conditions,
            List<Place> places,
            List<Function<Claim, String>> readers) {
        this.rules = rules.toArray(AskedRule[]::new);
        this.kept = new long[rules.size() * KEPT];
        this.standings = new Standing[rules.size() * KEPT];
        this.conditions = conditions.toArray(Function[]::new);
        this.places = List.copyOf(places);
        this.readers = readers.toArray(Function[]::new);
        this.asked = new byte[conditions.size()];
        this.read = new boolean[places.size()];
        this.texts = new String[places.size()];
    }

    @Override
    public void turnTo(Claim next) {
        claim = next;
        scope = PatternScope.of(next);
        Arrays.fill(asked, NOT_ASKED);
        Arrays.fill(read, false);
        Arrays.fill(texts, null);
    }

    @Override
    public Standing standing(int rule) {
        AskedRule of = rules[rule];
        if (!of.isOf(claim)) {
            return Standing.OUT_OF_SCOPE;
        }
        long states = states(of);
        if (states == NO_SHAPE) {
            return worked(of);
        }
        int place = rule * KEPT + (int) ((states * SPREAD) >>> 58);
        if (kept[place] != states) {
            kept[place] = states;
            standings[place] = worked(of);
        }
        return standings[place];
    }

    /** Undecided too where the rule cannot be asked. */
    private Standing worked(AskedRule of) {
        try {
            if (of.asked().isOutOfScope(this::holds)) {
                return Standing.OUT_OF_SCOPE;
            }
            Boolean holds = of.asked().holds(this::holds);
            return holds == null ? Standing.UNDECIDED : holds ? Standing.HOLDS : Standing.FALSE;
        } catch (BrokenCondition broken) {
            return Standing.UNDECIDED;
        }
    }

    /** What each condition of a rule comes to. */
    private long states(AskedRule of) {
        int[] numbers = of.conditions();
        if (3 * numbers.length > MOST_BITS) {
            return NO_SHAPE;
        }
        long states = 1;
        for (int number : numbers) {
            byte state = asked[number];
            states = states << 3 | (state == NOT_ASKED ? ask(number) : state);
        }
        return states;
    }

    @Override
    public long shape(int rule) {
        AskedRule of = rules[rule];
        if (!of.isOf(claim)) {
            return 0;
        }
        long shape = states(of);
        if (shape == NO_SHAPE || 3 * of.conditions().length + of.fields().length > MOST_BITS) {
            return NO_SHAPE;
        }
        for (int field : of.fields()) {
            shape = shape << 1 | (text(field) == null ? 0 : 1);
        }
        return shape;
    }

    @Override
    public List<Asked> conditions(int rule) {
        AskedRule of = rules[rule];
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
            List<Place> all = rules[rule]
                    .asked()
                    .undecided(this::holds)
                    .flatMap(each -> each.fields().stream())
                    .map(this::place)
                    .distinct()
                    .toList();
            List<Place> missing =
                    all.stream().filter(place -> text(place.number()) == null).toList();
            return missing.isEmpty() ? all : missing;
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
            texts[field] = readers[field].apply(claim);
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
            Boolean holds = (Boolean) conditions[number].apply(scope);
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
