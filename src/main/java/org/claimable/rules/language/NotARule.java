package org.claimable.rules.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What DRL or Java would offer and a rule here has not, and what to write instead. */
final class NotARule {
    private static final Map<String, String> INSTEAD = new HashMap<>();
    private static final Set<String> PARTS = Set.of("not", "exists", "accumulate");

    static {
        put(
                "A rule file has rules only, no code. Ask of the claim or the pair what is to be known.",
                "function declare query unit package import global template trait enum");
        put(
                "Rules have no order and no switches. Remove it.",
                "salience dialect no lock agenda auto activation ruleflow date duration timer calendars enabled refract extends attributes");
        put(
                "Only rules of the chapter person look at several claims. Maybe a pattern over Pair says what is meant, or a rule in that chapter.",
                "accumulate");
        put(
                "Only rules of the chapter person look at several claims. Maybe !missing( provider ), or a rule in that chapter.",
                "exists");
        put(
                "Only rules of the chapter person look at several claims. Maybe ! before brackets, or not in, as in provider not in ( \"A\", \"B\" ).",
                "not");
        put(
                "Claims are put together by accumulate, in the chapter person. Maybe accumulate( Standing( sameYear( $claim ) ); $before : count( 1 ); $before >= 3 ).",
                "count sum min max average");
        put(
                "Rules here have no such part. Maybe a further pattern, with not, exists or accumulate before it, as in not( Standing( earlierThan( $claim ) ) ).",
                "forall acc collect from over entry groupby init action result reverse do switch window");
        put(
                "Patterns are joined by standing below each other, conditions by && and ||. Maybe make two rules of it.",
                "and or");
        put(
                "A condition compares what the claim or the pair says of itself. Maybe ==, <, <=, > or >=, with &&, || and !.",
                "eval new this instanceof memberOf str soundslike excludes isA class getClass if for while return null forAll");
        put(
                "A rule finds and changes nothing: after \"then\" stands one report, as in findings.refuse( $claim, \"CODE\", \"Words.\" );",
                "modify insert insertLogical update delete retract drools kcontext System Runtime Thread Class java int String var try throw");
        put("A rule reckons nothing and joins no texts. Maybe %s in the message, with the fact after it.", "+ - * / ?");
    }

    private NotARule() {}

    private static void put(String advice, String words) {
        for (String word : words.split(" ")) {
            INSTEAD.put(word, advice);
        }
    }

    /** The same for a rule that already looks at several claims, where {@code not}, {@code exists} and {@code accumulate} only stand elsewhere. */
    static String adviceOfPerson(String word) {
        return PARTS.contains(word)
                ? " What \"%s\" asks stands on its own, not inside of another part. Maybe make two rules of it."
                        .formatted(word)
                : advice(word);
    }

    /** A sentence, with a space before it, on what to write instead of a word; empty where there is none to say. */
    static String advice(String word) {
        return INSTEAD.containsKey(word) ? " " + INSTEAD.get(word) : "";
    }
}
