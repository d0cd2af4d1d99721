package org.claimable.file.json;

import java.time.LocalDate;
import org.claimable.claim.PreviouslyCounted;

/** Reads one outcome that was counted before. */
final class CountedReader {
    private static final String[] FIELDS = {"individual", "outcome", "achievedOn", "reference"};

    private static final String[] FIELDS_OF_PERSON = {"outcome", "achievedOn", "reference"};

    private final JsonCursor json;
    private String individual;
    private String outcome;
    private LocalDate achievedOn;
    private String reference;

    private CountedReader(JsonCursor json) {
        this.json = json;
    }

    /** The entry here; what is wrong is noted and null in it. */
    static PreviouslyCounted read(JsonCursor json) {
        CountedReader reader = new CountedReader(json);
        if (json.object(FIELDS, reader::field)) {
            json.require("individual", "outcome", "achievedOn");
        }
        return reader.entry();
    }

    /** The same on the line of a person, which says of whom it is. */
    static PreviouslyCounted read(JsonCursor json, String individual) {
        CountedReader reader = new CountedReader(json);
        reader.individual = individual;
        if (json.object(FIELDS_OF_PERSON, reader::field)) {
            json.require("outcome", "achievedOn");
        }
        return reader.entry();
    }

    private PreviouslyCounted entry() {
        return new PreviouslyCounted(individual, outcome, achievedOn, reference);
    }

    private boolean field(String name) {
        if (json.isNull()) {
            return true;
        }
        switch (name) {
            case "individual" -> individual = json.reference();
            case "outcome" -> outcome = json.word();
            case "reference" -> reference = json.word();
            default -> achievedOn = json.date();
        }
        return true;
    }
}
