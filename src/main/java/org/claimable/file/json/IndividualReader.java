package org.claimable.file.json;

import java.util.SortedMap;
import java.util.TreeMap;
import org.claimable.catalogue.ClaimField;
import org.claimable.claim.Individual;

/** Reads one person. */
final class IndividualReader {
    private static final String[] FIELDS = {"ref", "age", "segments"};
    private static final String[] ANY = {};

    private final JsonCursor json;
    private final TreeMap<String, String> segments = new TreeMap<>();
    private String ref;
    private Integer age;

    private IndividualReader(JsonCursor json) {
        this.json = json;
    }

    /** The person here, null where it is wrong. */
    static Individual read(JsonCursor json) {
        IndividualReader reader = new IndividualReader(json);
        if (!json.object(FIELDS, reader::field)) {
            return null;
        }
        json.require("ref");
        if (reader.ref == null) {
            return null;
        }
        return new Individual(reader.ref, reader.age, reader.segments);
    }

    private boolean field(String name) {
        if (json.isNull()) {
            return true;
        }
        switch (name) {
            case "ref" -> ref = json.reference();
            case "age" -> age = age(json);
            default -> json.object(ANY, this::segment);
        }
        return true;
    }

    /** The segments of a person here, by name. */
    static SortedMap<String, String> segments(JsonCursor json) {
        IndividualReader reader = new IndividualReader(json);
        json.object(ANY, reader::segment);
        return reader.segments;
    }

    /** The age of a person here, null where it is wrong. */
    static Integer age(JsonCursor json) {
        return json.whole(
                ClaimField.AGE.bounds().least(), ClaimField.AGE.bounds().most());
    }

    private boolean segment(String segment) {
        if (!Surrogates.arePaired(segment)) {
            json.note("NOT_A_TEXT", "This name contains half a character (an unpaired surrogate).");
        } else if (segment.isBlank() || segment.length() > JsonCursor.LONGEST_TEXT) {
            json.note(
                    "TOO_LONG",
                    "The name of a segment has from 1 to %d characters.".formatted(JsonCursor.LONGEST_TEXT));
        }
        String value = json.isNull() ? null : json.word();
        if (value != null && !value.isBlank()) {
            segments.put(segment, value);
        }
        return true;
    }
}
