package org.claimable.file.json;

import java.util.Arrays;

/** Which fields of an object were given. */
final class Given {
    private String[] names = new String[8];
    private int count;

    void add(String name) {
        if (count == names.length) {
            names = Arrays.copyOf(names, 2 * count);
        }
        names[count++] = name;
    }

    boolean has(String name) {
        for (int i = 0; i < count; i++) {
            if (names[i].equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Notes each of the fields that was not given. */
    void require(JsonCursor json, String... required) {
        for (String name : required) {
            if (!has(name)) {
                json.note(name, "MISSING", "This field must be given.");
            }
        }
    }
}
