package org.claimable.packaging;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A place in a document of maps and lists. */
record Json(Object value) {
    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String text) {
        return new JsonMapper().readValue(text, Map.class);
    }

    /** What stands at a path of keys with dots between them; nothing where there is nothing. */
    Json at(String path) {
        Object found = value;
        for (String key : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return new Json(found);
    }

    /** What stands under one key, which may have dots in it. */
    String text(String key) {
        return (String) ((Map<?, ?>) value).get(key);
    }

    List<Json> each(String path) {
        return at(path).value() instanceof List<?> list
                ? list.stream().map(Json::new).toList()
                : List.of();
    }

    List<Object> names(String path) {
        return each(path).stream().map(one -> one.at("name").value()).toList();
    }
}
