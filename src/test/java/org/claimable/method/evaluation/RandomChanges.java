package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes of one thing in a request, which keeps its day and gives a value set: a field is left out, given, or of another value; an element of a
 * list is left out, or two change places.
 */
final class RandomChanges {
    private static final List<String> KEPT = List.of("asOf", "valueSet");
    private static final List<String> LONG_LISTS = List.of("values", "scorePoints");

    /** What other requests give for fields, by the field's parent and name. */
    private final Map<String, Map<String, List<JsonNode>>> known = new HashMap<>();

    RandomChanges(int cohorts) {
        for (long seed = 0; seed < cohorts; seed++) {
            note("", Trial.request(seed));
        }
        JsonNode texts =
                Trial.request(0).objectNode().put("a", "n/a").put("b", "moved").put("c", "moved\n");
        for (String field : List.of("id", "title", "notice")) {
            texts.forEach(text -> known.get("valueSet")
                    .computeIfAbsent(field, name -> new ArrayList<>())
                    .add(text));
        }
    }

    private void note(String parent, JsonNode node) {
        if (node.isArray()) {
            node.forEach(element -> note(parent, element));
        } else if (node.isObject()) {
            node.properties().forEach(field -> {
                known.computeIfAbsent(parent, name -> new HashMap<>())
                        .computeIfAbsent(field.getKey(), name -> new ArrayList<>())
                        .add(field.getValue());
                note(field.getKey(), field.getValue());
            });
        }
    }

    /** The request with one change. */
    ObjectNode change(ObjectNode request, long seed) {
        Random random = new Random(seed);
        ObjectNode changed = request.deepCopy();
        List<Runnable> places = new ArrayList<>();
        collect("", changed, random, places);
        places.get(random.nextInt(places.size())).run();
        return changed;
    }

    private void collect(String parent, JsonNode node, Random random, List<Runnable> places) {
        if (node instanceof ArrayNode list && !list.isEmpty()) {
            places.add(() -> list.remove(random.nextInt(list.size())));
            places.add(() -> swap(list, random));
            list.forEach(element -> collect(parent, element, random, places));
        } else if (node instanceof ObjectNode fields) {
            for (String name :
                    new TreeSet<>(known.getOrDefault(parent, Map.of()).keySet())) {
                places.add(() -> set(fields, name, parent, random));
                if (fields.has(name) && !KEPT.contains(name)) {
                    places.add(() -> fields.remove(name));
                    collect(name, fields.get(name), random, LONG_LISTS.contains(name) ? new ArrayList<>() : places);
                }
            }
        }
    }

    private void set(ObjectNode fields, String name, String parent, Random random) {
        List<JsonNode> values = known.get(parent).get(name);
        fields.set(name, values.get(random.nextInt(values.size())));
    }

    private static void swap(ArrayNode list, Random random) {
        int one = random.nextInt(list.size());
        int other = random.nextInt(list.size());
        JsonNode kept = list.get(one);
        list.set(one, list.get(other));
        list.set(other, kept);
    }
}
