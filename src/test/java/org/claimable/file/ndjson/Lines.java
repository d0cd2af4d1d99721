package org.claimable.file.ndjson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.claimable.ShippedRules;
import org.claimable.oracle.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request as lines, and the request in which the claims of each person stand together, as they do there. */
public final class Lines {
    static final ObjectMapper JSON = new ObjectMapper();

    private Lines() {}

    /** The claims of each person together, persons in the order in which they first come; untracked ones one by one. */
    static List<List<JsonNode>> byPerson(ObjectNode request) {
        Map<Object, List<JsonNode>> people = new LinkedHashMap<>();
        Function<JsonNode, String> person = person(request);
        int untracked = 0;
        for (JsonNode claim : request.get("claims")) {
            Object named = person.apply(claim.get("individual"));
            people.computeIfAbsent(named == null ? untracked++ : named, each -> new ArrayList<>())
                    .add(claim);
        }
        return new ArrayList<>(people.values());
    }

    /** The same request with the claims of each person together, and without people of whom nothing is claimed. */
    public static ObjectNode grouped(ObjectNode request) {
        ObjectNode grouped = request.deepCopy();
        ArrayNode claims = grouped.putArray("claims");
        byPerson(request).forEach(claims::addAll);
        Predicate<JsonNode> claimed = claimed(request);
        if (grouped.hasNonNull("individuals")) {
            ArrayNode individuals = grouped.putArray("individuals");
            elements(request, "individuals")
                    .filter(each -> claimed.test(each.get("ref")))
                    .forEach(individuals::add);
        }
        return grouped;
    }

    /** The request as a header and a line a person; what was counted before stands in the header or with the person. */
    public static String of(ObjectNode request, boolean countedInHeader) {
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
        Predicate<JsonNode> same = same(ref, request);
        elements(request, "individuals")
                .filter(each -> same.test(each.get("ref")))
                .forEach(each -> line.setAll(((ObjectNode) each.deepCopy()).without("ref")));
        if (!countedInHeader) {
            ArrayNode counted = line.putArray("previouslyCounted");
            elements(request, "previouslyCounted")
                    .filter(each -> same.test(each.get("individual")))
                    .forEach(each -> counted.add(((ObjectNode) each.deepCopy()).without("individual")));
        }
        return line;
    }

    private static ArrayNode ofOthers(ObjectNode request) {
        Predicate<JsonNode> claimed = claimed(request);
        ArrayNode others = JSON.createArrayNode();
        elements(request, "previouslyCounted")
                .filter(each -> !claimed.test(each.get("individual")))
                .forEach(others::add);
        return others;
    }

    /** Which person a reference of the request names; null where it names nobody. */
    private static Function<JsonNode, String> person(ObjectNode request) {
        People people = People.of(ShippedRules.UKSVB, request);
        return ref -> ref == null || ref.isNull() ? null : people.person(ref.asString());
    }

    private static Predicate<JsonNode> claimed(ObjectNode request) {
        Function<JsonNode, String> person = person(request);
        Set<String> claimed = elements(request, "claims")
                .map(claim -> person.apply(claim.get("individual")))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ref -> claimed.contains(person.apply(ref));
    }

    private static Predicate<JsonNode> same(JsonNode ref, ObjectNode request) {
        Function<JsonNode, String> person = person(request);
        String wanted = person.apply(ref);
        return other -> wanted != null && wanted.equals(person.apply(other));
    }

    private static Stream<JsonNode> elements(ObjectNode request, String list) {
        return request.hasNonNull(list) ? StreamSupport.stream(request.get(list).spliterator(), false) : Stream.of();
    }
}
