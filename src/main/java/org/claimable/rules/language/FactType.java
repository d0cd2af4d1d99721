package org.claimable.rules.language;

import java.util.List;
import java.util.stream.Stream;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Group;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.PersonFact.CountedEntry;
import org.claimable.method.evaluation.fact.PersonFact.PersonClaim;

/** What a pattern looks at, by its name in rules. */
public enum FactType {
    CLAIM("Claim", Claim.class, Claim.class),
    PAIR("Pair", Pair.class, Pair.class),
    GROUP("Group", Group.class, Group.class),
    /** A claim among all those of a person. */
    PERSON_CLAIM("Claim", PersonClaim.class, PersonFact.class),
    COUNTED("Counted", CountedEntry.class, PersonFact.class),
    STANDING("Standing", PersonFact.class, PersonFact.class);

    private final String word;
    private final Class<?> type;
    private final Class<?> asked;

    FactType(String word, Class<?> type, Class<?> asked) {
        this.word = word;
        this.type = type;
        this.asked = asked;
    }

    /** The name of its type in a pattern. */
    public String word() {
        return word;
    }

    public Class<?> type() {
        return type;
    }

    /** What it is, and how a pattern asks it, as a heading. */
    public String heading() {
        return switch (this) {
            case CLAIM -> "Of a claim on its own: Claim( … )";
            case PAIR -> "Of two claims of a person: Pair( … )";
            case GROUP -> "Of a group of the summary, in a chapter \"cohort\": Group( … )";
            case PERSON_CLAIM -> "Of a claim among all those of a person, in a chapter \"person\": Claim( … )";
            case COUNTED -> "Of an outcome counted before, in a chapter \"person\": Counted( … )";
            case STANDING ->
                "Of a claim that stands or an outcome counted before, in a chapter \"person\": Standing( … )";
        };
    }

    /** The type whose words a pattern may use. */
    Class<?> asked() {
        return asked;
    }

    /** Whether it is one of the facts of a person. */
    public boolean isOfPerson() {
        return asked == PersonFact.class;
    }

    /** Whether a fact is of this type. */
    boolean isOf(Object fact) {
        return type.isInstance(fact) && (this != STANDING || ((PersonFact) fact).isStands());
    }

    /** The pattern of the rule engine, with what it certainly asks. */
    String pattern(String asked) {
        String standing = this == STANDING ? asked.isEmpty() ? "stands()" : "stands(), " : "";
        return "%s( %s%s )".formatted(type.getSimpleName(), standing.replace("stands()", "isStands()"), asked);
    }

    /** Those of which rules of a chapter may speak, by its name. */
    static List<FactType> in(String chapter) {
        return switch (chapter) {
            case Chapters.PERSON -> List.of(PERSON_CLAIM, COUNTED, STANDING);
            case Chapters.COHORT -> List.of(GROUP);
            default ->
                Stream.of(CLAIM, PAIR)
                        .filter(each ->
                                Chapters.reports(chapter).stream().anyMatch(report -> report.endsWith(" " + each.word)))
                        .toList();
        };
    }
}
