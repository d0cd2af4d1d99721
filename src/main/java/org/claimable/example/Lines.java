package org.claimable.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An example being written out from a shorter form: claims of one outcome, each of a person of its own. */
final class Lines {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String outcome;
    private final ObjectNode given = NODES.objectNode();
    private final ObjectNode expect = NODES.objectNode();
    private final ObjectNode report = NODES.objectNode();

    Lines(String outcome) {
        this.outcome = outcome;
        given.set("claims", NODES.arrayNode());
        given.set("individuals", NODES.arrayNode());
    }

    ObjectNode given() {
        return given;
    }

    /** A claim by its id, with what is written of it, that is accepted. */
    ObjectNode accepts(String id, Map<String, String> written) {
        return claim(id, written).put("verdict", "CLAIMABLE");
    }

    /** A claim by its id, with what is written of it, that is refused for a reason. */
    void refuses(String id, Map<String, String> written, String because) {
        claim(id, written).put("verdict", "NOT_CLAIMABLE").put("because", because);
    }

    private ObjectNode claim(String id, Map<String, String> written) {
        ObjectNode claim =
                NODES.objectNode().put("id", id).put("outcome", outcome).put("individual", id);
        written.forEach(claim::put);
        given.withArray("claims").add(claim);
        ObjectNode expected = NODES.objectNode();
        expect.set(id, expected);
        return expected;
    }

    /** A number in the report on all of them. */
    void reports(String name, int number) {
        report.put(name, Integer.toString(number));
    }

    void aged(String person, String age) {
        given.withArray("individuals").add(NODES.objectNode().put("ref", person).put("age", age));
    }

    /** The example as if it had been written so in a place. */
    Part in(Part place, String sentence) {
        ObjectNode example = NODES.objectNode().put("it", sentence);
        example.set("given", given);
        example.set("expect", expect);
        if (!report.isEmpty()) {
            example.set("report", report);
        }
        return place.written(example);
    }

    /** The texts at a key, none where nothing is written. */
    static List<String> texts(Part part, String key) {
        return part.has(key) ? part.texts(key) : new ArrayList<>();
    }
}
