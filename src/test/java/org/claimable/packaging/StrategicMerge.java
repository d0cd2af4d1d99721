package org.claimable.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A strategic merge patch of Kubernetes, as far as the manifests need one: lists of named things are merged by name. */
final class StrategicMerge {
    private static final List<String> NAMES = List.of("mountPath", "name");

    private StrategicMerge() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> of(Map<String, Object> base, Map<String, Object> patch) {
        Map<String, Object> merged = new LinkedHashMap<>(base);
        patch.forEach((key, value) -> merged.merge(key, value, (before, after) -> {
            if (before instanceof Map && after instanceof Map) {
                return of((Map<String, Object>) before, (Map<String, Object>) after);
            }
            return before instanceof List && after instanceof List && named((List<?>) after)
                    ? lists((List<Map<String, Object>>) before, (List<Map<String, Object>>) after)
                    : after;
        }));
        return merged;
    }

    private static boolean named(List<?> list) {
        return list.stream().allMatch(one -> one instanceof Map && name((Map<?, ?>) one) != null);
    }

    private static Object name(Map<?, ?> thing) {
        return NAMES.stream()
                .map(thing::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<Map<String, Object>> lists(List<Map<String, Object>> base, List<Map<String, Object>> patch) {
        Map<Object, Map<String, Object>> byName = new LinkedHashMap<>();
        base.forEach(one -> byName.put(name(one), one));
        patch.forEach(one -> byName.merge(name(one), one, StrategicMerge::of));
        return new ArrayList<>(byName.values());
    }
}
