package org.claimable.method.evaluation;

import java.util.Map;
import java.util.function.Function;
import org.claimable.method.decision.Trace.Place;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.RuleSet;

/** Where in a request the fields of claims and of their people stand, as JSON pointers. */
public final class Pointers {
    private static final String OF_PERSON = "person/";
    private static final String ADDED = "fields/";

    private final RuleSet ruleSet;
    private final Function<Claim, String> people;

    private Pointers(RuleSet ruleSet, Function<Claim, String> people) {
        this.ruleSet = ruleSet;
        this.people = people;
    }

    /** Of claims by their places in a request, and of its people by theirs. */
    static Pointers ofRequest(RuleSet ruleSet, Map<String, Integer> individuals) {
        return new Pointers(ruleSet, claim -> {
            String person = claim.submitted().individual();
            Integer place = person == null ? null : individuals.get(person);
            return "/individuals/" + (place == null ? "-" : place) + "/";
        });
    }

    /** The same in a line of one person. */
    static Pointers ofLine(RuleSet ruleSet) {
        return new Pointers(ruleSet, claim -> "/");
    }

    /** Whether a field is one of the person: after {@code person/}, or one that the rule set adds to people. */
    boolean isOfPerson(String path) {
        return path.startsWith(OF_PERSON)
                || path.startsWith(ADDED)
                        && ruleSet.fields()
                                .find(path.substring(ADDED.length()))
                                .filter(field -> field.of() == Holder.INDIVIDUAL)
                                .isPresent();
    }

    /** The pointer to a claim, with a stroke at the end. */
    String claim(Claim claim) {
        return "/claims/" + claim.position() + "/";
    }

    /** The pointer to the person of a claim, with a stroke at the end. */
    String person(Claim claim) {
        return people.apply(claim);
    }

    /** The pointer to a field of a claim by its path, such as {@code evidence/before}; of its person after {@code person/}, of the whole request after a stroke. */
    public String of(Claim claim, String path) {
        if (Place.isOfRequest(path)) {
            return path;
        }
        if (claim.position() < 0) {
            return "/previouslyCounted";
        }
        String field = path.startsWith(OF_PERSON) ? path.substring(OF_PERSON.length()) : path;
        return (isOfPerson(path) ? person(claim) : claim(claim)) + field;
    }
}
