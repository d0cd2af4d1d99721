package org.claimable.file.ndjson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request as lines, and the request in which the claims of each person stand together, as they do there. */
final class Lines {
    static final ObjectMapper JSON = new ObjectMapper();

    private Lines() {}

    /** The claims of each person together, persons in the order in which they first come; untracked ones one by one. */
    static List<List<JsonNode>> byPerson(ObjectNode request) {
        Map<Object, List<JsonNode>> people = new LinkedHashMap<>();
        int untracked = 0;
        for (JsonNode claim : request.get("claims")) {
            Object person =
                    claim.hasNonNull("individual") ? claim.get("individual").asString() : untracked++;
            people.computeIfAbsent(person, each -> new ArrayList<>()).add(claim);
        }
        return new ArrayList<>(people.values());
    }

    /** The same request with the claims of each person together, and without people of whom nothing is claimed. */
    static ObjectNode grouped(ObjectNode request) {
        ObjectNode grouped = request.deepCopy();
        ArrayNode claims = grouped.putArray("claims");
        byPerson(request).forEach(claims::addAll);
        List<JsonNode> named = named(request);
        if (grouped.hasNonNull("individuals")) {
            ArrayNode individuals = grouped.putArray("individuals");
            elements(request, "individuals")
                    .filter(each -> named.contains(each.get("ref")))
                    .forEach(individuals::add);
        }
        return grouped;
    }

    /** The request as a header and a line a person; what was counted before stands in the header or with the person. */
    static String of(ObjectNode request, boolean countedInHeader) {
        ObjectNode header = request.deepCopy();
        header.remove(List.of("claims", "individuals"));
        StringBuilder lines = new StringBuilder();
        for (List<JsonNode> claims : byPerson(request)) {
            lines.append(line(claims, request, countedInHeader)).append('\n');
        }
        if (!countedInHeader) {
            header.set("previouslyCounted", ofOthers(request));
        }
        return header + "\n" + lines;
    }

    private static ObjectNode line(List<JsonNode> claims, ObjectNode request, boolean countedInHeader) {
        ObjectNode line = JSON.createObjectNode();
        JsonNode ref = claims.get(0).get("individual");
        ArrayNode ofPerson = line.putArray("claims");
        for (JsonNode claim : claims) {
            ofPerson.add(((ObjectNode) claim.deepCopy()).without("individual"));
        }
        if (ref == null || ref.isNull()) {
            return line;
        }
        line.set("individual", ref);
        elements(request, "individuals")
                .filter(each -> each.get("ref").equals(ref))
                .forEach(each -> line.setAll(((ObjectNode) each.deepCopy()).without("ref")));
        if (!countedInHeader) {
            ArrayNode counted = line.putArray("previouslyCounted");
            elements(request, "previouslyCounted")
                    .filter(each -> each.get("individual").equals(ref))
                    .forEach(each -> counted.add(((ObjectNode) each.deepCopy()).without("individual")));
        }
        return line;
    }

    private static ArrayNode ofOthers(ObjectNode request) {
        List<JsonNode> named = named(request);
        ArrayNode others = JSON.createArrayNode();
        elements(request, "previouslyCounted")
                .filter(each -> !named.contains(each.get("individual")))
                .forEach(others::add);
        return others;
    }

    private static List<JsonNode> named(ObjectNode request) {
        return elements(request, "claims")
                .map(claim -> claim.path("individual"))
                .toList();
    }

    private static Stream<JsonNode> elements(ObjectNode request, String list) {
        return request.hasNonNull(list) ? StreamSupport.stream(request.get(list).spliterator(), false) : Stream.of();
    }
}
