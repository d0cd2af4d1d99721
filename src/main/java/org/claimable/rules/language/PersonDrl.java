package org.claimable.rules.language;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.rules.language.Expression.All;
import org.claimable.rules.language.Expression.Literal;
import org.claimable.rules.language.Part.PartKind;
import org.claimable.rules.language.Part.Tally;
import org.claimable.rules.language.Part.TallyKind;
import org.claimable.rules.language.PersonSearch.Grounds;

/**
 * A rule of people for the rule engine, written anew from what was understood of it: one that tells its matches, and for each
 * part that may be undecided one that tells so.
 */
final class PersonDrl {
    /** The name by which what is put together is gathered, which no pattern of a rule may have. */
    static final String EACH = "$each";

    private final Rule rule;
    private final String key;
    private final StringBuilder drl = new StringBuilder();
    private int written;

    private PersonDrl(Rule rule) {
        this.rule = rule;
        this.key = Literal.quoted(rule.card().key());
    }

    static String of(Rule rule) {
        PersonDrl drl = new PersonDrl(rule);
        drl.matches();
        if (rule.whenBlank() != null) {
            for (int at = 0; at < rule.parts().size(); at++) {
                drl.undecided(at);
            }
        }
        return drl.drl.toString();
    }

    private void matches() {
        String with = Stream.concat(Stream.of(key, rule.then().variable()), PersonSearch.others(rule).stream())
                .collect(Collectors.joining(", "));
        String said = rule.then().facts().stream().map(Expression::java).collect(Collectors.joining(", "));
        rule(
                rule.parts().stream().map(PersonDrl::certain).toList(),
                "matches.matched( %s ).saying( %s );".formatted(with, said));
    }

    private void rule(List<String> when, String then) {
        String name = written++ == 0 ? rule.card().key() : rule.card().key() + Rule.UNDECIDED + written;
        drl.append("rule %s\nwhen\n".formatted(Literal.quoted(name)));
        when.forEach(each -> drl.append("    ").append(each).append('\n'));
        drl.append("then\n    %s\nend\n".formatted(then));
    }

    private void undecided(int at) {
        Part part = rule.parts().get(at);
        Grounds grounds = Grounds.of(rule, at);
        String then = "matches.undecided( %s, %s );".formatted(key, rule.then().variable());
        All when = new All(part.when());
        if (when.mayBeBlank()) {
            String unsure = "!( %s ), !( %s )".formatted(when.certain(true), when.certain(false));
            String pattern = part.fact().pattern(unsure);
            boolean bound = part.kind() == PartKind.PATTERN;
            rule(
                    on(
                            grounds,
                            bound ? "%s : %s".formatted(part.variable(), pattern) : "exists( %s )".formatted(pattern)),
                    then);
        }
        for (Tally tally : part.tallies()) {
            if (tally.of() != null && tally.of().mayBeBlank()) {
                String lacking = asked(part)
                        .map(each -> each + ", ")
                        .collect(Collectors.joining())
                        .concat("Asked.blank( %s )".formatted(tally.of().java()));
                rule(on(grounds, "exists( %s )".formatted(part.fact().pattern(lacking))), then);
            }
        }
        All demanded = new All(part.then());
        if (demanded.mayBeBlank()) {
            rule(
                    on(
                            grounds,
                            accumulated(
                                    part,
                                    "!( %s ) && !( %s )".formatted(demanded.certain(true), demanded.certain(false)))),
                    then);
        }
    }

    /** What is asked of a part, between the parts before and after it that it rests on. */
    private static List<String> on(Grounds grounds, String... asked) {
        return Stream.of(
                        grounds.before().stream().map(PersonDrl::certain),
                        Stream.of(asked),
                        grounds.after().stream().map(PersonDrl::certain))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> asked(Part part) {
        return part.when().stream().map(each -> each.certain(true));
    }

    /** A part that certainly matches. */
    private static String certain(Part part) {
        String pattern = part.fact().pattern(asked(part).collect(Collectors.joining(", ")));
        return switch (part.kind()) {
            case PATTERN -> "%s : %s".formatted(part.variable(), pattern);
            case NOT -> "not( %s )".formatted(pattern);
            case EXISTS -> "exists( %s )".formatted(pattern);
            case ACCUMULATE -> accumulated(part, new All(part.then()).certain(true));
        };
    }

    /** What the facts come to: the engine gathers what is put together, and leaves out what is blank. */
    private static String accumulated(Part part, String demanded) {
        List<String> asked = Stream.concat(
                        asked(part),
                        part.tallies().stream()
                                .filter(tally ->
                                        tally.of() != null && tally.of().mayBeBlank())
                                .map(tally -> "!Asked.blank( %s )"
                                        .formatted(tally.of().java())))
                .toList();
        String gathered = part.tallies().stream()
                .map(tally -> "%s : collectList( %s )".formatted(tally.variable(), gathered(tally)))
                .collect(Collectors.joining(", "));
        return "accumulate( %s : %s, %s )\n    eval( %s )"
                .formatted(EACH, part.fact().pattern(String.join(", ", asked)), gathered, demanded);
    }

    private static String gathered(Tally tally) {
        return tally.kind() == TallyKind.COUNT
                ? EACH
                : ((Property) tally.of()).of(EACH).java();
    }
}
