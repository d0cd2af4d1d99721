package org.claimable.file.json;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.OwnValues;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Identities;

/** Reads people, and what was counted of them before. */
final class PeopleReader {
    private static final String[] PERSON = {"ref", "age", "segments", OwnFieldReader.NAME};
    private static final String[] COUNTED = {"individual", "outcome", "achievedOn", "reference"};
    private static final String[] COUNTED_OF_PERSON = {"outcome", "achievedOn", "reference"};
    private static final String[] ANY = {};

    /** The segments of a person who has none. */
    static final SortedMap<String, String> NO_SEGMENTS = Collections.unmodifiableSortedMap(new TreeMap<>());

    private final JsonCursor json;
    private SortedMap<String, String> segments = NO_SEGMENTS;
    private String person;
    private Integer age;
    private OwnValues own = OwnValues.NONE;
    private String outcome;
    private LocalDate achievedOn;
    private String reference;

    private PeopleReader(JsonCursor json) {
        this.json = json;
    }

    /** The person here, null where it is wrong. */
    static Individual individual(JsonCursor json) {
        PeopleReader reader = new PeopleReader(json);
        if (!json.object(PERSON, reader::field)) {
            return null;
        }
        json.require("ref");
        return reader.person == null ? null : new Individual(reader.person, reader.age, reader.segments, reader.own);
    }

    /** The segments of a person here, by name. */
    static SortedMap<String, String> segments(JsonCursor json) {
        SortedMap<String, String> segments = new TreeMap<>();
        json.object(ANY, name -> segment(json, name, segments));
        return segments;
    }

    /** The age of a person here, null where it is wrong. */
    static Integer age(JsonCursor json) {
        return json.whole(ClaimField.AGE.bounds());
    }

    /** The outcome counted before here; what is wrong is noted and null in it. */
    static PreviouslyCounted counted(JsonCursor json) {
        PeopleReader reader = new PeopleReader(json);
        if (json.object(COUNTED, reader::field)) {
            json.require("individual", "outcome", "achievedOn");
        }
        return reader.counted();
    }

    /** The same on the line of a person, which says of whom it is. */
    static PreviouslyCounted counted(JsonCursor json, String individual) {
        PeopleReader reader = new PeopleReader(json);
        reader.person = individual;
        if (json.object(COUNTED_OF_PERSON, reader::field)) {
            json.require("outcome", "achievedOn");
        }
        return reader.counted();
    }

    private PreviouslyCounted counted() {
        return new PreviouslyCounted(person, outcome, achievedOn, reference);
    }

    private void field(String name) {
        switch (name) {
            case "ref", "individual" -> person = json.reference();
            case "age" -> age = age(json);
            case "segments" -> segments = segments(json);
            case OwnFieldReader.NAME -> own = OwnFieldReader.read(json);
            case "outcome" -> outcome = json.word();
            case "reference" -> reference = json.word();
            default -> achievedOn = json.date();
        }
    }

    private static void segment(JsonCursor json, String segment, SortedMap<String, String> segments) {
        if (!Texts.arePaired(segment)) {
            json.note("NOT_A_TEXT", "This name contains an unpaired surrogate, which is no character.");
        } else if (Spelling.isBlank(segment) || segment.length() > JsonCursor.LONGEST_TEXT) {
            json.note(
                    "TOO_LONG",
                    "The name of a segment has from 1 to %d characters.".formatted(JsonCursor.LONGEST_TEXT));
        }
        String value = json.isNull() ? null : json.word();
        if (value != null && !Spelling.isBlank(value)) {
            segments.put(segment, value);
        }
    }

    /** Checks what a request says of people once its rule set and options are known; what could not be read is null. */
    record PeopleCheck(Identities identities, String pointer, Violations violations) {
        static final String NO_PERSON =
                "\"%s\" is not a reference to a person. Say of whom it was counted, or leave it out.";

        /** Notes people listed twice, several people claimed as one, and earlier counts of no one. */
        void check(List<Individual> individuals, List<String> namedOfSeveral, List<PreviouslyCounted> counted) {
            identities.requireOnce(individuals, pointer, violations);
            for (int i = 0; i < namedOfSeveral.size(); i++) {
                named(namedOfSeveral.get(i), i);
            }
            for (int i = 0; i < counted.size(); i++) {
                String person = counted.get(i) == null ? null : counted.get(i).individual();
                if (person != null && identities.isPlaceholder(person)) {
                    violations.add(
                            "%s/previouslyCounted/%d/individual".formatted(pointer, i),
                            "MISSING",
                            NO_PERSON.formatted(person));
                }
            }
        }

        /** Notes a claim of several people at a position that names one of them, null where it names none. */
        void named(String person, int position) {
            if (person != null && !identities.isPlaceholder(person)) {
                violations.add(
                        "%s/claims/%d/headcount".formatted(pointer, position),
                        "HEADCOUNT_OF_INDIVIDUAL",
                        "A claim for a named individual is for one person. Leave out individual, or headcount.");
            }
        }
    }
}
