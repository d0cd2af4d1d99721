package org.claimable.file.json;

import java.util.Arrays;

/** The way to a place in a JSON text. */
final class JsonPath {
    private static final int LONGEST_NAME = 100;

    private Object[] steps = new Object[16];
    private int depth;

    /** Steps into a field, by its name, or an element, by its number. */
    void enter(Object step) {
        if (depth == steps.length) {
            steps = Arrays.copyOf(steps, 2 * depth);
        }
        steps[depth++] = step;
    }

    void leave() {
        depth--;
    }

    /** The JSON pointer (RFC 6901) of the place; long names are cut. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            String name = steps[i].toString();
            String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
            pointer.append('/').append(shown.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
