package org.claimable.api;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** A request to evaluate, to be changed in the one place that a test is about. */
final class Request {
    private static final String ONE_CLAIM = """
            {"asOf": "2026-11-21", "valueSet": "example-values",
             "individuals": [{"ref": "p1", "age": 34}],
             "claims": [{"id": "c1", "individual": "p1", "outcome": "full-time-employment",
                         "achievedOn": "2024-06-03", "evidence": {"kind": "RECORD", "reference": "contract 17"}}],
             "previouslyCounted": [{"individual": "p1", "outcome": "gardening", "achievedOn": "2023-05-01"}]}
            """;

    private static final String OWN_VALUES = """
            {"id": "own", "title": "Own values", "notice": "Ours.", "deadweightIncluded": false,
             "values": [{"outcome": "full-time-employment", "wellbeing": 1000.00, "exchequer": 200.00,
                         "business": 0.00, "deadweight": 0.15}],
             "scorePoints": [{"outcome": "mental-wellbeing-swemwbs", "score": 7, "wellbeing": 0.00}]}
            """;

    private final JsonNode whole;

    private Request(JsonNode whole) {
        this.whole = whole;
    }

    /** A request that is right: one claim of one person, worth 1,050.00. */
    static Request ofOneClaim() {
        return of(ONE_CLAIM);
    }

    /** The same with the value set given whole. */
    static Request ofOwnValues() {
        JsonNode whole = Json.read(ONE_CLAIM);
        ((ObjectNode) whole).set("valueSet", Json.read(OWN_VALUES));
        return new Request(whole);
    }

    static Request of(String json) {
        return new Request(Json.read(json));
    }

    /** The same with JSON, as it is written, put at a place; one past the end of a list is added to it. */
    Request with(String pointer, String json) {
        JsonNode copy = whole.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(place.head());
        RawValue raw = new RawValue(json);
        if (parent instanceof ObjectNode object) {
            object.putRawValue(place.last().getMatchingProperty(), raw);
        } else if (place.last().getMatchingIndex() < parent.size()) {
            ((ArrayNode) parent).setRawValue(place.last().getMatchingIndex(), raw);
        } else {
            ((ArrayNode) parent).addRawValue(raw);
        }
        return new Request(copy);
    }

    Request without(String pointer) {
        JsonNode copy = whole.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        ((ObjectNode) copy.at(place.head())).remove(place.last().getMatchingProperty());
        return new Request(copy);
    }

    String text() {
        return whole.toString();
    }
}
