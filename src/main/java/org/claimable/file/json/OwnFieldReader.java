package org.claimable.file.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.OwnValues;
import org.claimable.method.evaluation.Identities;
import org.claimable.method.evaluation.StatedFields;
import org.claimable.method.rulebook.OwnFields.Holder;

/** Reads what a claim or a person says in the fields that a rule set adds, as it is written: which those are is not known here. */
final class OwnFieldReader {
    /** What the object of these fields is called. */
    static final String NAME = "fields";

    private static final String[] ANY = {};
    private static final int MOST = 100;

    private OwnFieldReader() {}

    /** What the object here says, with null for a blank. */
    static OwnValues read(JsonCursor json) {
        SortedMap<String, Object> values = new TreeMap<>();
        json.object(ANY, name -> {
            if (!Texts.arePaired(name)) {
                json.note("NOT_A_TEXT", "This name contains an unpaired surrogate, which is no character.");
            } else if (values.size() == MOST) {
                json.note(
                        "TOO_MANY",
                        "A claim or a person has at most %d such fields. Leave out the others.".formatted(MOST));
            } else {
                values.put(name, value(json));
            }
        });
        return values.isEmpty() ? OwnValues.NONE : new OwnValues(values);
    }

    private static Object value(JsonCursor json) {
        if (json.isNull()) {
            return null;
        }
        if (json.isText()) {
            return json.word();
        }
        return json.isFlag() ? json.flag() : json.number("a text, a number, true or false, or null");
    }

    /**
     * The claims and people of a request with what a rule set holds in their fields; those that could not be read are null. A person whom a
     * claim names must have each field that the rule set needs of people.
     */
    record HeldFields(List<Claim> claims, List<Individual> individuals) {
        static HeldFields of(
                List<Claim> claims,
                List<Individual> individuals,
                StatedFields stated,
                Identities identities,
                String pointer) {
            List<Claim> held = new ArrayList<>(claims.size());
            Map<String, Integer> named = new HashMap<>();
            for (int i = 0; i < claims.size(); i++) {
                Claim claim = claims.get(i);
                held.add(claim == null ? null : stated.claim(claim, pointer + "/claims/" + i, true));
                String key = claim == null ? null : identities.key(claim.individual());
                if (key != null) {
                    named.putIfAbsent(key, i);
                }
            }
            List<Individual> people = new ArrayList<>(individuals.size());
            for (int i = 0; i < individuals.size(); i++) {
                Individual person = individuals.get(i);
                String place = pointer + "/individuals/" + i;
                people.add(person == null ? null : stated.individual(person, place));
                if (person != null && named.remove(identities.key(person.ref())) != null) {
                    stated.require(person.fields(), Holder.INDIVIDUAL, place);
                }
            }
            named.values().stream().sorted().forEach(claim -> stated.requireListed(pointer + "/claims/" + claim));
            return new HeldFields(held, people);
        }
    }
}
