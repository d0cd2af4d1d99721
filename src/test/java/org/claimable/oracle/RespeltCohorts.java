package org.claimable.oracle;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests whose references are spelt in other ways that are the same as written: composed, spaced or marked otherwise. */
public final class RespeltCohorts {
    private final RandomSpellings spellings;

    public RespeltCohorts(long seed) {
        spellings = new RandomSpellings(new Dice(seed));
    }

    /** References to people, records, providers and services respelt. */
    public ObjectNode references(ObjectNode request) {
        ObjectNode respelt = request.deepCopy();
        for (JsonNode claim : Wire.list(respelt, "claims")) {
            respell(claim, "individual");
            respell(claim, "service");
            respell(claim, "provider");
            respell(Wire.field(claim, "evidence"), "reference");
        }
        Wire.list(respelt, "individuals").forEach(person -> respell(person, "ref"));
        Wire.list(respelt, "previouslyCounted").forEach(entry -> respell(entry, "individual"));
        return respelt;
    }

    /** Claim ids respelt. */
    public ObjectNode claimIds(ObjectNode request) {
        ObjectNode respelt = request.deepCopy();
        Wire.list(respelt, "claims").forEach(claim -> respell(claim, "id"));
        return respelt;
    }

    private void respell(JsonNode node, String name) {
        String text = Wire.text(node, name);
        if (text != null) {
            ((ObjectNode) node).put(name, spellings.alike(text));
        }
    }
}
