package org.claimable.file.json;

import java.util.HashSet;
import java.util.Set;

/** Which fields of an object were given. */
final class Given {
    private final Set<String> names = new HashSet<>();

    void add(String name) {
        names.add(name);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** Notes each of the fields that was not given. */
    void require(JsonCursor json, String... required) {
        for (String name : required) {
            if (!names.contains(name)) {
                json.note(name, "MISSING", "This field must be given.");
            }
        }
    }
}
